/** Descriptions of the graph say it in Hungarian and, in brackets at the end, in English. */
export function kettosLeiras(szoveg: string | null | undefined, nyelv: string): string {
  const [, hu = szoveg ?? '', en] = /^(.*?)\s*\((.*)\)\s*$/s.exec(szoveg ?? '') ?? [];
  return nyelv === 'en' && en ? en : hu;
}
