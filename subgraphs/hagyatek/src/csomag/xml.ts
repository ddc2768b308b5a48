import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import type { LeltarTartalom } from '../leltar/tartalom.ts';

export interface CsomagFejlec {
  ugyszam: string | null;
  ugyazonosito: string;
  kshKod: string;
  valtozat: number;
  pothagyatek: number;
  kelt: string;
  kozjegyzo: string;
  lenyomat: string;
}

const JELEK: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text for XML; characters that XML 1.0 forbids are left out. */
const szoveg = (ertek: unknown): string =>
  String(ertek)
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (jel) => ('\t\n\r'.includes(jel) ? jel : ''))
    .replace(/[&<>"]/g, (jel) => JELEK[jel]!);

const elem = (nev: string, ertek: unknown): string => (ertek === null || ertek === undefined ? '' : `<${nev}>${szoveg(ertek)}</${nev}>`);
const elemek = (adat: object, ...nevek: string[]): string => nevek.map((nev) => elem(nev, (adat as Record<string, unknown>)[nev])).join('');
const SZEMELY = ['nev', 'szuletesiNev', 'szuletesiHely', 'szuletesiIdo', 'anyjaNeve'];

/** The inventory as XML after xsd/hagyateki-leltar.xsd. */
export const csomagXml = (fejlec: CsomagFejlec, t: LeltarTartalom): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<hagyatekiLeltar xmlns="urn:asp:hagyateki-leltar:1">',
    `<fejlec>${elemek(fejlec, 'ugyszam', 'ugyazonosito', 'kshKod', 'valtozat', 'pothagyatek', 'kelt', 'kozjegyzo', 'lenyomat')}</fejlec>`,
    `<orokhagyo>${elemek(t.orokhagyo, ...SZEMELY, 'halalNapja', 'halalHelye', 'lakohely', 'tartozkodasiHely', 'csaladiAllapot', 'allampolgarsag')}</orokhagyo>`,
    '<erdekeltek>',
    ...t.erdekeltek.map(
      (e) => `<erdekelt minoseg="${e.minoseg}" kiskoru="${e.kiskoru}">${elemek(e, ...SZEMELY, 'cim', 'kepviselo', 'orokresz')}</erdekelt>`,
    ),
    '</erdekeltek>',
    `<vegintezkedesek>${t.vegintezkedesek.map((v) => `<vegintezkedes fajta="${v.fajta}">${elemek(v, 'kelt', 'orzo')}</vegintezkedes>`).join('')}</vegintezkedesek>`,
    '<vagyontargyak>',
    ...t.vagyontargyak.map(
      (v) =>
        `<vagyontargy fajta="${v.fajta}">${elemek(v, 'leiras', 'azonosito', 'telepules', 'fekves', 'hrsz', 'hanyad', 'ertek', 'orokhagyoraEso', 'bizonyitvany', 'bizonyitvanyNapja')}</vagyontargy>`,
    ),
    '</vagyontargyak>',
    `<tartozasok>${t.tartozasok.map((x) => `<tartozas fajta="${x.fajta}">${elemek(x, 'hitelezo', 'osszeg')}</tartozas>`).join('')}</tartozasok>`,
    `<osszesen>${elemek(t, 'vagyon', 'tartozas')}</osszesen>`,
    '</hagyatekiLeltar>',
    '',
  ].join('\n');

const XSD = 'hagyateki-leltar.xsd';
let sema: string | undefined;

/** What libxml2 finds wrong with the document by our schema; empty when it is valid. */
export async function csomagXmlHibak(xml: string): Promise<string[]> {
  sema ??= readFileSync(new URL(`../../xsd/${XSD}`, import.meta.url), 'utf8');
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'leltar.xml', contents: xml }],
    schema: [{ fileName: XSD, contents: sema }],
  });
  return valid ? [] : errors.map(({ message }) => message);
}
