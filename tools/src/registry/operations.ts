import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GraphQLError } from 'graphql';
import { parse, validate, type GraphQLSchema } from 'graphql';
import type { ContractName } from '../compose/contracts.ts';
import { inRoot } from '../root.ts';

/** An operation that somebody has registered: the graph may not change under it. */
export interface RegisteredOperation {
  /** `minta-integrator/ingatlanok`: whose it is and what it is called. */
  at: string;
  contract: ContractName;
  text: string;
}

/** schema/muveletek/<kliens>/<muvelet>.graphql of integrators, schema/nyilvanos/<muvelet>.graphql of the public registers. */
export function registeredOperations(schema = inRoot('schema')): RegisteredOperation[] {
  const clients = folders(join(schema, 'muveletek')).flatMap((client) =>
    operationsIn(join(schema, 'muveletek', client), client, 'integrator'),
  );
  return [...clients, ...operationsIn(join(schema, 'nyilvanos'), 'nyilvanos', 'nyilvanos')];
}

const folders = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])) : [];

function operationsIn(folder: string, owner: string, contract: ContractName): RegisteredOperation[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ at: `${owner}/${basename(file, '.graphql')}`, contract, text: readFileSync(join(folder, file), 'utf8') }));
}

/** Registered operations that no longer run, each fault with the name of the operation and its client. */
export function brokenOperations(operations: RegisteredOperation[], schemas: Record<ContractName, GraphQLSchema>): string[] {
  return operations.flatMap(({ at, contract, text }) => faultsOf(text, schemas[contract]).map((fault) => `${at}: ${fault}`));
}

function faultsOf(text: string, schema: GraphQLSchema): string[] {
  try {
    return validate(schema, parse(text)).map(place);
  } catch (error) {
    return [place(error as GraphQLError)];
  }
}

const place = ({ message, locations }: GraphQLError) => `${message}${locations?.[0] ? ` (${locations[0].line}. sor)` : ''}`;
