/**
 * Answers already fetched, kept until the operation has ended well. When the fast path meets something unexpected, the plain
 * executor runs the same plan and gets these instead of asking again: no szakrendszer is asked twice, no act runs twice.
 */
import type { SubgraphAnswer, SubgraphRequest } from '../../types.ts';
import type { Json } from './uncovered.ts';

interface Kept {
  answer: SubgraphAnswer;
  /** For each object that the plain executor would tell: its place in our answer, where equal objects stand once. */
  places?: number[];
}

export class Replay {
  #kept = new Map<string, Kept[]>();

  keep(subgraph: string, query: string, path: string, kept: Kept): void {
    const key = keyOf(subgraph, query, path);
    const list = this.#kept.get(key);
    if (list) list.push(kept);
    else this.#kept.set(key, [kept]);
  }

  answer(subgraph: string, { query, variables }: SubgraphRequest, path: string): SubgraphAnswer | undefined {
    const list = this.#kept.get(keyOf(subgraph, query, path));
    const told = variables?.['representations'];
    const kept = list?.[0];
    if (!kept || (Array.isArray(told) ? told.length : 0) !== (kept.places?.length ?? 0)) return undefined;
    list.shift();
    return kept.places ? spread(kept.answer, kept.places) : kept.answer;
  }
}

const keyOf = (subgraph: string, query: string, path: string) => `${subgraph}\n${path}\n${query}`;

function spread(answer: SubgraphAnswer, places: number[]): SubgraphAnswer {
  const entities = (answer.data as Json | null | undefined)?.['_entities'];
  return {
    ...answer,
    ...(Array.isArray(entities) && inOrder(entities, places) && { data: { ...answer.data, _entities: places.map((p) => entities[p]) } }),
    ...(answer.errors && { errors: answer.errors.flatMap((error) => spreadError(error, places)) }),
  };
}

/** An answer of a wrong length stays as it is: the plain executor has its own words for it. */
const inOrder = (entities: unknown[], places: number[]) => entities.length === new Set(places).size;

type ErrorOfSubgraph = NonNullable<SubgraphAnswer['errors']>[number];

function spreadError(error: ErrorOfSubgraph, places: number[]): ErrorOfSubgraph[] {
  const [root, at, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof at !== 'number') return [error];
  return places.flatMap((place, i) => (place === at ? [{ ...plain(error), path: [root, i, ...rest] }] : []));
}

/** In process the error is an object of a class, whose members are not all its own. */
const plain = (error: ErrorOfSubgraph): ErrorOfSubgraph => ({ message: error.message, path: error.path, extensions: error.extensions });
