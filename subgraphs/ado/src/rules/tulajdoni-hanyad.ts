/**
 * Tulajdoni hányad (ownership share), Htv. 12. § (1), 18. §: co-owners are taxed in proportion to their shares;
 * the shares of one object cannot exceed the whole.
 */
export interface Hanyad {
  szamlalo: number;
  nevezo: number;
}

export const hanyadErvenyes = ({ szamlalo, nevezo }: Hanyad): boolean =>
  Number.isInteger(szamlalo) && Number.isInteger(nevezo) && szamlalo > 0 && nevezo > 0 && szamlalo <= nevezo && nevezo <= 1_000_000;

export function hanyadokOsszege(hanyadok: readonly Hanyad[]): { szamlalo: bigint; nevezo: bigint } {
  return hanyadok.reduce(
    (ossz, h) => ({
      szamlalo: ossz.szamlalo * BigInt(h.nevezo) + BigInt(h.szamlalo) * ossz.nevezo,
      nevezo: ossz.nevezo * BigInt(h.nevezo),
    }),
    { szamlalo: 0n, nevezo: 1n },
  );
}

export function hanyadokFernek(hanyadok: readonly Hanyad[]): boolean {
  const { szamlalo, nevezo } = hanyadokOsszege(hanyadok);
  return szamlalo <= nevezo;
}
