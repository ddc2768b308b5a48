/** Refuses what is too big before it is validated, planned or run; computes the cost that the answer reports. */
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { Refusal } from '../errors.ts';
import { cost } from '../limits/cost.ts';
import type { Priced, Variables } from '../limits/cost.ts';
import { documentReader } from '../limits/documents.ts';
import type { KnownDocument } from '../limits/documents.ts';
import type { Limits } from '../limits/limits.ts';
import type { Exchange } from '../types.ts';

export function useLimits(limits: Limits, priced: Priced) {
  const read = documentReader(limits);
  const priceOf = remembered(priced);
  return (x: Exchange) => {
    const known = read(x.body!.query);
    const { node, measures } = named(known, x.body!.operationName);
    if (x.req.method !== 'POST' && node.operation !== 'query') throw refusedMethod(x);
    x.operation = { document: known.document, hash: known.hash, node, introspection: measures.introspection };
    x.cost = priceOf(known.document, node, x.body!.variables);
    x.charge?.(x.cost);
    if (x.cost > limits.cost) throw new Refusal('TUL_DRAGA', { koltseg: x.cost, hatar: limits.cost });
  };
}

/** An address may be visited again by any machine on the way; an act may not. */
function refusedMethod({ res }: Exchange): Refusal {
  res.setHeader('allow', 'POST');
  return new Refusal('METODUS_TILTOTT');
}

function named({ operations }: KnownDocument, name: string | undefined) {
  const only = operations.size === 1 && name === undefined ? [...operations.values()][0] : operations.get(name ?? '');
  if (!only) throw new Refusal('MUVELET_ISMERETLEN');
  return only;
}

/** Prices kept of one operation. */
const PRICES = 16;

/** The price depends on the document and on those variables that are numbers: how long pages are. */
function remembered(priced: Priced) {
  const known = new WeakMap<OperationDefinitionNode, Map<string, number>>();
  return (document: DocumentNode, node: OperationDefinitionNode, variables: Variables = {}): number => {
    let own = known.get(node);
    if (!own) known.set(node, (own = new Map()));
    const key = (node.variableDefinitions ?? []).map(({ variable }) => numeric(variables[variable.name.value])).join();
    const found = own.get(key);
    if (found !== undefined) return found;
    const price = cost(priced, document, node, variables);
    if (own.size >= PRICES) own.clear();
    own.set(key, price);
    return price;
  };
}

const numeric = (value: unknown) => (value === undefined ? '' : typeof value === 'number' ? value : '-');
