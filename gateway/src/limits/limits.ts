import type { FairQueueLimits } from './fairQueue.ts';

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
  /** Cost that the operations of one municipality may have in a minute. */
  minuteCost: number;
  /** How the operations of the municipalities share the gateway. */
  queue: FairQueueLimits;
  /** Faulty requests of one caller, and failed proofs of identity from one address, in a minute. */
  faults: number;
  faultsUnknown: number;
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
  minuteCost: 600_000,
  queue: {
    turns: 4,
    turnMs: 25,
    underWayAlone: 16,
    underWayShared: 4,
    presenceMs: 1_000,
    places: 100,
    placesAll: 2_000,
    flood: 16,
    floodRest: 1,
    waitMs: 10_000,
  },
  faults: 60,
  faultsUnknown: 600,
  variableDepth: 20,
  subgraphTimeoutMs: 10_000,
  subgraphResponseBytes: 10_000_000,
};
