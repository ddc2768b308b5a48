/**
 * Áht. (2011. évi CXCV. tv.) 91. § (1): the decree on the final accounts enters into force by the last day of the fifth month
 * after the budget year; 91. § (2) c): the statement of property is put before the council with it. Infotv. (2011. évi
 * CXII. tv.) 33. § (1): what is to be published is open to anybody without identification.
 */
export interface Zarszamadas {
  /** Last day of the budget year: the statement is as of this day. */
  fordulonap: string;
  /** Latest day of entry into force: later corrections do not change what was published. */
  hatalybalepes: string;
}

/** The latest final accounts that must be in force on this day. */
export function kozzetettZarszamadas(nap: string): Zarszamadas {
  const ev = Number(nap.slice(0, 4));
  const kesz = nap > `${ev}-05-31` ? ev - 1 : ev - 2;
  return { fordulonap: `${kesz}-12-31`, hatalybalepes: `${kesz + 1}-05-31` };
}
