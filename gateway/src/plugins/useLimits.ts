/** Refuses what is too big before it is validated, planned or run; computes the cost that the answer reports. */
import type { VariableDefinitionNode } from 'graphql';
import { Refusal } from '../errors.ts';
import { header } from '../front/headers.ts';
import { cost } from '../limits/cost.ts';
import type { Priced, Variables } from '../limits/cost.ts';
import { documentReader } from '../limits/documents.ts';
import type { KnownDocument, KnownOperation } from '../limits/documents.ts';
import type { Limits } from '../limits/limits.ts';
import type { Exchange } from '../types.ts';

export function useLimits(limits: Limits, priced: Priced) {
  const read = documentReader(limits);
  const priceOf = pricing(priced);
  return (x: Exchange) => {
    const { query, operationName, variables } = x.body!;
    const operation = named(read(query), operationName);
    if (x.req.method !== 'POST' && operation.node.operation !== 'query') throw refusedMethod(x);
    x.operation = operation;
    x.cost = priceOf(operation, variables);
    x.charge?.(x.cost);
    if (x.cost > limits.cost) throw new Refusal('TUL_DRAGA', { koltseg: x.cost, hatar: limits.cost });
  };
}

/** An address may be visited again by any machine on the way; an act may not. */
function refusedMethod(x: Exchange): Refusal {
  header(x, 'allow', 'POST');
  return new Refusal('METODUS_TILTOTT');
}

function named(document: KnownDocument, name: string | undefined): KnownOperation {
  const meant = document.size === 1 && name === undefined ? document.values().next().value : document.get(name ?? '');
  if (!meant) throw new Refusal('MUVELET_ISMERETLEN');
  return meant;
}

const NONE: readonly VariableDefinitionNode[] = [];
/** Prices kept of one operation. */
const PRICES = 16;

/** The price depends on the document and on those variables that are numbers: how long pages are. */
function pricing(priced: Priced) {
  return ({ document, node, prices }: KnownOperation, variables: Variables = {}): number => {
    let key = '';
    for (const { variable } of node.variableDefinitions ?? NONE) key += `${numeric(variables[variable.name.value])},`;
    const found = prices.get(key);
    if (found !== undefined) return found;
    const price = cost(priced, document, node, variables);
    if (prices.size >= PRICES) prices.clear();
    prices.set(key, price);
    return price;
  };
}

const numeric = (value: unknown) => (value === undefined ? '' : typeof value === 'number' ? value : '-');
