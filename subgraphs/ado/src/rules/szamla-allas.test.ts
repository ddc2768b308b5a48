import { fizetendo, tartozas, tulfizetes } from './szamla-allas.ts';

test.each([
  ['tartozás pótlékkal', 120_000n, 3_877n, 120_000n, 123_877n, 0n],
  ['kiegyenlített, pótlék maradt', 0n, 3_877n, 0n, 3_877n, 0n],
  ['a túlfizetésből a pótlék is levonódik', -5_000n, 3_877n, 0n, 0n, 1_123n],
  ['tiszta túlfizetés', -5_000n, 0n, 0n, 0n, 5_000n],
  ['nulla', 0n, 0n, 0n, 0n, 0n],
])('%s', (_nev, egyenleg, potlek, tart, fizet, tul) => {
  const allas = { egyenleg, potlek };
  expect([tartozas(allas), fizetendo(allas), tulfizetes(allas)]).toEqual([tart, fizet, tul]);
});
