import { addDays, kovetkezoMunkanap } from '@asp/kit/rules';

/** Days of the filing plan item from the day after registration; ends on the next working day when it falls on a rest day (Ákr. 52. §). */
export const ugyintezesiHatarido = (iktatas: string, nap: number): string => kovetkezoMunkanap(addDays(iktatas, nap));
