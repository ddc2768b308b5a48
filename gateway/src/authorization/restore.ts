/** Puts the nulls of refused fields into the answer, with the null propagation of the GraphQL specification. */
import { getNamedType, isCompositeType, isListType, isNonNullType, isObjectType, isInterfaceType, Kind, typeFromAST } from 'graphql';
import type {
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { meet } from './marks.ts';
import type { Mark, Met, Path } from './marks.ts';
import type { Pruned } from './prune.ts';

/** What the operation can put under a response key; fragments merged, because equal keys have equal shapes. */
interface Shape {
  marks: Map<string, Mark>;
  children: Map<string, { type: GraphQLOutputType; shape: Shape }>;
}
type Json = { [key: string]: unknown };

export interface Restored {
  data: Json | null;
  met: Met;
}

export function shapeOf(schema: GraphQLSchema, { document, marks }: Pruned, operation: OperationDefinitionNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const d of document.definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) fragments.set(d.name.value, d);

  function collect(set: SelectionSetNode, parent: GraphQLNamedType | undefined, shape: Shape): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet, typeFromAST(schema, fragment.typeCondition), shape);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition ? typeFromAST(schema, selection.typeCondition) : parent;
        collect(selection.selectionSet, type, shape);
      } else {
        collectField(selection.alias?.value ?? selection.name.value, selection.name.value, selection.selectionSet, parent, shape);
      }
    }
  }

  function collectField(key: string, name: string, set: SelectionSetNode | undefined, parent: GraphQLNamedType | undefined, shape: Shape) {
    const mark = marks.get(key);
    if (mark) shape.marks.set(key, mark);
    if (!set || !(isObjectType(parent) || isInterfaceType(parent))) return;
    const type = parent.getFields()[name]?.type;
    if (!type || !isCompositeType(getNamedType(type))) return;
    const child = shape.children.get(key) ?? { type, shape: emptyShape() };
    shape.children.set(key, child);
    collect(set, getNamedType(type), child.shape);
  }

  const root = emptyShape();
  collect(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, root);
  return root;
}

const emptyShape = (): Shape => ({ marks: new Map(), children: new Map() });

export function restore(data: Json | null | undefined, shape: Shape): Restored {
  const met: Met = new Map();

  /** Undefined: a null that its place forbids; the parent becomes null. */
  function object(value: Json, { marks, children }: Shape, path: Path): Json | undefined {
    const result: Json = Object.create(null);
    let forbidden = false;
    for (const [key, item] of Object.entries(value)) {
      const mark = marks.get(key);
      const child = children.get(key);
      if (mark) {
        meet(met, mark, path);
        if (!(mark.key in value)) result[mark.key] = null;
        forbidden ||= mark.nonNull && !(mark.key in value);
      } else {
        result[key] = child ? complete(item, child.type, child.shape, [...path, key]) : item;
        forbidden ||= result[key] === undefined;
      }
    }
    return forbidden ? undefined : result;
  }

  function complete(value: unknown, type: GraphQLOutputType, shape: Shape, path: Path): unknown {
    const inner = isNonNullType(type) ? type.ofType : type;
    const found = value === null || value === undefined ? null : filled(value, inner, shape, path);
    return found === undefined || found === null ? (isNonNullType(type) ? undefined : null) : found;
  }

  function filled(value: unknown, type: GraphQLOutputType, shape: Shape, path: Path): unknown {
    if (!isListType(type)) return object(value as Json, shape, path);
    const items = (value as unknown[]).map((item, i) => complete(item, type.ofType as GraphQLOutputType, shape, [...path, i]));
    return items.includes(undefined) ? undefined : items;
  }

  return { data: data ? (object(data, shape, []) ?? null) : null, met };
}
