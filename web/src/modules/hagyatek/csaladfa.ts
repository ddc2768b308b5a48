/** The tree of a case as far as the forms ask it: who may have given what to whom. */
interface Tag {
  kulcs: string;
  nev: string;
  szulok: readonly string[];
}
export const OROKHAGYO = 'OROKHAGYO';

const valasztek = (tagok: readonly Tag[], kulcsok: ReadonlySet<string>) =>
  tagok.filter(({ kulcs }) => kulcsok.has(kulcs)).map(({ kulcs, nev }) => ({ ertek: kulcs, cimke: nev }));

/** Everybody reached from the deceased by steps of one kind. */
function elert(tovabb: (kulcs: string) => readonly string[]): Set<string> {
  const latott = new Set<string>();
  const varo = [...tovabb(OROKHAGYO)];
  for (let kulcs = varo.pop(); kulcs !== undefined; kulcs = varo.pop()) {
    if (latott.has(kulcs)) continue;
    latott.add(kulcs);
    varo.push(...tovabb(kulcs));
  }
  return latott;
}

export const felmenok = (tagok: readonly Tag[]) =>
  valasztek(
    tagok,
    elert((kulcs) => tagok.find((t) => t.kulcs === kulcs)?.szulok ?? []),
  );
export const leszarmazok = (tagok: readonly Tag[]) =>
  valasztek(
    tagok,
    elert((kulcs) => tagok.filter((t) => t.szulok.includes(kulcs)).map((t) => t.kulcs)),
  );
