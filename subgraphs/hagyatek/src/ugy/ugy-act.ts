import { act, ActInput, ActPayload, betolt, Permission, refusal, uj, type Ctx, type TenantEntity, type TenantEntityClass } from '@asp/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { hagyatekiUgyAllapotok, szerkesztheto } from './allapotok.ts';
import { HagyatekiLepes } from './hagyateki-lepes.entity.ts';
import { HagyatekiUgy } from './hagyateki-ugy.entity.ts';
import { sajat } from './sajat.ts';

/** What every step of a case needs: the case as it was seen. */
@InputType({ description: 'Lépés egy hagyatéki ügyben. (A step of a case.)' })
export class HagyatekiUgyLepesInput extends ActInput {
  @Field(() => ID, { description: 'Az ügy azonosítója. (Case.)' })
  id!: string;

  @Field(() => Int, { description: 'Az ügy látott verziója. (Version seen.)' })
  verzio!: number;

  @Field(() => String, { nullable: true, description: 'Megjegyzés az idővonalra. (Note.)' })
  megjegyzes?: string | null;
}

@ObjectType({ description: 'A lépés eredménye. (Result.)' })
@Permission('*')
export class HagyatekiUgyPayload extends ActPayload {
  @Field(() => HagyatekiUgy, { nullable: true, description: 'Az ügy. (The case.)' })
  hagyatekiUgy?: HagyatekiUgy;
}

/** A row of a case, as it was seen. */
@InputType({ description: 'Egy ügy egy adatának kijelölése. (Names a row of a case.)' })
export class HagyatekiSorInput extends ActInput {
  @Field(() => ID, { description: 'Az adat azonosítója. (Row.)' })
  id!: string;

  @Field(() => Int, { description: 'Az adat látott verziója. (Version seen.)' })
  verzio!: number;
}

export const NEM_SAJAT = { kod: 'UGY_NEM_SAJAT', uzenet: 'Az ügynek más az ügyintézője. Kérje, hogy adják át, vagy forduljon hozzá.' };

/** Loads a case for a change: only its handler or his superior changes it, and not while he works on another one. */
export async function ugyBetolt(ctx: Ctx, id: string, verzio?: number, mezo = 'id'): Promise<HagyatekiUgy> {
  const ugy = await betolt(ctx, HagyatekiUgy, id, verzio, mezo);
  if (!sajat(ctx, ugy)) throw refusal(NEM_SAJAT.kod, NEM_SAJAT.uzenet, ['input', mezo]);
  if (ctx.ugyId && ctx.ugyId !== ugy.id && ctx.ugyId !== ugy.iktatoszam)
    throw refusal('MAS_UGY', 'Ez az adat nem annak az ügynek a része, amelyen dolgozik. Nyissa meg azt az ügyet, amelyhez tartozik.', [
      'input',
      mezo,
    ]);
  return ugy;
}

/** Loads a case whose inventory may still change. */
export async function szerkeszthetoUgy(ctx: Ctx, id: string, mezo = 'ugyId'): Promise<HagyatekiUgy> {
  const ugy = await ugyBetolt(ctx, id, undefined, mezo);
  szerkeszthetoKell(ugy, mezo);
  return ugy;
}

export function szerkeszthetoKell(ugy: HagyatekiUgy, mezo: string): void {
  if (szerkesztheto(ugy)) return;
  const [kod, uzenet] =
    ugy.allapot === 'TERVEZET'
      ? ['TERVEZET_KESZ', 'A leltár tervezete elkészült. Vegye vissza a tervezetet, és utána módosítsa.']
      : ugy.allapot === 'ISMERTETES'
        ? ['ISMERTETES_FOLYIK', 'A tervezet ismertetés alatt van: új vagyontárgy az érdekelt bejelentésével kerül bele.']
        : ['KIEGESZITES_KELL', 'A leltár már végleges; változás csak kiegészítéssel lehetséges. Nyisson póthagyatékot.'];
  throw refusal(kod!, uzenet!, ['input', mezo]);
}

/** Loads a row of a case together with its case. */
export async function ugyesSor<T extends TenantEntity & { ugyId: string }>(
  ctx: Ctx,
  entity: TenantEntityClass<T>,
  { id, verzio }: Pick<HagyatekiSorInput, 'id'> & { verzio?: number },
): Promise<{ sor: T; ugy: HagyatekiUgy }> {
  const sor = await betolt(ctx, entity, id, verzio);
  return { sor, ugy: await ugyBetolt(ctx, sor.ugyId) };
}

/** An act that removes one row of a case whose inventory may still change; `mi` says what stands in the history, or refuses. */
export const sorTorol = <T extends TenantEntity & { ugyId: string }>(
  ctx: Ctx,
  muvelet: string,
  entity: TenantEntityClass<T>,
  input: HagyatekiSorInput,
  mi: (sor: T, ugy: HagyatekiUgy) => string | null | Promise<string | null>,
): Promise<HagyatekiUgyPayload> =>
  act<HagyatekiUgyPayload>(ctx, muvelet, input, async () => {
    const { sor, ugy: hagyatekiUgy } = await ugyesSor(ctx, entity, input);
    szerkeszthetoKell(hagyatekiUgy, 'id');
    const szoveg = await mi(sor, hagyatekiUgy);
    ctx.em.remove(sor);
    lepesIras(ctx, hagyatekiUgy, muvelet, szoveg);
    return { hagyatekiUgy };
  });

/** A row named beside a case has to be of that case. */
export async function ugyReszeKell<T extends TenantEntity & { ugyId: string }>(
  ctx: Ctx,
  entity: TenantEntityClass<T>,
  id: string,
  ugy: HagyatekiUgy,
  mezo: string,
): Promise<T> {
  const sor = await betolt(ctx, entity, id, undefined, mezo);
  if (sor.ugyId !== ugy.id)
    throw refusal('MAS_UGY', 'Ez nem ennek az ügynek a szereplője vagy adata. Válasszon az ügyhöz tartozók közül.', ['input', mezo]);
  return sor;
}

/** One line of the case's history. */
export const lepesIras = (ctx: Ctx, ugy: HagyatekiUgy, muvelet: string, megjegyzes?: string | null): void =>
  void uj(ctx, HagyatekiLepes, { ugyId: ugy.id, muvelet, allapot: ugy.allapot, ki: ctx.actor.nev, megjegyzes: megjegyzes?.trim() || null });

/** An act that moves one case by one step. */
export const lepteto = (
  ctx: Ctx,
  muvelet: string,
  input: HagyatekiUgyLepesInput,
  work: (ugy: HagyatekiUgy) => Promise<void> | void = () => {},
): Promise<HagyatekiUgyPayload> =>
  act<HagyatekiUgyPayload>(ctx, muvelet, input, async () => {
    const hagyatekiUgy = await ugyBetolt(ctx, input.id, input.verzio);
    await hagyatekiUgyAllapotok.lep(ctx, hagyatekiUgy, muvelet);
    await work(hagyatekiUgy);
    lepesIras(ctx, hagyatekiUgy, muvelet, input.megjegyzes);
    return { hagyatekiUgy };
  });

export const ugyTargy = (ugy: Pick<HagyatekiUgy, 'id'>) => ({ entitas: 'HagyatekiUgy', id: ugy.id });
