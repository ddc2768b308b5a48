/** The variables of the client that a fetch uses. */
import type { FetchNode } from '../apollo.ts';
import type { Variables } from './selection.ts';

export function told({ variableUsages }: FetchNode, variables: Variables): Record<string, unknown> {
  const used: Record<string, unknown> = {};
  for (const name of variableUsages ?? [])
    if (variables[name] !== undefined && Object.hasOwn(variables, name)) used[name] = variables[name];
  return used;
}
