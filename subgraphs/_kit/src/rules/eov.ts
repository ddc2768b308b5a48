/** EOV (EPSG:23700) point inside Hungary: Y is easting, X is northing, and Y > X always, so a swapped pair is found. */
export function eovErvenyes(y: number, x: number): boolean {
  return y > 400_000 && y < 960_000 && x > 0 && x < 400_000;
}
