import { leltarKotelezo } from './leltar-kotelezo.ts';

const t = (fajta: string, ertek: bigint | null = null) => ({ fajta, ertek });
test.each([
  ['semmi', [], 0n, false, 0],
  ['ingatlan', [t('INGATLAN')], 0n, false, 1],
  ['ingó a mentes értékig', [t('INGO', 300_000n)], 0n, false, 0],
  ['ingó a mentes érték fölött', [t('INGO', 200_000n), t('INGO', 100_001n)], 0n, false, 1],
  ['részesedés és gépjármű', [t('TARSASAGI_RESZESEDES'), t('GEPJARMU', 1n)], 0n, false, 2],
  ['túlterhelt', [t('BANKSZAMLA', 100n)], 101n, false, 1],
  ['érdekelt kéri', [], 0n, true, 1],
])('%s', (_nev, vagyon, tartozas, kertek, okok) => expect(leltarKotelezo({ vagyon, tartozas, kertek })).toHaveLength(okok));
