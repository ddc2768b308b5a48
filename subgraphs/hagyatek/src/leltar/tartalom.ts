import { createHash } from 'node:crypto';
import type { Ctx } from '@asp/kit';
import { Erdekelt } from '../erdekelt/erdekelt.entity.ts';
import { Vegintezkedes } from '../erdekelt/vegintezkedes.entity.ts';
import { Orokhagyo } from '../orokhagyo/orokhagyo.entity.ts';
import { hanyadBol, hanyadErtek } from '../rules/hanyad.ts';
import { kiskoru } from '../rules/kiskoru.ts';
import { kiskoruMaszk } from '../rules/kiskoru-maszk.ts';
import { HagyatekiTartozas } from '../tartozas/hagyateki-tartozas.entity.ts';
import type { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { Vagyontargy } from '../vagyontargy/vagyontargy.entity.ts';

/** What a version of the inventory says. Amounts are digits in text. */
export interface LeltarTartalom {
  orokhagyo: Record<string, string | null>;
  erdekeltek: LeltarErdekelt[];
  vegintezkedesek: { fajta: string; kelt: string | null; orzo: string }[];
  vagyontargyak: {
    id: string;
    fajta: string;
    leiras: string;
    azonosito: string | null;
    telepules: string | null;
    fekves: string | null;
    hrsz: string | null;
    hanyad: string;
    ertek: string | null;
    orokhagyoraEso: string | null;
    bizonyitvany: string | null;
    bizonyitvanyNapja: string | null;
  }[];
  tartozasok: { fajta: string; hitelezo: string; osszeg: string }[];
  vagyon: string;
  tartozas: string;
}

export interface LeltarErdekelt {
  id: string;
  minoseg: string;
  nev: string;
  szuletesiNev: string | null;
  szuletesiHely: string | null;
  szuletesiIdo: string | null;
  anyjaNeve: string | null;
  cim: string | null;
  kiskoru: boolean;
  kepviselo: string | null;
  orokresz: string | null;
}

/** What the case holds now; of a supplement only what was found since. */
export async function leltarTartalom(ctx: Ctx, ugy: HagyatekiUgy): Promise<LeltarTartalom> {
  const [orokhagyo] = await ctx.em.find(Orokhagyo, { ugyId: ugy.id });
  const sorrend = { orderBy: { id: 'asc' as const } };
  const erdekeltek = await ctx.em.find(Erdekelt, { ugyId: ugy.id }, sorrend);
  const vegintezkedesek = await ctx.em.find(Vegintezkedes, { ugyId: ugy.id }, sorrend);
  const targyak = await ctx.em.find(Vagyontargy, { ugyId: ugy.id, potlas: ugy.potlas }, sorrend);
  const tartozasok = await ctx.em.find(HagyatekiTartozas, { ugyId: ugy.id }, sorrend);
  const vagyontargyak = targyak.map((v) => {
    const eso = v.ertek == null ? null : hanyadErtek(v.ertek, hanyadBol(v.hanyad)!);
    return { v, eso };
  });
  const o = orokhagyo!;
  return {
    orokhagyo: {
      nev: o.nev,
      szuletesiNev: o.szuletesiNev ?? null,
      szuletesiHely: o.szuletesiHely ?? null,
      szuletesiIdo: o.szuletesiIdo ?? null,
      anyjaNeve: o.anyjaNeve ?? null,
      halalNapja: o.halalNapja,
      halalHelye: o.halalHelye,
      lakohely: o.lakohely ?? null,
      tartozkodasiHely: o.tartozkodasiHely ?? null,
      csaladiAllapot: o.csaladiAllapot,
      allampolgarsag: o.allampolgarsag,
    },
    erdekeltek: erdekeltek.map((e) => ({
      id: e.id,
      minoseg: e.minoseg,
      nev: e.nev,
      szuletesiNev: e.szuletesiNev ?? null,
      szuletesiHely: e.szuletesiHely ?? null,
      szuletesiIdo: e.szuletesiIdo ?? null,
      anyjaNeve: e.anyjaNeve ?? null,
      cim: e.cim ?? null,
      kiskoru: kiskoru(e.szuletesiIdo, ctx.today),
      kepviselo: e.kepviselo ?? null,
      orokresz: e.orokresz ?? null,
    })),
    vegintezkedesek: vegintezkedesek.map(({ fajta, kelt, orzo }) => ({ fajta, kelt: kelt ?? null, orzo })),
    vagyontargyak: vagyontargyak.map(({ v, eso }) => ({
      id: v.id,
      fajta: v.fajta,
      leiras: v.leiras,
      azonosito: v.azonosito ?? null,
      telepules: v.telepules ?? null,
      fekves: v.fekves ?? null,
      hrsz: v.hrsz ?? null,
      hanyad: v.hanyad,
      ertek: v.ertek == null ? null : String(v.ertek),
      orokhagyoraEso: eso === null ? null : String(eso),
      bizonyitvany: v.bizonyitvanySzam ?? null,
      bizonyitvanyNapja: v.bizonyitvanyNapja ?? null,
    })),
    tartozasok: tartozasok.map(({ fajta, hitelezo, osszeg }) => ({ fajta, hitelezo, osszeg: String(osszeg) })),
    vagyon: String(vagyontargyak.reduce((n, { eso }) => n + (eso ?? 0n), 0n)),
    tartozas: String(tartozasok.reduce((n, t) => n + t.osszeg, 0n)),
  };
}

export const leltarLenyomat = (tartalom: LeltarTartalom): string => createHash('sha256').update(JSON.stringify(tartalom)).digest('hex');

/** The copy of one party: minors among the others are masked. */
export const leltarPeldany = (tartalom: LeltarTartalom, erdekeltId: string): LeltarTartalom => ({
  ...tartalom,
  erdekeltek: tartalom.erdekeltek.map((e) => (e.kiskoru && e.id !== erdekeltId ? { ...kiskoruMaszk(e), kepviselo: null } : e)),
});
