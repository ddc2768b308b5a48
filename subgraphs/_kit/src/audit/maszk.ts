import { fieldMeta, typeMeta, type OsztalyNev } from '../graph/meta.ts';

const MASZKOLT: readonly OsztalyNev[] = ['SZEMELYES', 'ADOTITOK', 'ZART'];
const GEPI = new Set(['id', 'onkormanyzat', 'verzio', 'letrehozva']);

/** Values of classes SZEMELYES and above are not copied to the journal: it says that they changed, not to what. */
export function osztalyMaszk(entity: object, adat: Record<string, unknown>): Record<string, unknown> {
  const tipus = typeMeta(entity).osztaly;
  return Object.fromEntries(
    Object.entries(adat).map(([mezo, ertek]) => {
      const osztaly = fieldMeta(entity, mezo).osztaly ?? tipus;
      const maszkolt = !GEPI.has(mezo) && osztaly !== undefined && MASZKOLT.includes(osztaly);
      return [mezo, maszkolt ? '•••' : typeof ertek === 'bigint' ? String(ertek) : ertek];
    }),
  );
}
