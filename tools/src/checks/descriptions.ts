import type { GraphQLSchema } from 'graphql';
import { publicNames } from './public-names.ts';

/** Hungarian sentence, then the English one in brackets: "Esedékesség napja. (Due date.)" */
const BILINGUAL = /\p{L}{2,}.*\(.*[A-Za-z]{2,}.*\)\.?$/su;

const DESCRIBED = new Set(['type', 'field']);

/** Types and fields without a description in both languages. */
export function descriptionFaults(schema: GraphQLSchema): string[] {
  return publicNames(schema)
    .filter(({ kind, at }) => DESCRIBED.has(kind) && !/__typename$/.test(at))
    .flatMap(({ at, description }) => {
      if (!description?.trim()) return [`${at}: no description`];
      return BILINGUAL.test(description.trim()) ? [] : [`${at}: not bilingual: "${description}"`];
    });
}
