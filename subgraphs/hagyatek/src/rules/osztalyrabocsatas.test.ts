import { fa } from '../../test/rajz.ts';
import { hanyadBol } from './hanyad.ts';
import { osztalyrabocsatas, szetoszt } from './osztalyrabocsatas.ts';

const eredmeny = (rajz: string, vagyon: bigint, ...adomanyok: [string, bigint][]) =>
  osztalyrabocsatas(
    fa(rajz),
    vagyon,
    adomanyok.map(([tagId, ertek]) => ({ tagId, ertek })),
  ).map(({ tagId, adomany, jut, kielegitve }) => `${tagId} volt ${adomany} jut ${jut}${kielegitve ? ' kielégítve' : ''}`);

test.each<[string, string, bigint, [string, bigint][], string[]]>([
  // 30 + 6 = 36 → 12 each
  [
    'három gyermek, egyikük kapott',
    'A < Ö; B < Ö; C < Ö',
    30_000_000n,
    [['A', 6_000_000n]],
    ['A volt 6000000 jut 6000000', 'B volt 0 jut 12000000', 'C volt 0 jut 12000000'],
  ],
  [
    'mindketten kaptak',
    'A < Ö; B < Ö',
    10n,
    [
      ['A', 4n],
      ['B', 2n],
    ],
    ['A volt 4 jut 4', 'B volt 2 jut 6'],
  ],
  [
    'két adomány összeadódik',
    'A < Ö; B < Ö',
    10n,
    [
      ['A', 1n],
      ['A', 3n],
    ],
    ['A volt 4 jut 3', 'B volt 0 jut 7'],
  ],
  // (10 + 20) / 3 = 10 < 20: A stands aside, 10 / 2
  [
    'aki többet kapott a részénél: nem kap, nem ad vissza',
    'A < Ö; B < Ö; C < Ö',
    10n,
    [['A', 20n]],
    ['A volt 20 jut 0 kielégítve', 'B volt 0 jut 5', 'C volt 0 jut 5'],
  ],
  // first A (100) leaves; then (30 + 20) / 2 = 25 > 20
  [
    'lépcsőzetesen',
    'A < Ö; B < Ö; C < Ö',
    30n,
    [
      ['A', 100n],
      ['B', 20n],
    ],
    ['A volt 100 jut 0 kielégítve', 'B volt 20 jut 5', 'C volt 0 jut 25'],
  ],
  // the dead child's 6 counts for his two children; (18 + 6) → A 12, U 6, V 6
  [
    'kiesett gyermek adománya a helyén öröklőké',
    'A < Ö; B† < Ö; U < B; V < B',
    18n,
    [['B', 6n]],
    ['A volt 0 jut 12', 'U volt 3 jut 3', 'V volt 3 jut 3'],
  ],
  ['egyetlen leszármazó', 'A < Ö', 10n, [['A', 4n]], []],
  ['nincs adomány', 'A < Ö; B < Ö', 10n, [], []],
  ['a házastárs adománya nem számít', 'H*; A < Ö; B < Ö', 10n, [['H', 4n]], []],
  ['aki nem örököl, adománya sem számít', 'A < Ö; B < Ö; C !LEMONDOTT_LESZARMAZOIVAL < Ö; U < C', 10n, [['U', 4n]], []],
])('%s', (_nev, rajz, vagyon, adomanyok, vart) => expect(eredmeny(rajz, vagyon, ...adomanyok)).toEqual(vart));

test('ami jut, együtt a hagyaték, kerekítéssel is', () => {
  for (const vagyon of [1n, 10n, 100n, 9_999_999n]) {
    const felek = osztalyrabocsatas(fa('A < Ö; B < Ö; C < Ö'), vagyon, [{ tagId: 'A', ertek: 1n }]);
    expect(felek.reduce((n, f) => n + f.jut, 0n)).toBe(vagyon);
  }
});

test('szétosztás: a maradék a legnagyobb töredékeké', () => {
  const h = (s: string) => hanyadBol(s)!;
  expect(
    szetoszt(100n, [
      ['a', h('1/2')],
      ['b', h('1/3')],
      ['c', h('1/6')],
    ]),
  ).toEqual([
    ['a', 50n],
    ['b', 33n],
    ['c', 17n],
  ]);
});
