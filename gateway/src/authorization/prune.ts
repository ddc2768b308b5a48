/**
 * Takes what may not be asked out of an operation before it is planned. In the place of a refused field stands `__typename`
 * under a mark, so that the answer shows exactly where the field would have been; `restore.ts` turns marks into nulls.
 */
import { isNonNullType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLOutputType, GraphQLSchema } from 'graphql';
import type { Mark } from './marks.ts';
import type { Denial, Rule } from '../kit.ts';

export const MARK = '__asp_';

export interface Pruned {
  document: DocumentNode;
  /** By alias of the stand-in; empty when everything may be asked. */
  marks: Map<string, Mark>;
}

export function prune(schema: GraphQLSchema, document: DocumentNode, rule: Rule): Pruned {
  const info = new TypeInfo(schema);
  const marks = new Map<string, Mark>();
  const pruned = visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = info.getParentType();
        const field = info.getFieldDef();
        if (!parent || !field || field.name.startsWith('__') || parent.name.startsWith('__')) return undefined;
        const denial = rule(parent, field);
        return denial ? standIn(marks, node, field.type, denial) : undefined;
      },
    }),
  );
  return { document: marks.size > 0 ? pruned : document, marks };
}

function standIn(marks: Map<string, Mark>, node: FieldNode, type: GraphQLOutputType, denial: Denial): FieldNode {
  const alias = `${MARK}${marks.size}`;
  marks.set(alias, { key: node.alias?.value ?? node.name.value, nonNull: isNonNullType(type), denial });
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: '__typename' },
    directives: node.directives,
  };
}
