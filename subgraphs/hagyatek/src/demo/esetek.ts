import type { ActPayload, Ctx, DemoTerv } from '@asp/kit';
import { CsaladfaRogzit, type CsaladtagInput } from '../csaladfa/csaladfa-rogzit.ts';
import { OroklesiJavaslatElfogad } from '../csaladfa/javaslat-elfogad.ts';
import { KozjegyzonekKuld } from '../csomag/kozjegyzonek-kuld.ts';
import { NyilatkozatBeker, NyilatkozatRogzit } from '../erdekelt/nyilatkozat.ts';
import { Erdekelt } from '../erdekelt/erdekelt.entity.ts';
import { IsmertetesAtvetel } from '../leltar/ismertetes-act.ts';
import { Ismertetes } from '../leltar/ismertetes.entity.ts';
import { AdatgyujtesIndit, LeltarIsmertet, LeltarTervez, LeltarVeglegesit } from '../leltar/lepesek.ts';
import type { OrokhagyoInput } from '../orokhagyo/orokhagyo-adat.ts';
import { HagyatekiTartozasFelvesz } from '../tartozas/felvesz.ts';
import type { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { HagyatekiUgyIlletekesseg } from '../ugy/illetekesseg.ts';
import { HagyatekiUgyIndit } from '../ugy/indit.ts';
import { KozjegyzoMegad } from '../ugy/kozjegyzo.ts';
import { HagyatekiUgyLezar } from '../ugy/lezar.ts';
import { NincsHagyatekMegallapit } from '../ugy/nincs-hagyatek.ts';
import { ErtekbizonyitvanyBeker } from '../vagyontargy/ertekbizonyitvany-beker.ts';
import { VagyontargyFelvesz } from '../vagyontargy/felvesz.ts';
import type { VagyontargyInput } from '../vagyontargy/vagyontargy-adat.ts';

/** The clerk so many days ago. */
type Ekkor = (napja: number) => Ctx;

/** An act of the demo has to succeed: a refusal here is a fault of the demo. */
async function sikerul<P extends ActPayload>(eredmeny: Promise<P>): Promise<P> {
  const kesz = await eredmeny;
  if (kesz.hibak.length > 0) throw new Error(`demo: ${kesz.hibak.map(({ kod, uzenet }) => `${kod} ${uzenet}`).join('; ')}`);
  return kesz;
}
const ugye = async (eredmeny: Promise<ActPayload & { hagyatekiUgy?: HagyatekiUgy }>): Promise<HagyatekiUgy> =>
  (await sikerul(eredmeny)).hagyatekiUgy!;
const lat = ({ id, verzio }: HagyatekiUgy) => ({ id, verzio });

const orokhagyo = (
  { ksh, nev }: DemoTerv,
  hazszam: number,
  adat: Pick<OrokhagyoInput, 'nev' | 'csaladiAllapot' | 'szuletesiIdo' | 'anyjaNeve' | 'halalNapja'>,
): OrokhagyoInput => ({
  ...adat,
  szuletesiHely: nev,
  halalHelye: nev,
  halalKsh: ksh,
  lakohely: `${nev}, Fő utca ${hazszam}.`,
  lakohelyKsh: ksh,
  allampolgarsag: 'magyar',
});

const tag = (kulcs: string, nev: string, szulok: string[], tovabb: Partial<CsaladtagInput> = {}): CsaladtagInput => ({
  kulcs,
  nev,
  szulok,
  hazastars: false,
  ...tovabb,
});

const CSALAD: CsaladtagInput[] = [
  tag('H', 'Kovács Jánosné Tóth Mária', [], { hazastars: true, szuletesiIdo: '1951-06-02' }),
  tag('A', 'Kovács Anna', ['OROKHAGYO', 'H'], { szuletesiIdo: '1976-02-11' }),
  tag('B', 'Kovács Béla', ['OROKHAGYO', 'H'], { szuletesiIdo: '1979-09-23', elhunyt: '2019-01-30' }),
  tag('C', 'Kovács Csenge', ['B'], { szuletesiIdo: '2012-04-05' }),
];

const SZAMLA: VagyontargyInput = {
  fajta: 'BANKSZAMLA',
  leiras: 'Lakossági folyószámla',
  azonosito: '11745004-20012345-67000002',
  hanyad: '1/1',
  ertek: 1_240_000n,
  kozosLakas: false,
};
const KOCSI: VagyontargyInput = {
  fajta: 'GEPJARMU',
  leiras: 'Személygépkocsi, 2014',
  azonosito: 'ABC-123',
  hanyad: '1/1',
  ertek: 1_800_000n,
  kozosLakas: false,
};

async function indul(ctx: Ctx, adat: OrokhagyoInput, csalad?: CsaladtagInput[]): Promise<HagyatekiUgy> {
  const ugy = await ugye(new HagyatekiUgyIndit().hagyatekiUgyIndit({ inditoOk: 'HALOTTVIZSGALATI_BIZONYITVANY', orokhagyo: adat }, ctx));
  if (!csalad) return ugy;
  await sikerul(new CsaladfaRogzit().csaladfaRogzit({ ugyId: ugy.id, tagok: csalad }, ctx));
  await sikerul(new OroklesiJavaslatElfogad().oroklesiJavaslatElfogad({ ugyId: ugy.id }, ctx));
  return ugye(new HagyatekiUgyIlletekesseg().hagyatekiUgyIlletekesseg(lat(ugy), ctx));
}

const adatgyujtesig = async (ctx: Ctx, ugy: HagyatekiUgy): Promise<HagyatekiUgy> => {
  const bekert = await ugye(new NyilatkozatBeker().nyilatkozatBeker(lat(ugy), ctx));
  const [elso] = await ctx.em.find(Erdekelt, { ugyId: ugy.id }, { orderBy: { id: 'asc' }, limit: 1 });
  await sikerul(
    new NyilatkozatRogzit().nyilatkozatRogzit(
      { id: elso!.id, verzio: elso!.verzio, nyilatkozat: 'Végintézkedésről nem tud; a vagyontárgyakat felsorolta.', nap: ctx.today },
      ctx,
    ),
  );
  return ugye(new AdatgyujtesIndit().adatgyujtesIndit(lat(bekert), ctx));
};

async function vagyon(ctx: Ctx, ugyId: string, ...targyak: VagyontargyInput[]) {
  const felvett = [];
  for (const vagyontargy of targyak)
    felvett.push((await sikerul(new VagyontargyFelvesz().vagyontargyFelvesz({ ugyId, vagyontargy }, ctx))).vagyontargy!);
  return felvett;
}

async function ismertetesig(ctx: Ctx, ugy: HagyatekiUgy): Promise<HagyatekiUgy> {
  await vagyon(ctx, ugy.id, SZAMLA, KOCSI);
  await sikerul(
    new HagyatekiTartozasFelvesz().hagyatekiTartozasFelvesz(
      { ugyId: ugy.id, fajta: 'TEMETESI_KOLTSEG', hitelezo: 'Kegyelet Kft.', osszeg: 620_000n },
      ctx,
    ),
  );
  const terv = await ugye(new LeltarTervez().leltarTervez(lat(ugy), ctx));
  return ugye(new LeltarIsmertet().leltarIsmertet(lat(terv), ctx));
}

async function atveszik(ctx: Ctx, ugyId: string, legfeljebb: number): Promise<void> {
  for (const { id, verzio } of await ctx.em.find(Ismertetes, { ugyId }, { orderBy: { id: 'asc' }, limit: legfeljebb }))
    await sikerul(new IsmertetesAtvetel().ismertetesAtvetel({ id, verzio, nap: ctx.today, mod: 'KEZBESITES' }, ctx));
}

/** Five cases: just come in; with family and heirs; waiting for a certificate; being made known; closed, one of them without an estate. */
export async function esetek(terv: DemoTerv, ekkor: Ekkor): Promise<void> {
  const halott = (
    hazszam: number,
    nev: string,
    csaladiAllapot: OrokhagyoInput['csaladiAllapot'],
    szuletesiIdo: string,
    anyjaNeve: string,
    napja: number,
  ) => orokhagyo(terv, hazszam, { nev, csaladiAllapot, szuletesiIdo, anyjaNeve, halalNapja: ekkor(napja).today });

  await indul(ekkor(1), halott(3, 'Szabó Etelka', 'OZVEGY', '1938-03-19', 'Kiss Rozália', 4));
  await indul(ekkor(5), halott(7, 'Kovács János', 'HAZAS', '1948-11-08', 'Varga Julianna', 9), CSALAD);

  const varo = await indul(ekkor(18), halott(12, 'Kovács Lajos', 'HAZAS', '1950-01-27', 'Németh Ilona', 21), CSALAD);
  await adatgyujtesig(ekkor(14), varo);
  const [haz] = await vagyon(
    ekkor(12),
    varo.id,
    { fajta: 'INGATLAN', leiras: 'Lakóház, udvar', fekves: 'BELTERULET', hrsz: '111', hanyad: '1/2', kozosLakas: true },
    SZAMLA,
  );
  await sikerul(new ErtekbizonyitvanyBeker().ertekbizonyitvanyBeker({ id: haz!.id, verzio: haz!.verzio }, ekkor(12)));

  const ismertetett = await indul(ekkor(26), halott(21, 'Kovács Sándor', 'HAZAS', '1945-05-30', 'Balogh Margit', 30), CSALAD);
  await ismertetesig(ekkor(6), await adatgyujtesig(ekkor(22), ismertetett));
  await atveszik(ekkor(3), ismertetett.id, 2);

  const ures = await indul(ekkor(40), halott(30, 'Farkas Aladár', 'NOTLEN_HAJADON', '1944-07-14', 'Papp Teréz', 44), [
    tag('T', 'Farkas Tibor', ['P']),
    tag('P', 'Farkas Pál', [], { elhunyt: '1990-01-01' }),
    tag('OROKHAGYO', 'Farkas Aladár', ['P']),
  ]);
  const kerdezett = await ugye(new NyilatkozatBeker().nyilatkozatBeker(lat(ures), ekkor(36)));
  await sikerul(
    new NincsHagyatekMegallapit().nincsHagyatekMegallapit(
      { ...lat(kerdezett), indok: 'Az érdekelt nyilatkozata szerint vagyon nem maradt.' },
      ekkor(30),
    ),
  );

  const kesz = await indul(ekkor(60), halott(35, 'Kovács Mihály', 'HAZAS', '1947-10-02', 'Horváth Anna', 64), CSALAD);
  const ismert = await ismertetesig(ekkor(50), await adatgyujtesig(ekkor(56), kesz));
  await atveszik(ekkor(48), kesz.id, 10);
  const kozjegyzo = await ugye(
    new KozjegyzoMegad().kozjegyzoMegad(
      { ...lat(ismert), kozjegyzo: 'dr. Minta Judit közjegyző', kozjegyzoCim: 'Mintaváros, Fő tér 1.' },
      ekkor(36),
    ),
  );
  const vegleges = await ugye(new LeltarVeglegesit().leltarVeglegesit(lat(kozjegyzo), ekkor(35)));
  const kuldott = await ugye(new KozjegyzonekKuld().kozjegyzonekKuld(lat(vegleges), ekkor(34)));
  await sikerul(new HagyatekiUgyLezar().hagyatekiUgyLezar(lat(kuldott), ekkor(30)));
}
