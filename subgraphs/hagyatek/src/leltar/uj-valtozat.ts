import { uj, type Ctx } from '@asp/kit';
import { forint, nap } from '@asp/kit/okiratok';
import { iratKeszit } from '../irat/keszit.ts';
import type { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { Ismertetes } from './ismertetes.entity.ts';
import { LeltarValtozat, type LeltarAllapot } from './leltar-valtozat.entity.ts';
import { leltarLenyomat, leltarPeldany, leltarTartalom, type LeltarTartalom } from './tartalom.ts';

/** The next version of the case's inventory, with what the case holds now. */
export async function ujValtozat(ctx: Ctx, ugy: HagyatekiUgy, allapot: LeltarAllapot): Promise<LeltarValtozat> {
  await ctx.em.flush();
  const tartalom = await leltarTartalom(ctx, ugy);
  ugy.leltarSorszam += 1;
  return uj(ctx, LeltarValtozat, {
    ugyId: ugy.id,
    sorszam: ugy.leltarSorszam,
    potlas: ugy.potlas,
    kelt: ctx.today,
    allapot,
    tartalom,
    lenyomat: leltarLenyomat(tartalom),
  });
}

/** Sends the version to every interested party, each with a copy of his own (Hetv. 31/A. § (2)). */
export function ismertet(ctx: Ctx, ugy: HagyatekiUgy, leltar: LeltarValtozat): void {
  for (const e of leltar.tartalom.erdekeltek) {
    const irat = iratKeszit(ctx, ugy, {
      fajta: 'ISMERTETES',
      cimzett: (e.kiskoru && e.kepviselo) || e.nev,
      cimzettCim: e.cim,
      erdekeltId: e.id,
      adat: { sorszam: leltar.sorszam, ...leltarSorok(leltarPeldany(leltar.tartalom, e.id)) },
    });
    uj(ctx, Ismertetes, { ugyId: ugy.id, leltarId: leltar.id, erdekeltId: e.id, kuldve: ctx.today, iratId: irat.id });
  }
}

const MINOSEG: Record<string, string> = {
  TORVENYES_OROKOS: 'törvényes örökös',
  VEGRENDELETI_OROKOS: 'végrendeleti örökös',
  HAGYOMANYOS: 'hagyományos',
  KOTELES_RESZRE_JOGOSULT: 'köteles részre jogosult',
  HAGYATEKI_HITELEZO: 'hagyatéki hitelező',
  VEGRENDELETI_VEGREHAJTO: 'végrendeleti végrehajtó',
};

/** The content as it stands in a document. */
export const leltarSorok = (t: LeltarTartalom) => ({
  erdekeltek: t.erdekeltek.map((e) => ({
    nev: e.nev,
    minoseg: MINOSEG[e.minoseg]!,
    szuletett: e.szuletesiIdo ? nap(e.szuletesiIdo) : '–',
    anyja: e.anyjaNeve ?? '–',
    cim: e.cim ?? '–',
    orokresz: e.orokresz ?? '–',
  })),
  vagyontargyak: t.vagyontargyak.map((v) => ({
    leiras: v.leiras,
    azonosito: [v.telepules, v.hrsz && `hrsz. ${v.hrsz}`, v.azonosito].filter(Boolean).join(' ') || '–',
    hanyad: v.hanyad,
    ertek: v.ertek === null ? '–' : forint(BigInt(v.ertek)),
    bizonyitvany: v.bizonyitvany ?? '–',
  })),
  tartozasok: t.tartozasok.map(({ hitelezo, osszeg }) => ({ hitelezo, osszeg: forint(BigInt(osszeg)) })),
  vagyon: forint(BigInt(t.vagyon)),
  tartozas: forint(BigInt(t.tartozas)),
});
