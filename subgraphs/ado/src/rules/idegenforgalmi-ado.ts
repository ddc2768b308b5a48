/**
 * Idegenforgalmi adó (tourist tax), Htv. 30–34. §: guest-nights of taxable persons × Ft a night (32–33. § a),
 * or up to 4 % of the accommodation fee (33. § b). Declared and paid by the 15th of the following month.
 */
import { egeszForint } from './egesz-forint.ts';

export interface Vendegejszaka {
  osszes: number;
  /** Under 18, patients, pupils and the other exemptions of Htv. 31. §. */
  mentes: number;
}

export function idegenforgalmiAdo({ osszes, mentes }: Vendegejszaka, ftEjszakankentSzazad: bigint): bigint {
  if (mentes < 0 || mentes > osszes) throw new RangeError('A mentes vendégéjszaka nem több az összesnél.');
  return egeszForint(BigInt(osszes - mentes) * ftEjszakankentSzazad, 100n);
}

export const idegenforgalmiAdoDijbol = (szallasdij: bigint, szazalekSzazad: bigint): bigint =>
  egeszForint(szallasdij * szazalekSzazad, 10_000n);
