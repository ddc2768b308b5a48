import { eovGeometriaHibaja, jelpont } from './eov-geometria.ts';

const pont = (y: number, x: number) => ({ type: 'Point', coordinates: [y, x] });
const gyuru = (...pontok: [number, number][]) => ({ type: 'Polygon', coordinates: [pontok] });

describe('EOV geometria', () => {
  test.each([
    ['Csopak', pont(564139, 182132), null],
    ['Debrecen', pont(844216, 246279), null],
    ['felcserélt Y és X', pont(182132, 564139), 'FELCSERELT'],
    ['WGS84 fok', pont(17.92, 46.97), 'TARTOMANY'],
    ['nem szám', { type: 'Point', coordinates: ['a', 1] }, 'ALAK'],
    ['ismeretlen fajta', { type: 'Circle', coordinates: [1, 1] }, 'ALAK'],
    ['nincs', null, 'ALAK'],
    ['zárt négyszög', gyuru([564100, 182100], [564120, 182100], [564120, 182140], [564100, 182140], [564100, 182100]), null],
    ['nyitott gyűrű', gyuru([564100, 182100], [564120, 182100], [564120, 182140], [564100, 182140]), 'NYITOTT_GYURU'],
    ['két pont', gyuru([564100, 182100], [564120, 182100], [564100, 182100]), 'KEVES_PONT'],
    ['egy csúcs külföldön', gyuru([564100, 182100], [1564120, 182100], [564120, 182140], [564100, 182100]), 'TARTOMANY'],
  ])('%s → %s', (_, geometria, vart) => {
    expect(eovGeometriaHibaja(geometria)).toBe(vart);
  });

  test('jelpont: the middle of the bounding box', () => {
    const telek = gyuru([564100, 182100], [564120, 182100], [564120, 182140], [564100, 182140], [564100, 182100]);
    expect(jelpont(telek as never)).toEqual([564110, 182120]);
    expect(jelpont(pont(564139, 182132) as never)).toEqual([564139, 182132]);
  });
});
