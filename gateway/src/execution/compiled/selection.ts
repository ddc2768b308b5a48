/** Which fields an object of a type answers, in the order of the specification; `@skip` and `@include` already decided. */
import { GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, Kind, typeFromAST } from 'graphql';
import type {
  DirectiveNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { Uncovered } from './uncovered.ts';

export type Variables = Readonly<Record<string, unknown>>;
export type Fields = Map<string, FieldNode[]>;

export function selector(schema: GraphQLSchema, document: DocumentNode, conditions: Variables) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const d of document.definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) fragments.set(d.name.value, d);

  return (sets: readonly SelectionSetNode[], type: GraphQLObjectType): Fields => {
    const fields: Fields = new Map();
    const spread = new Set<string>();
    sets.forEach(collect);
    return fields;

    function collect(set: SelectionSetNode): void {
      for (const selection of set.selections) {
        if (!included(selection.directives, conditions)) continue;
        if (selection.kind === Kind.FIELD) add(selection);
        else if (selection.kind === Kind.INLINE_FRAGMENT) collectIf(selection.typeCondition, selection.selectionSet);
        else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          const fragment = fragments.get(selection.name.value);
          if (fragment) collectIf(fragment.typeCondition, fragment.selectionSet);
        }
      }
    }

    function add(node: FieldNode): void {
      const key = node.alias?.value ?? node.name.value;
      if (key === '__proto__') throw new Uncovered(key);
      const same = fields.get(key);
      if (same) same.push(node);
      else fields.set(key, [node]);
    }

    function collectIf(condition: FragmentDefinitionNode['typeCondition'] | undefined, set: SelectionSetNode): void {
      const wanted = condition && typeFromAST(schema, condition);
      if (!wanted || wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type))) collect(set);
    }
  };
}

function included(directives: readonly DirectiveNode[] | undefined, conditions: Variables): boolean {
  return (directives ?? []).every(({ name, arguments: args }) => {
    const wanted = name.value === GraphQLIncludeDirective.name ? true : name.value === GraphQLSkipDirective.name ? false : undefined;
    const value = args?.find((a) => a.name.value === 'if')?.value;
    if (wanted === undefined || !value) return true;
    return (value.kind === Kind.VARIABLE ? conditions[value.name.value] : value.kind === Kind.BOOLEAN && value.value) === wanted;
  });
}

/** Names of the variables that decide over `@skip` and `@include` anywhere in the document, with their defaults. */
export function conditionVariables(document: DocumentNode, operation: OperationDefinitionNode): Map<string, unknown> {
  const names = new Set<string>();
  const look = (set: SelectionSetNode | undefined) => {
    for (const selection of set?.selections ?? []) {
      for (const { name, arguments: args } of selection.directives ?? []) {
        const value = args?.find((a) => a.name.value === 'if')?.value;
        if ((name.value === 'skip' || name.value === 'include') && value?.kind === Kind.VARIABLE) names.add(value.name.value);
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD) look(selection.selectionSet);
    }
  };
  look(operation.selectionSet);
  for (const d of document.definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) look(d.selectionSet);
  return new Map([...names].map((name) => [name, defaultOf(operation, name)]));
}

function defaultOf(operation: OperationDefinitionNode, name: string): unknown {
  const value = operation.variableDefinitions?.find((d) => d.variable.name.value === name)?.defaultValue;
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
}
