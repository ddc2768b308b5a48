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

export interface KnownDocument {
  document: DocumentNode;
  /** Of the text, SHA-256. */
  hash: string;
  operations: Map<string, { node: OperationDefinitionNode; measures: Measures }>;
}

export function documentReader(limits: Limits) {
  const known = new LRUCache<string, KnownDocument>({
    max: 2_000,
    maxSize: 20_000_000,
    sizeCalculation: (d) => d.operations.size * 100 + 5_000,
  });
  const refused = new LRUCache<string, Refusal>({ max: 2_000 });
  return (query: string): KnownDocument => {
    const hash = digest('sha256', query, 'base64url');
    const found = known.get(hash);
    if (found) return found;
    const refusal = refused.get(hash);
    if (refusal) throw refusal;
    try {
      const made = { hash, ...read(query, limits) };
      known.set(hash, made);
      return made;
    } catch (error) {
      if (error instanceof Refusal) refused.set(hash, error);
      throw error;
    }
  };
}

function read(query: string, limits: Limits): Omit<KnownDocument, 'hash'> {
  const document = parsed(query, limits);
  const operations: KnownDocument['operations'] = new Map();
  for (const node of document.definitions) {
    if (node.kind !== 'OperationDefinition') continue;
    if (node.operation === 'subscription') throw new Refusal('FELIRATKOZAS_NINCS');
    const measures = measure(document, node);
    refuseExcess(measures, limits);
    operations.set(node.name?.value ?? '', { node, measures });
  }
  if (operations.size === 0) throw new Refusal('MUVELET_ISMERETLEN');
  return { document, operations };
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
