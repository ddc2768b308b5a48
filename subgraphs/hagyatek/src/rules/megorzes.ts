/** Years that a closed probate file is kept (78/2012. (XII. 28.) BM rendelet, hagyatéki leltár: 5). */
export const MEGORZES_EV = 5;

/** First year in which the case may be destroyed: the year of closing does not count (335/2005. (XII. 29.) Korm. r. 64. §). */
export const torolhetoTol = (lezarva: string): string => `${Number(lezarva.slice(0, 4)) + MEGORZES_EV + 1}-01-01`;
