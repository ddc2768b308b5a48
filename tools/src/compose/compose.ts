import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';

export interface SubgraphSdl {
  name: string;
  url: string;
  sdl: string;
}

export interface Composed {
  /** What the gateway runs on. */
  supergraph: string;
  /** What a client may ask: the public graph. */
  api: string;
}

/** Two subgraphs guard a shared type differently: composition would silently keep one of the guards. */
const LOST_ARGUMENT = 'INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS';
const GUARDS = /@(engedely|osztaly|frissBelepes)\b/;

/** One supergraph of many subgraphs; throws a list of every fault. */
export function compose(subgraphs: SubgraphSdl[]): Composed {
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl, { noLocation: true }) }));
  const { errors, supergraphSdl, hints } = composeServices(services);
  if (errors?.length || !supergraphSdl) throw new CompositionError(errors?.map(({ message }) => message) ?? ['no supergraph']);
  const lost = (hints ?? []).filter(({ definition, message }) => definition.code === LOST_ARGUMENT && GUARDS.test(message));
  if (lost.length) throw new CompositionError(lost.map(({ message }) => message));
  return { supergraph: `${supergraphSdl.trim()}\n`, api: apiSdl(supergraphSdl) };
}

export class CompositionError extends Error {
  constructor(readonly faults: string[]) {
    super(`A szupergráf nem áll össze. (Composition failed:)\n  - ${faults.join('\n  - ')}`);
  }
}

function apiSdl(supergraphSdl: string): string {
  const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return `${printSchema(lexicographicSortSchema(schema)).trim()}\n`;
}
