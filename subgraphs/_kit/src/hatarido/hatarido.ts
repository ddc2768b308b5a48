import { v7 as uuidv7 } from 'uuid';
import { refusal } from '../act/refusal.ts';
import { hatarido, type HataridoSzabaly, type Szunet } from '../rules/hatarido.ts';
import { NAPTAR_VERZIO } from '../rules/munkarend.ts';
import type { Ctx } from '../tenant/ctx.ts';

/** The thing that has the deadline. */
export interface Targy {
  entitas: string;
  id: string;
}

export interface UjHatarido {
  /** Name of a rule in the manifest (`hataridok`). */
  szabaly: string;
  targy: Targy;
  /** Day of the event that it runs from. */
  kezdet: string;
  ugyintezoId?: string | null;
  szervezet?: string | null;
}

/** A stored deadline, as the database gives it. */
export interface HataridoSor {
  id: string;
  szabaly: string;
  entitas: string;
  entitasId: string;
  kezdet: string;
  szunetek: Szunet[];
  allOta: string | null;
  esedekes: string;
  naptar: string;
  ugyintezoId: string | null;
  szervezet: string | null;
  teljesitve: string | null;
}

export const HATARIDO_OSZLOPOK = `id, szabaly, entitas, entitas_id as "entitasId", kezdet::text as kezdet, szunetek, all_ota::text as "allOta", esedekes::text as esedekes,
  naptar, ugyintezo_id as "ugyintezoId", szervezet, teljesitve::text as teljesitve`;

export function szabalya(ctx: Pick<Ctx, 'manifest'>, nev: string): HataridoSzabaly {
  const szabaly = ctx.manifest.hataridok?.[nev];
  if (!szabaly) throw new Error(`Deadline rule ${nev} is not declared in the manifest (hataridok)`);
  return szabaly;
}

const UJAK = `insert into asp.hatarido (onkormanyzat, id, szabaly, entitas, entitas_id, kezdet, esedekes, naptar, ugyintezo_id, szervezet)
  select $1, s.id, s.szabaly, s.entitas, s."entitasId", s.kezdet, s.esedekes, s.naptar, s."ugyintezoId", s.szervezet
  from jsonb_to_recordset($2::jsonb) as s(id uuid, szabaly text, entitas text, "entitasId" text, kezdet date, esedekes date, naptar text, "ugyintezoId" text, szervezet text)`;

function ujSor(ctx: Ctx, { szabaly, targy, kezdet, ugyintezoId = null, szervezet = null }: UjHatarido) {
  const { esedekes, naptar } = hatarido(szabalya(ctx, szabaly), kezdet);
  return { id: uuidv7(), szabaly, kezdet, entitas: targy.entitas, entitasId: targy.id, esedekes, naptar, ugyintezoId, szervezet };
}

/** Starts deadlines, any number with one statement. A thing can have one running deadline of a rule. */
export async function hataridokKituz(ctx: Ctx, ujak: readonly UjHatarido[]): Promise<{ id: string; esedekes: string }[]> {
  const sorok = ujak.map((uj) => ujSor(ctx, uj));
  const irt = await ctx.sql(`${UJAK} on conflict do nothing returning id`, [ctx.onkormanyzat, JSON.stringify(sorok)]);
  if (irt.length < sorok.length)
    throw refusal('HATARIDO_MAR_FUT', 'Ez a határidő ennél az ügynél már fut. Előbb zárja le a futó határidőt.', ['input']);
  return sorok.map(({ id, esedekes }) => ({ id, esedekes }));
}

/** Starts the deadline of a thing that is new, and so has none, with the last statements of the act. */
export function hataridoVegul(ctx: Ctx, uj: UjHatarido): { id: string; esedekes: string } {
  const sor = ujSor(ctx, uj);
  ctx.vegul.push({ utasitas: { name: 'hatarido', text: UJAK, values: [ctx.onkormanyzat, JSON.stringify([sor])] } });
  return sor;
}

export const hataridoKituz = async (ctx: Ctx, uj: UjHatarido): Promise<{ id: string; esedekes: string }> =>
  (await hataridokKituz(ctx, [uj]))[0]!;

/** Ends a running deadline: what was due has been done. False when none was running. */
export async function hataridoTeljesit(ctx: Ctx, szabaly: string, targy: Targy, nap = ctx.today): Promise<boolean> {
  szabalya(ctx, szabaly);
  const irt = await ctx.sql(
    `update asp.hatarido set teljesitve = $5 where onkormanyzat = $1 and szabaly = $2 and entitas = $3 and entitas_id = $4 and teljesitve is null returning id`,
    [ctx.onkormanyzat, szabaly, targy.entitas, targy.id, nap],
  );
  return irt.length > 0;
}

/** The procedure stands still from this day (felfüggesztés, hiánypótlás): its deadlines that allow it stop running. */
export async function hataridoMegall(ctx: Ctx, targy: Targy, nap = ctx.today): Promise<void> {
  await ctx.sql(
    `update asp.hatarido set all_ota = $4 where onkormanyzat = $1 and entitas = $2 and entitas_id = $3 and teljesitve is null and all_ota is null and szabaly = any ($5::text[])`,
    [ctx.onkormanyzat, targy.entitas, targy.id, nap, allithato(ctx)],
  );
}

/** The procedure goes on from this day: the days in between are added. */
export async function hataridoFolytat(ctx: Ctx, targy: Targy, nap = ctx.today): Promise<void> {
  const sorok = await ctx.sql<HataridoSor>(
    `select ${HATARIDO_OSZLOPOK} from asp.hatarido where onkormanyzat = $1 and entitas = $2 and entitas_id = $3 and teljesitve is null and all_ota is not null for update`,
    [ctx.onkormanyzat, targy.entitas, targy.id],
  );
  await visszair(
    ctx,
    sorok.map((sor) => ({ ...sor, szunetek: [...sor.szunetek, { tol: sor.allOta!, ig: nap }], allOta: null })),
  );
}

const allithato = ({ manifest }: Ctx): string[] =>
  Object.entries(manifest.hataridok ?? {}).flatMap(([nev, { szunetel }]) => (szunetel ? [nev] : []));

/** The running deadlines of a thing go over to another clerk or office. */
export async function hataridoAtad(
  ctx: Ctx,
  targy: Targy,
  { ugyintezoId = null, szervezet = null }: Pick<UjHatarido, 'ugyintezoId' | 'szervezet'>,
): Promise<void> {
  await ctx.sql(
    `update asp.hatarido set ugyintezo_id = $4, szervezet = $5 where onkormanyzat = $1 and entitas = $2 and entitas_id = $3 and teljesitve is null`,
    [ctx.onkormanyzat, targy.entitas, targy.id, ugyintezoId, szervezet],
  );
}

/** Derives running deadlines again that were derived by another calendar; tells which days changed. */
export async function hataridokUjra(ctx: Ctx): Promise<{ id: string; regi: string; uj: string }[]> {
  const sorok = await ctx.sql<HataridoSor>(
    `select ${HATARIDO_OSZLOPOK} from asp.hatarido where onkormanyzat = $1 and teljesitve is null and naptar <> $2 for update`,
    [ctx.onkormanyzat, NAPTAR_VERZIO],
  );
  const ujak = await visszair(ctx, sorok);
  const valtozott = sorok.map(({ id, esedekes }, i) => ({ id, regi: esedekes, uj: ujak[i]! })).filter(({ regi, uj }) => regi !== uj);
  for (const { id, regi, uj } of valtozott)
    ctx.naplo({ muvelet: 'MODOSIT', entitas: 'Hatarido', entitasId: id, adat: { regi, uj, naptar: NAPTAR_VERZIO } });
  return valtozott;
}

/** Writes rows back with the day that follows from them now; one statement. */
async function visszair(ctx: Ctx, sorok: readonly HataridoSor[]): Promise<string[]> {
  const ujak = sorok.map((sor) => ({ ...sor, ...hatarido(szabalya(ctx, sor.szabaly), sor.kezdet, sor.szunetek) }));
  if (ujak.length > 0)
    await ctx.sql(
      `update asp.hatarido h set esedekes = s.esedekes, naptar = s.naptar, szunetek = s.szunetek, all_ota = s."allOta"
       from jsonb_to_recordset($2::jsonb) as s(id uuid, esedekes date, naptar text, szunetek jsonb, "allOta" date)
       where h.onkormanyzat = $1 and h.id = s.id`,
      [ctx.onkormanyzat, JSON.stringify(ujak)],
    );
  return ujak.map(({ esedekes }) => esedekes);
}

/** Deadlines of a thing, batched: for the field `hataridok` of an entity. */
export const targyHataridoi = (ctx: Ctx, entitas: string) =>
  ctx.loader<string, HataridoSor[]>(`hatarido:${entitas}`, async (idk) => {
    const sorok = await ctx.sql<HataridoSor>(
      `select ${HATARIDO_OSZLOPOK} from asp.hatarido where onkormanyzat = $1 and entitas = $2 and entitas_id = any ($3::text[]) order by esedekes, id`,
      [ctx.onkormanyzat, entitas, [...idk]],
    );
    const targyak = new Map<string, HataridoSor[]>(idk.map((id) => [id, []]));
    for (const sor of sorok) targyak.get(sor.entitasId)?.push(sor);
    return idk.map((id) => targyak.get(id)!);
  });
