import type { BecslesMod, Fekves, Hasznositas, IngatlanJelleg, KataszterLapFragment, MuvelesiAg } from '~/gql/graphql';

/** The fields of a cover sheet as the forms hold them: texts, so that what is typed is kept as typed. */
export const boritolapAlap = (l?: (KataszterLapFragment & { geometria?: unknown }) | null, kezdo?: { fekves?: string; hrsz?: string }) => ({
  fekves: (l?.fekves ?? kezdo?.fekves ?? 'BELTERULET') as string,
  hrsz: l?.hrsz ?? kezdo?.hrsz ?? '',
  cim: l?.cim ?? '',
  jelleg: (l?.jelleg ?? 'BEEPITETLEN') as string,
  muvelesiAg: (l?.muvelesiAg ?? 'KIVETT') as string,
  vagyonKategoriaKod: l?.vagyonKategoria?.kod ?? '',
  hasznositas: (l?.hasznositas ?? 'SAJAT_HASZNALAT') as string,
  vagyonkezelo: l?.vagyonkezelo ?? '',
  jogok: l?.jogok ?? '',
  terulet: l ? String(l.terulet) : '',
  hanyadSzamlalo: String(l?.hanyadSzamlalo ?? 1),
  hanyadNevezo: String(l?.hanyadNevezo ?? 1),
  bruttoErtek: l?.bruttoErtek ?? '',
  becsultErtek: l?.becsultErtek ?? '',
  becsultNap: l?.becsultNap ?? '',
  becsultMod: (l?.becsultMod ?? '') as string,
  geometria: geometriaSzoveg(l?.geometria),
});
export type BoritolapAdat = ReturnType<typeof boritolapAlap>;

export const boritolapInput = (a: BoritolapAdat) => ({
  fekves: a.fekves as Fekves,
  hrsz: a.hrsz.trim(),
  cim: a.cim.trim(),
  jelleg: a.jelleg as IngatlanJelleg,
  muvelesiAg: a.muvelesiAg as MuvelesiAg,
  vagyonKategoriaKod: a.vagyonKategoriaKod,
  hasznositas: a.hasznositas as Hasznositas,
  vagyonkezelo: a.vagyonkezelo.trim() || null,
  jogok: a.jogok.trim() || null,
  terulet: Number(a.terulet || 0),
  hanyadSzamlalo: Number(a.hanyadSzamlalo) || 0,
  hanyadNevezo: Number(a.hanyadNevezo) || 0,
  bruttoErtek: a.bruttoErtek,
  becsultErtek: a.becsultErtek || null,
  becsultNap: a.becsultNap || null,
  becsultMod: (a.becsultMod || null) as BecslesMod | null,
  geometria: geometriaOlvas(a.geometria) as unknown as string | null,
});

type Geometria = { type: 'Point'; coordinates: number[] } | { type: 'Polygon'; coordinates: number[][][] };

function geometriaSzoveg(g: unknown): string {
  const { type, coordinates } = (g ?? {}) as Partial<Geometria>;
  const pontok =
    type === 'Point' ? [coordinates as number[]] : type === 'Polygon' ? ((coordinates as number[][][])[0] ?? []).slice(0, -1) : [];
  return pontok.map((p) => p.join(' ')).join('\n');
}

/** "Y X" a line: one line is a point, three or more the corners of a polygon, closed here. What cannot be read is sent on to be refused. */
export function geometriaOlvas(szoveg: string): Geometria | null {
  const sorok = szoveg
    .split('\n')
    .map((s) => s.trim())
    .filter(Boolean);
  if (!sorok.length) return null;
  const pontok = sorok.map((s) => s.split(/[\s;]+/).map((x) => Number(x.replace(',', '.'))));
  if (pontok.some((p) => p.length !== 2 || p.some(Number.isNaN))) return { type: 'Point', coordinates: [] };
  if (pontok.length === 1) return { type: 'Point', coordinates: pontok[0]! };
  const zart = String(pontok[0]) === String(pontok.at(-1)) ? pontok : [...pontok, pontok[0]!];
  return { type: 'Polygon', coordinates: [zart] };
}
