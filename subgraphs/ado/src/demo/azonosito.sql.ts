/**
 * Identifiers of demo rows are computed from the municipality, the kind and the index (they look like UUID v7), so that statements need no
 * look-up to join taxpayers and objects; the same index in another municipality is another identifier.
 */
export const demoId = (fajta: 'adozo' | 'targy', k: string): string =>
  `('019' || $1::bpchar || '-0000-7${fajta === 'adozo' ? '001' : '002'}-8000-' || lpad(to_hex(${k}), 12, '0'))::uuid`;

/** Owner of parcel i: every eleventh belongs to the neighbour; organisations own one in ninety-seven. */
export const tulajdonos = (i: string): string => `(${i} - case when ${i} % 11 = 5 then 1 else 0 end)`;
export const szervezet = (k: string): string => `(${k} % 97 = 13)`;
