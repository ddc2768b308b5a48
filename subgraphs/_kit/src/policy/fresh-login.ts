/** Acts so grave that they ask for a recent login (`@frissBelepes`): which an operation holds, and whether a login is recent enough. */
import { TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Demands } from './demands.ts';

export interface FreshLogin {
  /** `Type.field` that asks for it. */
  mezo: string;
  legfeljebbPerc: number;
}

/** A login whose age is not known is not recent. */
export const belepesFriss = (legfeljebbPerc: number, koraMp: number | undefined): boolean =>
  koraMp !== undefined && koraMp <= legfeljebbPerc * 60;

/** What the strictest field of a document asks for, fragments included; null when none does. */
export function frissBelepest(schema: GraphQLSchema, demands: Demands, document: DocumentNode): FreshLogin | null {
  const info = new TypeInfo(schema);
  let found: FreshLogin | null = null;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const type = info.getParentType()?.name ?? '';
        const legfeljebbPerc = demands.field(type, name.value)?.frissBelepes;
        if (legfeljebbPerc !== undefined && legfeljebbPerc < (found?.legfeljebbPerc ?? Infinity))
          found = { mezo: `${type}.${name.value}`, legfeljebbPerc };
      },
    }),
  );
  return found;
}
