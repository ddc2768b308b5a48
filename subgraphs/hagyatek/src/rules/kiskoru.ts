/** Under eighteen on the day (Ptk. 2:10. § (1)); marriage, which ends it earlier, has to be told by the guardian. */
export function kiskoru(szuletett: string | null | undefined, nap: string): boolean {
  if (!szuletett) return false;
  const nagykoru = `${Number(szuletett.slice(0, 4)) + 18}${szuletett.slice(4)}`;
  return nap < nagykoru;
}
