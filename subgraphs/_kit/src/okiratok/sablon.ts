import MarkdownIt from 'markdown-it';
import Mustache from 'mustache';

/** A run of text; bold where the template says so. */
export interface Futam {
  szoveg: string;
  felkover: boolean;
}
export type Szoveg = Futam[];

export type Blokk =
  | { fajta: 'cim'; szint: 1 | 2 | 3; szoveg: Szoveg }
  | { fajta: 'bekezdes'; szoveg: Szoveg }
  | { fajta: 'lista'; szamozott: boolean; elemek: Szoveg[] }
  | { fajta: 'tabla'; igazitas: ('left' | 'center' | 'right')[]; fejlec: Szoveg[]; sorok: Szoveg[][] }
  | { fajta: 'vonal' };

/** A template or its data are wrong; the sentence names where. */
export class SablonHiba extends Error {}

/** Mustache leaves an unknown name empty; in a decision that would be a hole nobody sees. */
class Szigoru extends Mustache.Context {
  override lookup(nev: string): unknown {
    const ertek: unknown = super.lookup(nev);
    if (ertek === undefined)
      throw new SablonHiba(`A sablonban szereplő „${nev}” adat nincs megadva. Adja meg az adatot, vagy törölje a sablonból.`);
    return ertek;
  }
  override push(nezet: unknown): Mustache.Context {
    return new Szigoru(nezet, this);
  }
}

/** What a value says is text, never layout. */
const JELEK = /[\\`*_{}[\]<>()#+\-.!|~&]/g;
const szovegkent = (ertek: unknown): string => String(ertek).replace(/\s+/g, ' ').replace(JELEK, '\\$&');

const iro = new Mustache.Writer();
const olvaso = new MarkdownIt('zero', { html: false }).enable([
  'heading',
  'emphasis',
  'list',
  'table',
  'hr',
  'escape',
  'newline',
  'entity',
]);
type Jel = ReturnType<typeof olvaso.parse>[number];

/**
 * A document of a template: Mustache for the data, Markdown for headings, paragraphs, lists, tables and bold text. Data are
 * escaped, missing ones are an error; `{{{` is not accepted.
 */
export function sablonbol(sablon: string, adat: object): Blokk[] {
  if (/\{\{\s*[{&>=]/.test(sablon)) throw new SablonHiba('A sablonban csak {{nev}}, {{#nev}}, {{^nev}} és {{/nev}} állhat.');
  let szoveg: string;
  try {
    szoveg = iro.render(sablon, new Szigoru(adat), undefined, { escape: szovegkent });
  } catch (error) {
    if (error instanceof SablonHiba) throw error;
    throw new SablonHiba(`A sablon hibás: ${(error as Error).message}`, { cause: error });
  }
  return blokkok(olvaso.parse(szoveg, {}));
}

function blokkok(jelek: Jel[]): Blokk[] {
  const kesz: Blokk[] = [];
  for (let i = 0; i < jelek.length; i++) {
    const jel = jelek[i]!;
    const vege = () => {
      const zaro = jel.type.replace('_open', '_close');
      const tol = i + 1;
      while (jelek[i]!.type !== zaro || jelek[i]!.level !== jel.level) i++;
      return jelek.slice(tol, i);
    };
    switch (jel.type) {
      case 'heading_open':
        kesz.push({ fajta: 'cim', szint: Math.min(3, Number(jel.tag.slice(1))) as 1 | 2 | 3, szoveg: futamok(vege()) });
        break;
      case 'paragraph_open':
        kesz.push({ fajta: 'bekezdes', szoveg: futamok(vege()) });
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        kesz.push({
          fajta: 'lista',
          szamozott: jel.type === 'ordered_list_open',
          elemek: csoportok(vege(), 'list_item_open', 'list_item_close').map(futamok),
        });
        break;
      case 'table_open':
        kesz.push(tabla(vege()));
        break;
      case 'hr':
        kesz.push({ fajta: 'vonal' });
        break;
    }
  }
  return kesz;
}

function tabla(jelek: Jel[]): Blokk {
  const cellak = (sor: Jel[], nev: 'th' | 'td') => csoportok(sor, `${nev}_open`, `${nev}_close`).map(futamok);
  const [elso = [], ...tobbi] = csoportok(jelek, 'tr_open', 'tr_close');
  const igazitas = elso
    .filter(({ type }) => type === 'th_open')
    .map((th) => (/text-align:(left|center|right)/.exec(String(th.attrGet('style')))?.[1] ?? 'left') as 'left' | 'center' | 'right');
  return { fajta: 'tabla', igazitas, fejlec: cellak(elso, 'th'), sorok: tobbi.map((sor) => cellak(sor, 'td')) };
}

/** What stands between each opening and its closing mark. */
function csoportok(jelek: Jel[], nyito: string, zaro: string): Jel[][] {
  const kesz: Jel[][] = [];
  for (let i = 0; i < jelek.length; i++) {
    if (jelek[i]!.type !== nyito) continue;
    const { level } = jelek[i]!;
    const tol = i + 1;
    while (jelek[i]!.type !== zaro || jelek[i]!.level !== level) i++;
    kesz.push(jelek.slice(tol, i));
  }
  return kesz;
}

/** Texts of the tokens with their weight; line breaks become spaces. */
function futamok(jelek: Jel[]): Szoveg {
  const kesz: Szoveg = [];
  let felkover = 0;
  const hozza = (szoveg: string) => {
    const elozo = kesz.at(-1);
    if (elozo && elozo.felkover === felkover > 0) elozo.szoveg += szoveg;
    else if (szoveg) kesz.push({ szoveg, felkover: felkover > 0 });
  };
  for (const { children } of jelek.filter(({ type }) => type === 'inline'))
    for (const jel of children ?? []) {
      if (jel.type === 'strong_open') felkover++;
      else if (jel.type === 'strong_close') felkover--;
      else if (jel.type === 'softbreak' || jel.type === 'hardbreak') hozza(' ');
      else hozza(jel.content);
    }
  return kesz;
}
