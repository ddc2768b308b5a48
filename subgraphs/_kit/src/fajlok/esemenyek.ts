import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../act/refusal.ts';
import { Kesobb, type Esemeny, type EsemenyKezelo, type Kibocsatott, type KulsoKezelo } from '../esemenyek/esemeny.ts';
import type { Ctx } from '../tenant/ctx.ts';
import { bajtokTorlese, valtozat, type VirusAllapot } from './fajl.ts';
import { viruskereses } from './feltolt.ts';
import { kivonat, SZOVEGES_TIPUSOK } from './kivonat.ts';
import { karantenbe, type FajlKornyezet } from './kornyezet.ts';
import type { FajlTipus } from './tipus.ts';

/** What is told by a szakrendszer that keeps files, to itself. */
export const fajlKibocsat = (szakrendszer: string): Kibocsatott => ({
  [`${szakrendszer}.fajl.erkezik`]: { leiras: 'Fájl érkezik: feldolgozandó, vagy ha a feltöltés megszakadt, a helye felszabadítandó.' },
  [`${szakrendszer}.fajl.torolve`]: { leiras: 'Fájlok sorai törlődtek: a bájtjaik is törlendők.' },
});

/** Its own handlers of them. They survive any crash, because events do. */
export const fajlEsemenyek = (szakrendszer: string, kornyezet: FajlKornyezet): Record<string, EsemenyKezelo> => ({
  [`${szakrendszer}.fajl.erkezik`]: erkezik(kornyezet) as EsemenyKezelo,
  [`${szakrendszer}.fajl.torolve`]: torolve(kornyezet) as EsemenyKezelo,
});

/** Bytes whose rows are gone. */
const torolve = ({ tarolo }: FajlKornyezet): KulsoKezelo<string[], void> => ({
  elott: async (_ctx, { adat }: Esemeny<{ kulcsok: string[] }>) => adat.kulcsok,
  kint: async (kulcsok) => {
    for (const kulcs of kulcsok) await tarolo.torol(kulcs);
  },
  utan: async () => null,
});

/** Longer than an upload can take: the pass with which its row is written is void by then. */
const ELHAGYOTT_PERC = 20;

type Teendo = { elhagyott: string } | { id: string; fajlId: string; kulcs: string; tipus: FajlTipus; varVirusra: boolean };
interface Eredmeny {
  virus?: VirusAllapot;
  szoveg?: string | null;
}

/** Every upload is followed to its end: what was taken in is looked at and read, what was left half-way is cleared away. */
const erkezik = (kornyezet: FajlKornyezet): KulsoKezelo<Teendo, Eredmeny> => ({
  elott: (ctx, { targy }) => teendo(ctx, targy.id),
  async kint(t) {
    if ('elhagyott' in t) {
      await kornyezet.tarolo.torol(t.elhagyott);
      return {};
    }
    return feldolgoz(kornyezet, t);
  },
  utan: (ctx, eredmeny, t) => lezar(ctx, eredmeny, t),
});

async function teendo(ctx: Ctx, jegyId: string): Promise<Teendo | null> {
  const [jegy] = await ctx.sql<{ kulcs: string | null; kesz: Date | null; valtozat_id: string | null; elhagyott: boolean }>(
    `select kulcs, kesz, valtozat_id, felhasznalva < $3::timestamptz - make_interval(mins => ${ELHAGYOTT_PERC}) as elhagyott
     from asp.fajl_jegy where onkormanyzat = $1 and id = $2 for update`,
    [ctx.onkormanyzat, jegyId, ctx.now],
  );
  if (!jegy?.kulcs) return null;
  if (!jegy.kesz) {
    if (!jegy.elhagyott) throw new Kesobb('FELTOLTES_FOLYIK');
    await ctx.sql('update asp.fajl_jegy set kulcs = null where onkormanyzat = $1 and id = $2', [ctx.onkormanyzat, jegyId]);
    return { elhagyott: jegy.kulcs };
  }
  const sor = await valtozat(ctx, jegy.valtozat_id!);
  return sor && { id: sor.id, fajlId: sor.fajl_id, kulcs: sor.kulcs, tipus: sor.tipus, varVirusra: sor.virus === 'VIZSGALATRA_VAR' };
}

async function feldolgoz(kornyezet: FajlKornyezet, { kulcs, tipus, varVirusra }: Extract<Teendo, { id: string }>): Promise<Eredmeny> {
  const szoveges = SZOVEGES_TIPUSOK.includes(tipus);
  if (!szoveges && !varVirusra) return {};
  const itt = karantenbe(kornyezet);
  try {
    await pipeline(await kornyezet.tarolo.olvas(kulcs), createWriteStream(itt, { mode: 0o600, flags: 'wx' }));
    const virus = varVirusra ? await itelet(kornyezet, itt) : undefined;
    if (virus === 'FERTOZOTT' || virus === 'VIZSGALATRA_VAR') return { virus };
    return { virus, szoveg: szoveges ? await kivonat(itt, tipus) : undefined };
  } finally {
    await rm(itt, { force: true });
  }
}

async function itelet(kornyezet: FajlKornyezet, fajl: string): Promise<VirusAllapot> {
  try {
    return await viruskereses(kornyezet, fajl);
  } catch (error) {
    if (error instanceof Refusal) return 'FERTOZOTT';
    throw error;
  }
}

async function lezar(ctx: Ctx, { virus, szoveg }: Eredmeny, t: Teendo): Promise<string | null> {
  if ('elhagyott' in t) return null;
  if (virus === 'VIZSGALATRA_VAR') return 'VIRUSKERESO_NEM_ELERHETO';
  if (virus) {
    await ctx.sql('update asp.fajl_valtozat set virus = $3, vizsgalva = $4 where onkormanyzat = $1 and id = $2', [
      ctx.onkormanyzat,
      t.id,
      virus,
      ctx.now,
    ]);
    ctx.naplo({ muvelet: 'MODOSIT', entitas: 'FajlValtozat', entitasId: t.id, adat: { virus } });
    if (virus === 'FERTOZOTT') bajtokTorlese(ctx, [t.kulcs]);
  }
  if (szoveg) await szovegKeresheto(ctx, t.fajlId, szoveg);
  return null;
}

/** The text is found where its owner is, under the name of its latest version; an owner that is not searchable has none. */
async function szovegKeresheto(ctx: Ctx, fajlId: string, szoveg: string): Promise<void> {
  await ctx.sql(
    `insert into asp.kereses (onkormanyzat, id, entitas, targy_id, cim, reszlet, ut, szoveg)
     select k.onkormanyzat, f.id, k.entitas, k.id, k.cim,
       (select v.nev from asp.fajl_valtozat v where v.onkormanyzat = f.onkormanyzat and v.fajl_id = f.id order by v.sorszam desc limit 1), k.ut, $3
     from asp.fajl f join asp.kereses k on k.onkormanyzat = f.onkormanyzat and k.id = f.entitas_id and k.entitas = f.entitas
     where f.onkormanyzat = $1 and f.id = $2
     on conflict (onkormanyzat, id) do update set reszlet = excluded.reszlet, szoveg = excluded.szoveg`,
    [ctx.onkormanyzat, fajlId, szoveg],
  );
}
