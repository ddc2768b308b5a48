/**
 * All that the gateway needs of whatever carries out its operations. Apollo's executor, our compiled one and any other
 * federation engine that reads the supergraph can stand behind it; authorization stands in front of it.
 */
import type { DocumentNode, GraphQLError, OperationDefinitionNode } from 'graphql';
import type { Mark, Met } from '../authorization/marks.ts';
import type { OperationContext } from '../types.ts';

export interface Operation {
  /** Valid for the schema. */
  document: DocumentNode;
  /** Equal hashes, equal documents; where fields were taken out, equal fields were. */
  hash: string;
  /** The operation of the document that is meant. */
  node: OperationDefinitionNode;
  variables?: Record<string, unknown>;
  context: OperationContext;
  /** Stand-ins of refused fields, by alias. */
  marks?: ReadonlyMap<string, Mark>;
}

/** JSON that is put together where it is needed: written once, then it is gone. */
export interface JsonText {
  /** Bytes. */
  readonly size: number;
  /** The place behind it. */
  write(out: Buffer, at: number): number;
}

export function textOf(json: string | JsonText): string {
  if (typeof json === 'string') return json;
  const out = Buffer.allocUnsafe(json.size);
  json.write(out, 0);
  return out.toString();
}

export interface Answer {
  /** Undefined: nothing ran, the request itself was faulty. */
  data?: Record<string, unknown> | null;
  /** `data` already written as JSON; then `data` is left out. */
  text?: string | JsonText;
  errors?: readonly GraphQLError[];
  extensions?: Record<string, unknown>;
  /** Marks that the engine has already turned into nulls. */
  met?: Met;
}

export type Execute = (operation: Operation) => Promise<Answer>;
