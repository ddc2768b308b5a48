import type { IngatlanKulcs } from '@asp/kit';

export const jel = ({ fekves, hrsz }: IngatlanKulcs): string => `${fekves} ${hrsz}`;
export const tombok = (kulcsok: readonly IngatlanKulcs[]): [string[], string[]] => [
  kulcsok.map((k) => k.fekves),
  kulcsok.map((k) => k.hrsz),
];

/** $2 location classes, $3 lot numbers, side by side. */
export const HRSZ_KULCSOK = 'unnest($2::text[], $3::text[]) as k(fekves, hrsz)';
/** Objects not ended before $4. */
export const HATALYOS = '(t.zaro is null or t.zaro >= $4::date)';
