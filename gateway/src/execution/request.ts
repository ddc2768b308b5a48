/**
 * An operation as another engine takes it over HTTP. Where fields were taken out, so are the fragments and variables that only
 * they used: an engine that validates for itself would refuse them.
 */
import { Kind, print, visit } from 'graphql';
import type { ASTNode, DocumentNode, FragmentDefinitionNode } from 'graphql';
import type { GraphQLBody } from '../types.ts';
import type { Operation } from './execution.ts';

export function requestOf({ document, node, variables = {} }: Pick<Operation, 'document' | 'node' | 'variables'>): GraphQLBody {
  const fragments = usedFragments(document, node);
  const names = new Set([node.selectionSet, ...(node.directives ?? []), ...fragments].flatMap(variablesIn));
  const variableDefinitions = node.variableDefinitions?.filter(({ variable }) => names.has(variable.name.value));
  const query = print({ kind: Kind.DOCUMENT, definitions: [{ ...node, variableDefinitions }, ...fragments] });
  const used = Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name)));
  return { query, variables: used, ...(node.name && { operationName: node.name.value }) };
}

function usedFragments(document: DocumentNode, node: ASTNode): FragmentDefinitionNode[] {
  const all = document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION);
  const used = new Set<string>();
  const look = (where: ASTNode | undefined): void => {
    if (!where) return;
    visit(where, {
      FragmentSpread({ name }) {
        if (used.has(name.value)) return;
        used.add(name.value);
        look(all.find((f) => f.name.value === name.value)?.selectionSet);
      },
    });
  };
  look(node);
  return all.filter(({ name }) => used.has(name.value));
}

function variablesIn(node: ASTNode): string[] {
  const names: string[] = [];
  visit(node, { Variable: ({ name }) => void names.push(name.value) });
  return names;
}
