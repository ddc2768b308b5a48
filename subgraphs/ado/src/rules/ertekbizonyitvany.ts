/**
 * Adó- és értékbizonyítvány: to be issued within eight days of the request; free for enforcement (Vht. 140. § (1)), probate
 * (Hetv. 26. §) and guardianship, otherwise 4,000 Ft for each property.
 */
import { addDays } from '@asp/kit/rules';

export type ErtekBizonyitvanyCelja = 'HAGYATEK' | 'VEGREHAJTAS' | 'GYAMUGY' | 'EGYEB';

const HATARIDO_NAP = 8;
const DIJ = 4_000n;

export const ertekBizonyitvanyHatarido = (kerelemNapja: string): string => addDays(kerelemNapja, HATARIDO_NAP);

export const ertekBizonyitvanyDij = (cel: ErtekBizonyitvanyCelja): bigint => (cel === 'EGYEB' ? DIJ : 0n);
