/** What one request may cost. A refused limit is the caller's fault: 4xx with a GraphQL body. */
export interface Limits {
  bodyBytes: number;
  bodyTimeoutMs: number;
  tokens: number;
  depth: number;
  aliases: number;
  rootFields: number;
  directives: number;
  /** Fields after fragments are expanded. */
  fields: number;
  cost: number;
  /** Nesting of the variables. */
  variableDepth: number;
  subgraphTimeoutMs: number;
  subgraphResponseBytes: number;
}

export const LIMITS: Limits = {
  bodyBytes: 1_000_000,
  bodyTimeoutMs: 10_000,
  tokens: 2_000,
  depth: 15,
  aliases: 30,
  rootFields: 20,
  directives: 50,
  fields: 1_000,
  cost: 5_000,
  variableDepth: 20,
  subgraphTimeoutMs: 10_000,
  subgraphResponseBytes: 10_000_000,
};
