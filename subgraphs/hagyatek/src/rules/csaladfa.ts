/** Why somebody does not inherit although he would be in line. */
export type KiesesOk =
  'ERDEMTELEN' | 'LEMONDOTT' | 'LEMONDOTT_LESZARMAZOIVAL' | 'KITAGADOTT' | 'VISSZAUTASITOTTA' | 'ELETKOZOSSEG_MEGSZUNT';

/** A person of the family; whoever is needed to connect two people stands in it, the dead too. */
export interface Csaladtag {
  id: string;
  nev: string;
  /** Identifiers of at most two parents, as far as they are known. */
  szulok: readonly string[];
  /** Day of death; null for the living. */
  elhunyt?: string | null;
  kieses?: KiesesOk | null;
  /** Spouse or registered partner of the deceased (Ptk. and 2009. évi XXIX. tv. 3. § treat them alike). */
  hazastars?: boolean;
}

export interface Csaladfa {
  orokhagyoId: string;
  /** Day of death of the deceased. */
  halal: string;
  tagok: readonly Csaladtag[];
}

export const tag = (fa: Csaladfa, id: string): Csaladtag | undefined => fa.tagok.find((t) => t.id === id);
export const gyermekek = (fa: Csaladfa, id: string): Csaladtag[] => fa.tagok.filter((t) => t.szulok.includes(id));
export const szulok = (fa: Csaladfa, id: string): Csaladtag[] =>
  (tag(fa, id)?.szulok ?? []).map((szuloId) => tag(fa, szuloId)).filter((t) => t !== undefined);

/** What keeps a tree from being one; empty when it is sound. */
export function csaladfaHibak(fa: Csaladfa): string[] {
  const idk = new Set(fa.tagok.map(({ id }) => id));
  const nev = (id: string) => tag(fa, id)?.nev ?? id;
  const hibak = fa.tagok.flatMap((t) => [
    ...(t.szulok.length > 2 ? [`${t.nev}: legfeljebb két szülője lehet.`] : []),
    ...t.szulok.filter((id) => !idk.has(id)).map((id) => `${t.nev}: a szülője (${id}) nincs a családfán. Vegye fel őt is.`),
    ...(t.hazastars && t.id === fa.orokhagyoId ? [`${t.nev}: az örökhagyó nem lehet önmaga házastársa.`] : []),
    ...(fa.tagok.filter(({ id }) => id === t.id).length > 1 ? [`${t.nev}: kétszer szerepel.`] : []),
    ...(onmagaOse(fa, t.id) ? [`${t.nev}: önmaga leszármazója volna. Javítsa a szülőket.`] : []),
  ]);
  if (!idk.has(fa.orokhagyoId)) hibak.push('Az örökhagyó hiányzik a családfáról.');
  const parok = fa.tagok.filter((t) => t.hazastars && !t.elhunyt);
  if (parok.length > 1) hibak.push(`Egy élő házastárs lehet, most ${parok.length} van: ${parok.map(({ id }) => nev(id)).join(', ')}.`);
  return [...new Set(hibak)];
}

function onmagaOse(fa: Csaladfa, id: string): boolean {
  const latott = new Set<string>();
  const varo = [...(tag(fa, id)?.szulok ?? [])];
  for (let os = varo.pop(); os !== undefined; os = varo.pop()) {
    if (os === id) return true;
    if (latott.has(os)) continue;
    latott.add(os);
    varo.push(...(tag(fa, os)?.szulok ?? []));
  }
  return false;
}
