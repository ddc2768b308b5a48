import { betolt, refusal, uj, type Ctx } from '@asp/kit';
import { hatarido90 } from '../rules/hatarido-90.ts';
import { EsemenyIngatlan } from './esemeny-ingatlan.entity.ts';
import { IvkEsemeny } from './ivk-esemeny.entity.ts';
import type { EsemenySzerep, EsemenyTipus } from './kodok.ts';

export interface EsemenyAdat {
  tipus: EsemenyTipus;
  /** day of the event */
  datum: string;
  bejelentve?: string;
  bejegyezve?: string | null;
  leiras?: string | null;
  dontesSzam?: string | null;
}
type Erintettek = Partial<Record<EsemenySzerep, readonly { id: string }[]>>;

export function ujEsemeny(ctx: Ctx, adat: EsemenyAdat): IvkEsemeny {
  return uj(ctx, IvkEsemeny, {
    tipus: adat.tipus,
    datum: adat.datum,
    bejelentve: adat.bejelentve ?? ctx.today,
    hatarido90: hatarido90(adat.datum),
    bejegyezve: adat.bejegyezve ?? null,
    leiras: adat.leiras ?? null,
    dontesSzam: adat.dontesSzam ?? null,
  });
}

/** Ties properties to an event; one that is already tied keeps its role. */
export async function erintettek(ctx: Ctx, esemeny: IvkEsemeny, kik: Erintettek): Promise<void> {
  await ctx.em.flush();
  const eddig = await ctx.em.find(EsemenyIngatlan, { esemenyId: esemeny.id });
  const kotott = new Set(eddig.map((sor) => sor.ingatlanId));
  for (const [szerep, ingatlanok] of Object.entries(kik) as [EsemenySzerep, readonly { id: string }[]][]) {
    for (const { id } of ingatlanok.filter((ingatlan) => !kotott.has(ingatlan.id))) {
      uj(ctx, EsemenyIngatlan, { esemenyId: esemeny.id, ingatlanId: id, szerep });
    }
  }
}

/** An act enters its own event today, or settles the one that was reported before (its day then counts for the deadline). */
export async function esemenytBejegyez(ctx: Ctx, esemenyId: string | undefined, adat: EsemenyAdat, kik: Erintettek): Promise<IvkEsemeny> {
  const esemeny = esemenyId ? await bejelentett(ctx, esemenyId, adat.tipus) : ujEsemeny(ctx, adat);
  esemeny.bejegyezve = ctx.today;
  esemeny.dontesSzam ??= adat.dontesSzam ?? null;
  await erintettek(ctx, esemeny, kik);
  return esemeny;
}

async function bejelentett(ctx: Ctx, esemenyId: string, tipus: EsemenyTipus): Promise<IvkEsemeny> {
  const esemeny = await betolt(ctx, IvkEsemeny, esemenyId, undefined, 'esemenyId');
  const mezo = ['input', 'esemenyId'];
  if (esemeny.bejegyezve) {
    throw refusal(
      'MAR_BEJEGYEZVE',
      `Ezt az eseményt már bejegyezték (${esemeny.bejegyezve}). Hagyja üresen, vagy válasszon másikat.`,
      mezo,
    );
  }
  // a change of data may settle any reported event; the other acts only their own kind
  if (tipus !== 'ADATVALTOZAS' && esemeny.tipus !== tipus) {
    throw refusal('MAS_ESEMENY', `Ez a művelet ${tipus} eseményt teljesít, a megadott ${esemeny.tipus}. Válasszon másikat.`, mezo);
  }
  return esemeny;
}
