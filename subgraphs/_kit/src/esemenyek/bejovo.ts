import { Refusal } from '../act/refusal.ts';
import type { Ctx } from '../tenant/ctx.ts';
import { Kesobb, type Esemeny, type EsemenyKezelo, type Kezelo, type KulsoKezelo } from './esemeny.ts';
import type { Kuldemeny } from './kimeno.ts';

export type FogadasEredmenye = { eredmeny: 'KESZ' } | { eredmeny: 'HIBA' | 'KESOBB'; hiba: string };

/** Runs work for the municipality and person of the event, in one transaction. */
export type Egyseg = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

const KESZ: FogadasEredmenye = { eredmeny: 'KESZ' };

/** Takes an event in; a second delivery changes nothing. */
export async function bevesz(egyseg: Egyseg, forras: string, k: Kuldemeny, kezelo: EsemenyKezelo | undefined): Promise<FogadasEredmenye> {
  if (!kezelo) return { eredmeny: 'HIBA', hiba: 'NINCS_KEZELO' };
  const e = esemenyBol(forras, k);
  try {
    return typeof kezelo === 'function' ? await belul(egyseg, e, k, kezelo) : await kivul(egyseg, e, k, kezelo);
  } catch (error) {
    return hibaSzovege(error);
  }
}

/**
 * The note in the inbox and the effect are one transaction: whoever comes second finds the note, and a twin that runs at the
 * same moment waits for the first.
 */
const belul = (egyseg: Egyseg, e: Esemeny<never>, k: Kuldemeny, kezelo: Kezelo) =>
  egyseg(async (ctx) => {
    if (!(await bejegyez(ctx, e, k))) return KESZ;
    await kezelo(ctx, e);
    await ctx.em.flush();
    return KESZ;
  });

async function kivul(egyseg: Egyseg, e: Esemeny<never>, k: Kuldemeny, kezelo: KulsoKezelo<never, never>): Promise<FogadasEredmenye> {
  const teendo = await egyseg(async (ctx) => ((await megvolt(ctx, e.forras, e.id)) ? null : kezelo.elott(ctx, e)));
  const eredmeny = teendo === null ? null : await kezelo.kint(teendo, e);
  return egyseg(async (ctx) => {
    const hiba = teendo === null ? null : await kezelo.utan(ctx, eredmeny as never, teendo, e);
    await ctx.em.flush();
    if (hiba !== null) return { eredmeny: 'HIBA' as const, hiba };
    await bejegyez(ctx, e, k);
    return KESZ;
  });
}

async function bejegyez(ctx: Ctx, e: Esemeny<never>, { elozo, onkormanyzat }: Kuldemeny): Promise<boolean> {
  if (onkormanyzat !== ctx.onkormanyzat) throw new Error('asp: az esemény más önkormányzaté');
  const uj = await ctx.sql(
    'insert into asp.beerkezett (onkormanyzat, forras, id, fajta) values ($1, $2, $3, $4) on conflict do nothing returning id',
    [ctx.onkormanyzat, e.forras, e.id, e.fajta],
  );
  if (uj.length === 0) return false;
  if (elozo && !(await megvolt(ctx, e.forras, elozo))) throw new Kesobb('SORREND');
  ctx.naplo({
    muvelet: `esemeny:${e.fajta}`,
    entitas: e.targy.entitas,
    entitasId: e.targy.id,
    adat: { esemenyId: e.id, forras: e.forras },
  });
  return true;
}

const megvolt = async (ctx: Ctx, forras: string, id: string): Promise<boolean> =>
  (await ctx.sql('select from asp.beerkezett where onkormanyzat = $1 and forras = $2 and id = $3', [ctx.onkormanyzat, forras, id])).length >
  0;

const esemenyBol = (forras: string, k: Kuldemeny): Esemeny<never> => ({
  id: k.esemenyId,
  sorszam: k.sorszam,
  forras,
  fajta: k.fajta,
  targy: { entitas: k.entitas, id: k.entitasId },
  adat: k.adat as never,
  actorId: k.actorId,
  letrehozva: k.letrehozva,
});

/** Codes, never values: this text is shown to people. */
function hibaSzovege(error: unknown): FogadasEredmenye {
  if (error instanceof Kesobb) return { eredmeny: 'KESOBB', hiba: error.kod };
  if (error instanceof Refusal) return { eredmeny: 'HIBA', hiba: error.hibak.map((h) => h.kod).join(', ') };
  const { name, code } = error as Error & { code?: string };
  return { eredmeny: 'HIBA', hiba: [name, code].filter(Boolean).join(' ') };
}
