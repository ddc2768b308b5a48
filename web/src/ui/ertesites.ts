import { reactive } from 'vue';

/** Short messages at the edge of the screen, also read aloud. Anything the clerk must act on belongs on the page instead. */
export interface Ertesites {
  id: number;
  szoveg: string;
  hang: 'jo' | 'figyelem' | 'baj';
}
export const ertesitesek = reactive<Ertesites[]>([]);
let sorszam = 0;

export function ertesit(szoveg: string, hang: Ertesites['hang'] = 'jo') {
  const id = ++sorszam;
  ertesitesek.push({ id, szoveg, hang });
  setTimeout(() => elrejt(id), hang === 'baj' ? 12_000 : 6_000);
}
export function elrejt(id: number) {
  const i = ertesitesek.findIndex((e) => e.id === id);
  if (i >= 0) ertesitesek.splice(i, 1);
}
