import { esemeny, type Ctx, type Esemeny } from '@asp/kit';
import { Tomb } from './tomb.entity.ts';

/** All documents of a block in one statement, under one unbroken run of sub-numbers. */
const IRATOK = `
  with blokk as (select asp.kovetkezo('ugyirat', $2::text, $3::bigint) as elso),
  u as (select *, regexp_replace(iktatoszam, '/\\d+$', '') || '-' as elotte, regexp_replace(iktatoszam, '^.*/', '/') as utana from ugyirat where onkormanyzat = $1 and id = $2::uuid),
  beszurt as (
    insert into irat (onkormanyzat, id, ugyirat_id, alszam, iktatoszam, irany, targy, kelt, iktatta, adathordozo, allapot, kiadmanyozo_id, kiadmanyozva, forras)
    select $1, asp.uuid7(), u.id, b.elso + n, u.elotte || (b.elso + n) || u.utana, 'KIMENO', u.targy, $4::date, $5,
      'ELEKTRONIKUS', 'KIADMANYOZOTT', $5, $6::timestamptz, $7 || '/' || (n + 1)
    from u, blokk b, generate_series(0, $3::int - 1) n
    returning 1)
  select b.elso, u.iktatoszam, (select count(*) from beszurt) as darab from blokk b, u`;

export async function tombMegnyitva(ctx: Ctx, e: Esemeny<object>): Promise<void> {
  const tomb = await ctx.em.findOneOrFail(Tomb, { id: e.targy.id });
  if (tomb.elsoAlszam) return;
  const [sor] = await ctx.sql<{ elso: string; iktatoszam: string }>(IRATOK, [
    ctx.onkormanyzat,
    tomb.ugyiratId,
    tomb.darab,
    ctx.today,
    ctx.actor.id,
    ctx.now,
    tomb.forras,
  ]);
  tomb.elsoAlszam = Number(sor!.elso);
  await ctx.sql("update ugyirat set allapot = 'KIADMANYOZOTT', verzio = verzio + 1 where onkormanyzat = $1 and id = $2", [
    ctx.onkormanyzat,
    tomb.ugyiratId,
  ]);
  esemeny(ctx, {
    fajta: 'iratkezelo.tomb.iktatva',
    targy: { entitas: 'Tomb', id: tomb.id },
    adat: { forras: tomb.forras, iktatoszam: sor!.iktatoszam, elsoAlszam: tomb.elsoAlszam, darab: tomb.darab },
  });
}
