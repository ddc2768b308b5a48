/** Korrigált forgalmi érték (corrected market value), Htv. 52. § 4.: half of the market value established by the local tax authority. */
import { egeszForint } from './egesz-forint.ts';

export const korrigaltForgalmiErtek = (forgalmiErtek: bigint): bigint => egeszForint(forgalmiErtek, 2n);
