import { olvasott, refusal, uj, ujId, type Ctx } from '@asp/kit';
import { IrattariTetel } from '../irattar/irattari-tetel.entity.ts';
import type { Iktatokonyv } from '../konyv/iktatokonyv.entity.ts';
import { konyvekEvben, nyitottKonyv } from '../konyv/nyitott-konyv.ts';
import { Ugyfel } from '../ugyfel/ugyfel.entity.ts';
import { ugyiratBetolt } from '../ugyirat/lepes-act.ts';
import { hataridoIndul } from '../ugyirat/ugyirat-hatarido.ts';
import { UgyiratIngatlan } from '../ugyirat/ugyirat-ingatlan.entity.ts';
import { UgyiratUgyfel } from '../ugyirat/ugyirat-ugyfel.entity.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import type { IratIktatInput, UjUgyiratInput } from './iktat.input.ts';
import { szamMinta } from './szamoz.ts';

export interface UjUgyiratTerv {
  konyv: Iktatokonyv;
  tetel: IrattariTetel;
  adat: UjUgyiratInput;
}

/** Everything that can be wrong with a new file, before it has a number. */
export async function ujUgyiratEllenoriz(ctx: Ctx, adat: UjUgyiratInput): Promise<UjUgyiratTerv> {
  const [tetel, konyvek] = await Promise.all([olvasott(ctx, IrattariTetel, adat.irattariTetelId, 'ujUgyirat'), konyvekEvben(ctx)]);
  if (tetel.ervenyesTol > ctx.today || (tetel.ervenyesIg && tetel.ervenyesIg < ctx.today))
    throw refusal('TETEL_NEM_ERVENYES', `A(z) ${tetel.kod} tétel ma nem érvényes; válasszon hatályosat az irattári tervből.`, [
      'input',
      'ujUgyirat',
      'irattariTetelId',
    ]);
  if (adat.elozmenyId) await ugyiratBetolt(ctx, adat.elozmenyId, undefined, 'ujUgyirat');
  await ugyfelekEllenoriz(ctx, adat);
  return { konyv: await nyitottKonyv(ctx, adat.elotag, konyvek), tetel, adat };
}

async function ugyfelekEllenoriz(ctx: Ctx, { ugyfelek }: UjUgyiratInput): Promise<void> {
  const talalt = await ctx.byId(Ugyfel).loadMany(ugyfelek.map((u) => u.ugyfelId));
  const hibas = talalt.findIndex((u) => !(u instanceof Ugyfel) || u.egyesitveId != null);
  if (hibas >= 0)
    throw refusal('UGYFEL_NEM_VALASZTHATO', 'Nincs ilyen ügyfél, vagy egy másikkal egyesítették; válasszon a listából.', [
      'input',
      'ujUgyirat',
      'ugyfelek',
      String(hibas),
    ]);
}

/** A new file with all but its number, which is given last (`szamoz`); its clients, parcels and deadline are there already. */
export function ujUgyirat(
  ctx: Ctx,
  { konyv, tetel, adat }: UjUgyiratTerv,
  { targy }: Pick<IratIktatInput, 'targy'>,
  helye: string,
): Ugyirat {
  const ugyirat = Object.assign(new Ugyirat(), {
    onkormanyzat: ctx.onkormanyzat,
    id: ujId(),
    letrehozva: ctx.now,
    iktatokonyvId: konyv.id,
    iktatoszam: szamMinta(konyv, helye),
    targy: (adat.targy?.trim() || targy).trim(),
    irattariTetelId: tetel.id,
    bizalmassag: tetel.bizalmassag,
    allapot: adat.ugyintezoId ? ('SZIGNALT' as const) : ('IKTATOTT' as const),
    ugyintezoId: adat.ugyintezoId ?? null,
    elozmenyId: adat.elozmenyId ?? null,
  });
  for (const { ugyfelId, minoseg } of adat.ugyfelek) uj(ctx, UgyiratUgyfel, { ugyiratId: ugyirat.id, ugyfelId, minoseg });
  for (const { fekves, hrsz } of adat.ingatlanok) uj(ctx, UgyiratIngatlan, { ugyiratId: ugyirat.id, fekves, hrsz });
  hataridoIndul(ctx, ugyirat, tetel.ugyintezesiNap);
  return ugyirat;
}
