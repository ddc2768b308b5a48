import { buildSchema, parse, type GraphQLSchema } from 'graphql';
import { baselines, type Baseline } from '../compose/baseline.ts';
import { breakingChanges } from '../compose/breaking.ts';
import { CONTRACTS, type ContractName } from '../compose/contracts.ts';
import { brokenOperations, registeredOperations, type RegisteredOperation } from './operations.ts';
import type { Contracts } from './releases.ts';

export interface Promises {
  before?: Baseline[];
  operations?: RegisteredOperation[];
  today?: string;
}

/** Promises that the graph as it is now does not keep: registered operations that no longer run, and what broke for whom. */
export async function brokenPromises(schema: string, now: Contracts, promises: Promises = {}): Promise<string[]> {
  const { before = baselines(schema), operations = registeredOperations(schema), today } = promises;
  const schemas = Object.fromEntries(CONTRACTS.map((name) => [name, buildSchema(now[name])])) as Record<ContractName, GraphQLSchema>;
  const faults = brokenOperations(operations, schemas);
  const readable = operations.filter(({ text }) => isGraphQL(text));
  for (const { ref, contract, sdl } of before) {
    const texts = readable.filter((operation) => operation.contract === contract).map(({ text }) => text);
    for (const change of await breakingChanges(sdl, now[contract], { operations: texts, today }))
      faults.push(`${contract}, ${ref}: ${change}`);
  }
  return faults;
}

function isGraphQL(text: string): boolean {
  try {
    return parse(text).definitions.length > 0;
  } catch {
    return false;
  }
}
