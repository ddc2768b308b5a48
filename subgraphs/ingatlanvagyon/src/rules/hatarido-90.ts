/**
 * 147/1992. (XI. 6.) Korm. rendelet: a change in the facts or the value of a municipal property is
 * entered in the cadastre within 90 days of the change.
 * The day of the event does not count; days are calendar days. The decree does not move a deadline
 * that falls on a holiday, so neither does this rule.
 */
import { addDays, napokKozott } from '@asp/kit/rules';

export const BEJEGYZES_NAPJAI = 90;

export function hatarido90(esemenyNapja: string): string {
  return addDays(esemenyNapja, BEJEGYZES_NAPJAI);
}

/** Whole days between the deadline and the day of entry; 0 when in time. */
export function kesesNapok(hatarido: string, bejegyzesNapja: string): number {
  return Math.max(0, napokKozott(hatarido, bejegyzesNapja));
}
