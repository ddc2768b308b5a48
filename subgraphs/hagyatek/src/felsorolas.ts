import { registerEnumType } from 'type-graphql';

/** An enum of the graph whose values are their own names. */
export function felsorolas<const K extends string>(name: string, ertekek: readonly K[], description: string): { readonly [k in K]: k } {
  const felsorolt = Object.fromEntries(ertekek.map((ertek) => [ertek, ertek])) as { readonly [k in K]: k };
  registerEnumType(felsorolt, { name, description });
  return felsorolt;
}
