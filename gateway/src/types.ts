/** The shapes that pass between the concerns of the gateway. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Replay } from './execution/compiled/replay.ts';
import type { PlanTree } from './registry/plan.ts';
import type { Actor, Hivas } from './kit.ts';

export type { Actor, Hivas };

/** Claims of an access token whose signature, issuer, audience and times have been checked. */
export interface Claims {
  sub: string;
  sid?: string;
  client_id?: string;
  scope?: string;
  exp: number;
  iat: number;
  jti?: string;
  /** Five digit KSH code, cut from the audience `urn:asp:onkormanyzat:<ksh>`. */
  onkormanyzat: string;
  [claim: string]: unknown;
}

/** What the municipality allows a machine client; where empty, the gateway's own limits hold alone. */
export interface Quota {
  keresPercenkent?: number;
  keresNaponta?: number;
  koltsegPercenkent?: number;
  koltsegNaponta?: number;
}

/** What the bearer may do now, not when the token was issued. Null: nothing (disabled, revoked, logged out). */
export interface ActorState {
  actor: Actor;
  onkormanyzat: string;
  onkormanyzatok?: { kshKod: string; nev: string }[];
  /** Quota of a machine client, and what all gateways together have left of it. */
  keret?: Quota;
  maradek?: Quota;
}

export interface Caller {
  actor: Actor;
  onkormanyzat: string;
  /** Where this person may switch to. */
  onkormanyzatok?: ActorState['onkormanyzatok'];
  scopes: string[];
  keret?: Quota;
  /** The application that the token was issued to. */
  client?: string;
  /** When the person logged in (`auth_time`), in seconds since 1970. */
  belepett?: number;
}

export interface GraphQLBody {
  /** Empty when only the identifier was sent. */
  query: string;
  /** `sha256:<hex>` of a document that the server knows. */
  documentId?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** What a request may write into the log. */
export interface Log {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** One HTTP request on its way through the table of concerns. */
export interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
  requestId: string;
  log: Log;
  /** When it came, on the clock of `performance.now()`. */
  arrived: number;
  /** Headers that its answer will have whatever it is: name, value, name, value. */
  headers: string[];
  /** What is done when the answer or the caller has gone. */
  ended: (() => void)[];
  /** The body as it was read. */
  bytes?: Buffer;
  body?: GraphQLBody;
  caller?: Caller;
  cel?: string;
  ugyId?: string;
  operation?: { document: DocumentNode; hash: string; node: OperationDefinitionNode; introspection: boolean };
  cost?: number;
  /** Tells the queue what the operation turned out to cost. */
  charge?: (work: number) => void;
  /** What the municipality has left of its minute after this operation. */
  budget?: number;
  /** The plan is to come along with the answer. */
  planAsked?: boolean;
  /** Code of the refusal, for the log. */
  refused?: string;
  /** Status of the refusal, also where the caller reads the fault under another one. */
  faultStatus?: number;
  /** True once a concern has answered; the rest is skipped. */
  answered?: boolean;
}

/** The caller may leave before the answer is there. */
export interface Leaving {
  left: boolean;
  /** Give up the calls under way; nothing for those that have ended. */
  calls: ((why: string) => void)[];
}

/** All that a subgraph call is made of. */
export interface OperationContext {
  requestId: string;
  log: Log;
  onkormanyzat: string;
  actor: Actor;
  onkormanyzatok?: ActorState['onkormanyzatok'];
  scopes: string[];
  cel?: string;
  ugyId?: string;
  belepett?: number;
  cost?: number;
  budget?: number;
  /** How the operation is carried out, for those who asked. */
  terv?: PlanTree;
  /** Passes already minted for this operation, by subgraph. */
  passes: Map<string, string>;
  /** Of a query: what ends with its caller. An act is carried out to the end. */
  leaving?: Leaving;
  /** What the compiled executor has fetched before it left the operation to the plain one. */
  replay?: Replay;
}

export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** In the same process, or reached over HTTP with signed calls. */
export type SubgraphTarget =
  | {
      execute(request: SubgraphRequest, hivas: Hivas): Promise<SubgraphAnswer>;
      /** Uploads and downloads, where it keeps files. */
      fajl?(hivas: Hivas, keres: { req: IncomingMessage; res: ServerResponse; jegy: string }): Promise<void>;
    }
  | { url: string; callKey: string };
