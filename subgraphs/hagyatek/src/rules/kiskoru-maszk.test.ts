import { kiskoruMaszk } from './kiskoru-maszk.ts';

test('a kiskorúból a többi örökös csak a kezdőbetűket látja', () => {
  const kicsi = {
    nev: 'Kovács Árpád Zoltán',
    szuletesiNev: 'Kovács Árpád',
    szuletesiIdo: '2015-04-05',
    anyjaNeve: 'Nagy Anna',
    cim: 'Csopak, Fő utca 1.',
    hanyad: '1/2',
  };
  expect(kiskoruMaszk(kicsi)).toEqual({
    nev: 'K. Á. Z.',
    szuletesiNev: '•••',
    szuletesiHely: null,
    szuletesiIdo: null,
    anyjaNeve: '•••',
    cim: '•••',
    hanyad: '1/2',
  });
});
