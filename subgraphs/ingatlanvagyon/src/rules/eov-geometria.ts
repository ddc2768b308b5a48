/**
 * 147/1992. (XI. 6.) Korm. rendelet; EOV (EPSG:23700), the national projected grid: Y is the easting,
 * X the northing, in metres. Every Hungarian point lies within 400,000 < Y < 960,000 and
 * 0 < X < 400,000, so Y > X always and a swapped pair is recognised.
 * A polygon is one closed outer ring (first point = last point) and any holes.
 */
import { eovErvenyes } from '@asp/kit/rules';

export type EovPont = readonly [y: number, x: number];
export interface EovPoint {
  type: 'Point';
  coordinates: EovPont;
}
export interface EovPolygon {
  type: 'Polygon';
  coordinates: readonly (readonly EovPont[])[];
}
export type EovGeometria = EovPoint | EovPolygon;

export type EovHiba = 'ALAK' | 'TARTOMANY' | 'FELCSERELT' | 'NYITOTT_GYURU' | 'KEVES_PONT';

const szampar = (pont: unknown): pont is EovPont => Array.isArray(pont) && pont.length === 2 && pont.every((szam) => Number.isFinite(szam));

export function eovPontHibaja(pont: unknown): EovHiba | null {
  if (!szampar(pont)) return 'ALAK';
  const [y, x] = pont;
  if (eovErvenyes(y, x)) return null;
  return eovErvenyes(x, y) ? 'FELCSERELT' : 'TARTOMANY';
}

const elso = <T>(hibak: readonly (T | null)[]): T | null => hibak.find((hiba) => hiba !== null) ?? null;

function gyuruHibaja(gyuru: unknown): EovHiba | null {
  if (!Array.isArray(gyuru)) return 'ALAK';
  const pontHiba = elso(gyuru.map(eovPontHibaja));
  if (pontHiba) return pontHiba;
  if (gyuru.length < 4) return 'KEVES_PONT';
  const [y0, x0] = gyuru[0] as EovPont;
  const [y1, x1] = gyuru.at(-1) as EovPont;
  return y0 === y1 && x0 === x1 ? null : 'NYITOTT_GYURU';
}

export function eovGeometriaHibaja(geometria: unknown): EovHiba | null {
  const { type, coordinates } = (geometria ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type === 'Point') return eovPontHibaja(coordinates);
  if (type !== 'Polygon' || !Array.isArray(coordinates) || coordinates.length === 0) return 'ALAK';
  return elso(coordinates.map(gyuruHibaja));
}

/** The middle of the outer ring's bounding box: where the label and the pin stand. */
export function jelpont(geometria: EovGeometria): EovPont {
  if (geometria.type === 'Point') return geometria.coordinates;
  const ys = geometria.coordinates[0]!.map(([y]) => y);
  const xs = geometria.coordinates[0]!.map(([, x]) => x);
  const kozep = (szamok: number[]) => Math.round((Math.min(...szamok) + Math.max(...szamok)) * 50) / 100;
  return [kozep(ys), kozep(xs)];
}
