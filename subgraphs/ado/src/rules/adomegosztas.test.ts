import { adomegosztas } from './adomegosztas.ts';
import type { MegosztasiModszer } from './adomegosztas.ts';
import { legnagyobbMaradek } from './legnagyobb-maradek.ts';

const harom = [
  { szemelyiJellegu: 60n, eszkozErtek: 20n },
  { szemelyiJellegu: 30n, eszkozErtek: 70n },
  { szemelyiJellegu: 10n, eszkozErtek: 10n },
];

test.each<[MegosztasiModszer, bigint[]]>([
  ['SZJ', [74_074_073n, 37_037_037n, 12_345_679n]],
  ['ESZK', [24_691_358n, 86_419_752n, 12_345_679n]],
  ['KOMPLEX', [49_382_716n, 61_728_394n, 12_345_679n]],
])('123 456 789 Ft megosztása, %s', (modszer, elvart) => {
  const reszek = adomegosztas(123_456_789n, harom, modszer);
  expect(reszek).toEqual(elvart);
  expect(reszek.reduce((a, b) => a + b, 0n)).toBe(123_456_789n);
});

test('nulla vetítési alapra nem oszt', () => {
  expect(() => adomegosztas(1n, [{ szemelyiJellegu: 0n, eszkozErtek: 5n }], 'SZJ')).toThrow(RangeError);
});

test('legnagyobb maradék: egyenlő maradéknál a korábbi kap', () => {
  const harmad = { szamlalo: 100n, nevezo: 3n };
  expect(legnagyobbMaradek([harmad, harmad, harmad], 100n)).toEqual([34n, 33n, 33n]);
});
