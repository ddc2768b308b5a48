/** Where the law wants a case for a purpose, it has to be an open one that the actor handles: the szakrendszerek with cases are asked. */
import { parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../errors.ts';
import { textOf } from '../execution/execution.ts';
import type { Supergraph } from '../execution/supergraph.ts';
import { CELOK } from '../kit.ts';
import type { Exchange } from '../types.ts';

const FRESH_MS = 5_000;
/** Query of the kit, one of each szakrendszer that has cases. */
const ASKED = /^[a-z]+UgyIntezoje$/;

export function useCase(supergraph: Supergraph) {
  const ask = asking(supergraph);
  const known = new LRUCache<string, true>({ max: 10_000, ttl: FRESH_MS });
  return (x: Exchange): void | Promise<void> => {
    if (x.cel && x.ugyId && CELOK[x.cel]?.ugyKell) return checked(x);
  };

  async function checked(x: Exchange): Promise<void> {
    const key = JSON.stringify([x.caller!.onkormanyzat, x.caller!.actor.id, x.ugyId]);
    if (known.has(key)) return;
    if (!(await ask(x))) throw new Refusal('UGY_NEM_SAJAT', { ugy: x.ugyId });
    known.set(key, true);
  }
}

/** One operation over all of them; a yes is enough, a szakrendszer that is down is no answer. */
function asking({ schema, execute }: Supergraph) {
  const fields = Object.keys(schema.getQueryType()!.getFields()).filter((name) => ASKED.test(name));
  if (fields.length === 0) return () => Promise.resolve(false);
  const document = parse(`query UgyIntezoje($ugyId: ID!) { ${fields.map((name) => `${name}(ugyId: $ugyId)`).join(' ')} }`);
  const node = document.definitions[0] as OperationDefinitionNode;
  return async ({ requestId, log, caller, ugyId }: Exchange): Promise<boolean> => {
    const context = { requestId, log, ...caller!, passes: new Map<string, string>() };
    const { data, text, errors } = await execute({ document, hash: 'ugyIntezoje', node, variables: { ugyId }, context });
    const answers = data ?? (JSON.parse(text === undefined ? '{}' : textOf(text)) as Record<string, unknown>);
    if (Object.values(answers).includes(true)) return true;
    if (errors?.length) throw new Refusal('UGY_NEM_ELLENORIZHETO');
    return false;
  };
}
