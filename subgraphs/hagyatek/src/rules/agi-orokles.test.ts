import { fa } from '../../test/rajz.ts';
import { agiOrokles, felmenoi } from './agi-orokles.ts';
import { hanyadSzoveg, NULLA, osszeg } from './hanyad.ts';

const eredmeny = (rajz: string, forras: string) =>
  agiOrokles(fa(rajz), forras)
    .map(
      ({ tagId, hanyad, haszonelvezet, jogforras }) =>
        `${tagId} ${haszonelvezet ? 'haszonélvezet' : hanyadSzoveg(hanyad)} ${jogforras.slice(5)}`,
    )
    .join('; ');

test.each([
  ['leszármazó mellett nincs ági öröklés', 'A < Ö; Ö < P M; P; M', 'P', ''],
  ['kiesett leszármazó nem zárja ki', 'A !KITAGADOTT < Ö; Ö < P M; P; M', 'P', 'P 1/1 7:68. § (1)'],
  ['a szülőtől kapott a szülőé, nem a másiké', 'Ö < P M; P; M', 'P', 'P 1/1 7:68. § (1)'],
  ['a nagyszülőtől kapott a közbülső szülőé', 'Ö < P M; P < A B; M; A†; B', 'A', 'P 1/1 7:68. § (1)'],
  ['kieső szülő helyén leszármazói', 'Ö < P M; P†; M; T < P M; F < P X; X', 'P', 'T 1/2 7:68. § (1); F 1/2 7:68. § (1)'],
  [
    'elhunyt testvér helyén gyermekei',
    'Ö < P M; P†; M; T† < P M; N < T; K < T; S < P',
    'P',
    'N 1/4 7:68. § (1); K 1/4 7:68. § (1); S 1/2 7:68. § (1)',
  ],
  ['szülő és leszármazói nélkül a nagyszülőé', 'Ö < P M; P† < A B; M; A; B', 'A', 'A 1/1 7:68. § (2)'],
  ['a nagyszülő házastársáé nem', 'Ö < P M; P† < A B; M; A†; B', 'A', ''],
  ['a nagyszülő leszármazója nem ági örökös', 'Ö < P M; P† < A B; M; A†; B†; N < A B', 'A', ''],
  ['távolabbi felmenő', 'Ö < P M; P† < A; M; A† < E; E', 'E', 'E 1/1 7:68. § (2)'],
  ['dédszülőtől, a nagyszülő él', 'Ö < P M; P† < A; M; A < E; E', 'E', 'A 1/1 7:68. § (2)'],
  ['a házastársé a haszonélvezet', 'H*; Ö < P M; P; M', 'M', 'H haszonélvezet 7:69. § (1); M 1/1 7:68. § (1)'],
  ['kiesett házastársé nem', 'H* !ELETKOZOSSEG_MEGSZUNT; Ö < P M; P; M', 'M', 'M 1/1 7:68. § (1)'],
  ['ági örökös nélkül a többivel esik egy tekintet alá', 'H*; Ö < P M; P†; M', 'P', ''],
  ['nem felmenőtől: nem ági', 'H*; Ö < P M; P; M', 'H', ''],
])('%s', (_nev, rajz, forras, vart) => expect(eredmeny(rajz, forras)).toBe(vart));

test('az ági részek egy egésszé állnak össze', () => {
  const reszek = agiOrokles(fa('H*; Ö < P M; P†; M; T† < P; N < T; K < T; S < P M'), 'P').filter((r) => !r.haszonelvezet);
  expect(hanyadSzoveg(reszek.reduce((o, r) => osszeg(o, r.hanyad), NULLA))).toBe('1/1');
});

test('felmenők: akitől ági vagyon hárulhat', () => {
  expect(felmenoi(fa('H*; Ö < P M; P < A B; M; A; B; T < P M')).map(({ id }) => id)).toEqual(['P', 'M', 'A', 'B']);
});
