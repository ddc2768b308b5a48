/** Both szakrendszerek, computing what they are asked. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { federation2, resolvers, SERVICES } from './world.ts';
import type { Service } from './world.ts';

export interface Asked {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export function graphs() {
  const documents = new Map<string, DocumentNode>();
  const schemas = Object.fromEntries(
    (Object.keys(SERVICES) as Service[]).map((name) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(federation2(name)), resolvers: resolvers[name] as never }]),
    ]),
  );
  return async (name: string, { query, variables, operationName }: Asked): Promise<ExecutionResult> => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    return execute({ schema: schemas[name]!, document, variableValues: variables, operationName });
  };
}
