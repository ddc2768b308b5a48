/** Takes the members of a GraphQL request out of the body or the address, nothing else. */
import { isAscii } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import type { Exchange, GraphQLBody } from '../types.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

export function useRequest(limits: Limits) {
  return (x: Exchange) => {
    x.body = requestIn(x.bytes ? parseJson(x.bytes) : inAddress(x.req), limits);
    x.bytes = undefined;
  };
}

/** A query in the address: members as parameters, objects among them as JSON. What it may be is checked like a body. */
function inAddress({ url }: IncomingMessage): unknown {
  const given = new URL(url ?? '/', 'http://asp.invalid').searchParams;
  const member = (name: string) => given.get(name) ?? undefined;
  const json = (name: string) => (given.has(name) ? parsed(() => given.get(name) ?? '') : undefined);
  return {
    query: member('query'),
    documentId: member('documentId'),
    operationName: member('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

const parseJson = (bytes: Buffer): unknown => parsed(() => (isAscii(bytes) ? bytes.toString('latin1') : UTF8.decode(bytes)));

function parsed(text: () => string): unknown {
  try {
    return JSON.parse(text());
  } catch {
    throw new Refusal('HIBAS_JSON');
  }
}

function requestIn(json: unknown, limits: Limits): GraphQLBody {
  if (Array.isArray(json)) throw new Refusal('KOTEGELES_TILTOTT');
  if (!isRecord(json)) throw new Refusal('HIBAS_KERES');
  const { variables = null, operationName = null, extensions = null } = json;
  const documentId = identifierIn(json);
  const query = json['query'] ?? (documentId ? '' : undefined);
  const fine =
    typeof query === 'string' &&
    (/\S/.test(query) || documentId !== undefined) &&
    (variables === null || isRecord(variables)) &&
    (extensions === null || isRecord(extensions)) &&
    (operationName === null || typeof operationName === 'string') &&
    harmless(variables, limits.variableDepth);
  if (!fine) throw new Refusal('HIBAS_KERES');
  return {
    query,
    documentId,
    variables: isRecord(variables) ? variables : undefined,
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : undefined,
  };
}

const ID = /^sha256:[\da-f]{64}$/;

/** `documentId` as GraphQL over HTTP writes it, or the hash as Apollo's clients send it. */
function identifierIn({ documentId, extensions }: Record<string, unknown>): string | undefined {
  const persisted = isRecord(extensions) ? extensions['persistedQuery'] : undefined;
  const hash = isRecord(persisted) && persisted['version'] === 1 ? `sha256:${String(persisted['sha256Hash'])}` : undefined;
  const id = documentId ?? hash;
  return typeof id === 'string' && ID.test(id) ? id : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Not deeper than allowed, and no key that reaches for a prototype. */
function harmless(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((item) => harmless(item, depth - 1));
  for (const [key, item] of Object.entries(value)) if (key === '__proto__' || !harmless(item, depth - 1)) return false;
  return true;
}
