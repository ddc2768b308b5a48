import { iparuzesiAdo } from './iparuzesi-ado-alap.ts';
import { kisvallalkozoiHipaAlap } from './kisvallalkozoi-hipa.ts';

test.each([
  [11_900_000n, 2_500_000n, 50_000n],
  [12_000_000n, 2_500_000n, 50_000n],
  [12_000_001n, 6_000_000n, 120_000n],
  [18_000_000n, 6_000_000n, 120_000n],
  [24_000_000n, 8_500_000n, 170_000n],
  [25_000_000n, 8_500_000n, 170_000n],
])('bevétel %s → alap %s, adó 2 %%-kal %s', (bevetel, alap, ado) => {
  expect(kisvallalkozoiHipaAlap(bevetel)).toBe(alap);
  expect(iparuzesiAdo(alap, 200n)).toBe(ado);
});

test('25 000 001 Ft felett nem választható', () => expect(kisvallalkozoiHipaAlap(25_000_001n)).toBeNull());

test.each([
  [90_000_000n, 8_500_000n],
  [120_000_000n, 8_500_000n],
  [120_000_001n, null],
])('kiskereskedelmi átalányadózó %s', (bevetel, alap) => {
  expect(kisvallalkozoiHipaAlap(bevetel, { kiskerAtalanyadozo: true })).toBe(alap);
});

test('fél év (182 nap): a határ és az alap is arányos', () => {
  expect(kisvallalkozoiHipaAlap(5_983_561n, { napok: 182 })).toBe(1_246_575n);
  expect(kisvallalkozoiHipaAlap(5_983_562n, { napok: 182 })).toBe(2_991_781n);
});
