/** Parses each document once and remembers how big it is, or why it is refused. */
import { hash as digest } from 'node:crypto';
import { GraphQLError, parse } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../errors.ts';
import type { RefusalCode } from '../errors.ts';
import { measure } from './measure.ts';
import type { Measures } from './measure.ts';
import type { Limits } from './limits.ts';

export interface KnownOperation {
  document: DocumentNode;
  /** Of the text, SHA-256. */
  hash: string;
  node: OperationDefinitionNode;
  /** Asks for the schema itself. */
  introspection: boolean;
  /** What it costs, by how long its pages are. */
  prices: Map<string, number>;
}
/** Operations of a document, by name. */
export type KnownDocument = ReadonlyMap<string, KnownOperation>;

/** A text longer than this is remembered by its hash. */
const LONG = 10_000;

export function documentReader(limits: Limits) {
  const known = new LRUCache<string, KnownDocument>({
    max: 2_000,
    maxSize: 20_000_000,
    sizeCalculation: (d, key) => d.size * 100 + 5_000 + key.length,
  });
  const refused = new LRUCache<string, Refusal>({ max: 2_000, maxSize: 5_000_000, sizeCalculation: (_, key) => 500 + key.length });
  return (query: string): KnownDocument => {
    const key = query.length > LONG ? digest('sha256', query, 'base64url') : query;
    const found = known.get(key);
    if (found) return found;
    const refusal = refused.get(key);
    if (refusal) throw refusal;
    try {
      const made = read(query, limits);
      known.set(key, made);
      return made;
    } catch (error) {
      if (error instanceof Refusal) refused.set(key, error);
      throw error;
    }
  };
}

function read(query: string, limits: Limits): KnownDocument {
  const hash = digest('sha256', query, 'base64url');
  const document = parsed(query, limits);
  const operations = new Map<string, KnownOperation>();
  for (const node of document.definitions) {
    if (node.kind !== 'OperationDefinition') continue;
    if (node.operation === 'subscription') throw new Refusal('FELIRATKOZAS_NINCS');
    const measures = measure(document, node);
    refuseExcess(measures, limits);
    operations.set(node.name?.value ?? '', { document, hash, node, introspection: measures.introspection, prices: new Map() });
  }
  if (operations.size === 0) throw new Refusal('MUVELET_ISMERETLEN');
  return operations;
}

function parsed(query: string, { tokens }: Limits): DocumentNode {
  try {
    return parse(query, { maxTokens: tokens });
  } catch (error) {
    const place = error instanceof GraphQLError ? error.locations?.[0] : undefined;
    if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) throw new Refusal('TUL_SOK_TOKEN', { hatar: tokens });
    throw new Refusal('NYELVTANI_HIBA', place ? { sor: place.line, oszlop: place.column } : {});
  }
}

const RULES = [
  ['TUL_MELY', 'depth'],
  ['TUL_SOK_ALIAS', 'aliases'],
  ['TUL_SOK_GYOKERMEZO', 'rootFields'],
  ['TUL_SOK_DIREKTIVA', 'directives'],
  ['TUL_SOK_MEZO', 'fields'],
] as const satisfies readonly (readonly [RefusalCode, keyof Limits & keyof Measures])[];

function refuseExcess(measures: Measures, limits: Limits): void {
  if (measures.reservedAlias) throw new Refusal('FOGLALT_ALIAS');
  for (const [code, name] of RULES) {
    if (measures[name] > limits[name]) throw new Refusal(code, { hatar: limits[name] });
  }
}
