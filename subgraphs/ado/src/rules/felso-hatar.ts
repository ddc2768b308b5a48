/**
 * Statutory maximum of a rate, Htv. 16., 22., 26., 33., 40. §: the base amount of the Act, for forint amounts multiplied by the
 * valorisation of consumer prices (Htv. 6. § c). Amounts are in hundredths; the product is kept to one decimal as the ministry publishes it.
 */
import { egeszForint } from './egesz-forint.ts';
import type { Tort } from './legnagyobb-maradek.ts';

export const valorizaltFelsoHatar = (torvenyiAlapSzazad: bigint, tenyezo: Tort): bigint =>
  egeszForint(torvenyiAlapSzazad * tenyezo.szamlalo, tenyezo.nevezo * 10n) * 10n;

export const felsoHatartMeghalad = (mertekSzazad: bigint, felsoHatarSzazad: bigint | null): boolean =>
  felsoHatarSzazad !== null && mertekSzazad > felsoHatarSzazad;
