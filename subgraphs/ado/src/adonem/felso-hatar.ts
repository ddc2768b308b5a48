import type { Ctx } from '@asp/kit';
import { szazad } from '../rules/szazad.ts';
import type { AdoAlap } from './adomertek.entity.ts';
import type { AdonemKod } from './adonem.entity.ts';

/** The statutory maximum of a rate in a year, in hundredths; null where the law sets none (települési adó). */
export async function torvenyiFelsoHatar(ctx: Ctx, kod: AdonemKod, alap: AdoAlap, ev: number): Promise<bigint | null> {
  const [sor] = await ctx.sql<{ osszeg: string }>(
    'select osszeg::text from felso_hatar where adonem = $1 and alap = $2 order by (ev <= $3) desc, case when ev <= $3 then -ev else ev end limit 1',
    [kod, alap, ev],
  );
  return sor ? szazad(sor.osszeg) : null;
}
