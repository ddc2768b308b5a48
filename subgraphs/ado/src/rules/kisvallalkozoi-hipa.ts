/**
 * Simplified HIPA base of small businesses since 2023, Htv. 39/B. §: per municipality of seat or site 2.5 M Ft when the revenue is at most
 * 12 M, 6 M when at most 18 M, 8.5 M when at most 25 M; for the flat-rate retailer the last limit is 120 M.
 * A year begun or ended midway counts by calendar days; both the limit of revenue and the base are proportioned.
 */
import { egeszForint } from './egesz-forint.ts';

const LEPCSOK: readonly { hatar: bigint; kiskerHatar?: bigint; alap: bigint }[] = [
  { hatar: 12_000_000n, alap: 2_500_000n },
  { hatar: 18_000_000n, alap: 6_000_000n },
  { hatar: 25_000_000n, kiskerHatar: 120_000_000n, alap: 8_500_000n },
];

export interface KisvallalkozoiIdoszak {
  kiskerAtalanyadozo?: boolean;
  /** Days of activity and days of the year. */
  napok?: number;
  evNapjai?: number;
}

/** The base for one municipality, or null when the business may not choose this way. */
export function kisvallalkozoiHipaAlap(bevetel: bigint, idoszak: KisvallalkozoiIdoszak = {}): bigint | null {
  const { kiskerAtalanyadozo = false, napok = 365, evNapjai = 365 } = idoszak;
  const evesBevetel = bevetel * BigInt(evNapjai);
  const lepcso = LEPCSOK.find((l) => evesBevetel <= ((kiskerAtalanyadozo && l.kiskerHatar) || l.hatar) * BigInt(napok));
  return lepcso ? egeszForint(lepcso.alap * BigInt(napok), BigInt(evNapjai)) : null;
}
