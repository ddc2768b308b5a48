import type { Csaladfa } from './csaladfa.ts';
import { NULLA, hanyad, osszeg, szorzat, type Hanyad } from './hanyad.ts';
import { leszarmazokReszei } from './leszarmazok.ts';
import { EGESZ } from './hanyad.ts';
import { osszevon } from './orokresz.ts';

/** What the deceased gave a descendant in his lifetime and is to be added; the value as of the day of giving (Ptk. 7:57. §). */
export interface Adomany {
  tagId: string;
  ertek: bigint;
}

/** What one descendant gets of the descendants' part of the estate. */
export interface Osztalyresz {
  tagId: string;
  /** His share by the statutory order. */
  hanyad: Hanyad;
  /** What he had before. */
  adomany: bigint;
  /** What comes to him now, whole forints. */
  jut: bigint;
  /** What he had is not less than his share: he gets nothing and gives nothing back. */
  kielegitve: boolean;
}

/**
 * Collation among descendants who inherit together (Ptk. 7:56. § (1)): the clear value of their part and what they had are added up, the
 * sum is divided by their statutory shares, and from each share is taken what its holder had (7:57. § (1)). It concerns descendants
 * among themselves only, never the spouse. What a child had who has fallen out is added by those who take his place. Empty when there is
 * nothing to add or nobody to share with.
 */
export function osztalyrabocsatas(fa: Csaladfa, leszarmazoke: bigint, adomanyok: readonly Adomany[]): Osztalyresz[] {
  const reszek = osszevon(leszarmazokReszei(fa, fa.orokhagyoId, EGESZ));
  if (reszek.length < 2) return [];
  const volt = new Map(reszek.map(({ tagId }) => [tagId, 0n]));
  for (const { tagId, ertek } of adomanyok)
    for (const [kie, mennyi] of kinek(fa, tagId, ertek, volt)) volt.set(kie, volt.get(kie)! + mennyi);
  if ([...volt.values()].every((v) => v === 0n)) return [];
  const jut = osztas(
    reszek.map(({ tagId, hanyad: h }) => ({ tagId, hanyad: h, adomany: volt.get(tagId)! })),
    leszarmazoke,
  );
  return reszek.map(({ tagId, hanyad: h }) => {
    const kap = jut.get(tagId);
    return { tagId, hanyad: h, adomany: volt.get(tagId)!, jut: kap ?? 0n, kielegitve: kap === undefined };
  });
}

/** The heir who had it, or those in whose place of a fallen one it counts, by their shares of his. */
function kinek(fa: Csaladfa, tagId: string, ertek: bigint, oroklok: ReadonlyMap<string, bigint>): [string, bigint][] {
  if (oroklok.has(tagId)) return [[tagId, ertek]];
  const helyette = osszevon(leszarmazokReszei(fa, tagId, EGESZ)).filter((j) => oroklok.has(j.tagId));
  return szetoszt(
    ertek,
    helyette.map((j) => [j.tagId, j.hanyad]),
  );
}

type Fel = { tagId: string; hanyad: Hanyad; adomany: bigint };

/** Whoever had as much as his share steps aside with what he had; the others divide anew, until nobody is left who had too much. */
function osztas(felek: readonly Fel[], vagyon: bigint): Map<string, bigint> {
  const osszes = vagyon + felek.reduce((n, f) => n + f.adomany, 0n);
  const mindenki = felek.reduce((h, f) => osszeg(h, f.hanyad), NULLA);
  const arany = ({ hanyad: h }: Fel): Hanyad => szorzat(h, hanyad(mindenki.nevezo, mindenki.szamlalo));
  const maradok = felek.filter((f) => {
    const { szamlalo, nevezo } = arany(f);
    return f.adomany * nevezo < osszes * szamlalo;
  });
  if (maradok.length < felek.length) return maradok.length === 0 ? new Map() : osztas(maradok, vagyon);
  const reszek = new Map(
    szetoszt(
      osszes,
      felek.map((f) => [f.tagId, arany(f)]),
    ),
  );
  return new Map(felek.map((f) => [f.tagId, reszek.get(f.tagId)! - f.adomany]));
}

/** Whole forints by exact shares of one whole; what rounding leaves goes to the largest remainders, so that the sum is the sum. */
export function szetoszt(ertek: bigint, reszek: readonly (readonly [string, Hanyad])[]): [string, bigint][] {
  const sorok = reszek.map(([id, h]) => ({
    id,
    egesz: (ertek * h.szamlalo) / h.nevezo,
    marad: (ertek * h.szamlalo) % h.nevezo,
    nevezo: h.nevezo,
  }));
  let hiany = sorok.length === 0 ? 0n : ertek - sorok.reduce((n, s) => n + s.egesz, 0n);
  for (const sor of [...sorok].sort((a, b) => Number(b.marad * a.nevezo - a.marad * b.nevezo))) {
    if (hiany <= 0n || sor.marad === 0n) break;
    sor.egesz += 1n;
    hiany -= 1n;
  }
  return sorok.map(({ id, egesz }) => [id, egesz]);
}
