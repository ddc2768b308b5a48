import { setTimeout as pihen } from 'node:timers/promises';
import { esemeny, type Ctx, type Esemeny } from '@asp/kit';
import { Tomb } from './tomb.entity.ts';

/** The unbroken run of sub-numbers of a block, taken at once. Nobody else waits for it: the file is the block's own. */
const SZAMOK = `select asp.kovetkezo('ugyirat', $2::text, $3::bigint) as elso, iktatoszam from ugyirat where onkormanyzat = $1 and id = $2::uuid`;

/** A slice of the block's documents, from number $3 on. */
const IRATOK = `
  insert into irat (onkormanyzat, id, ugyirat_id, alszam, iktatoszam, irany, targy, kelt, iktatta, adathordozo, allapot, kiadmanyozo_id, kiadmanyozva, forras)
  select $1, asp.uuid7(), u.id, u.elso + n, u.elotte || (u.elso + n) || u.utana, 'KIMENO', u.targy, $6::date, $7,
    'ELEKTRONIKUS', 'KIADMANYOZOTT', $7, $8::timestamptz, $9 || '/' || (n + 1)
  from (select *, $3::int as elso, regexp_replace(iktatoszam, '/\\d+$', '') || '-' as elotte, regexp_replace(iktatoszam, '^.*/', '/') as utana
      from ugyirat where onkormanyzat = $1 and id = $2::uuid) u,
    generate_series($4::int, $5::int) n`;

const SZELET = 2000;
/** Documents a second; what could be faster leaves the processor to the clerks, who register in the same book meanwhile. */
const UTEM = 8000;
/** … but no block takes longer than this for it. */
const LEGFELJEBB_MP = 30;

/** All documents of a block in one transaction, slice by slice. */
export async function tombMegnyitva(ctx: Ctx, e: Esemeny<object>): Promise<void> {
  const tomb = await ctx.em.findOneOrFail(Tomb, { id: e.targy.id });
  if (tomb.elsoAlszam) return;
  const [sor] = await ctx.sql<{ elso: string; iktatoszam: string }>(SZAMOK, [ctx.onkormanyzat, tomb.ugyiratId, tomb.darab]);
  const kezdet = performance.now();
  const utem = Math.max(UTEM, tomb.darab / LEGFELJEBB_MP);
  for (let tol = 0; tol < tomb.darab; tol += SZELET) {
    const ig = Math.min(tol + SZELET, tomb.darab) - 1;
    await ctx.sql(
      IRATOK,
      [ctx.onkormanyzat, tomb.ugyiratId, Number(sor!.elso), tol, ig, ctx.today, ctx.actor.id, ctx.now, tomb.forras],
      'tombIratok',
    );
    if (ig < tomb.darab - 1) await pihen(Math.max(0, kezdet + (ig / utem) * 1000 - performance.now()));
  }
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
