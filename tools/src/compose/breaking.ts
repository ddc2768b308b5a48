import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { touches, usedCoordinates } from '../registry/usage.ts';

const DATED = /Removed after (\d{4}-\d{2}-\d{2})/;

export interface BreakingOptions {
  today?: string;
  /** Texts of the registered operations; without them every change counts as used. */
  operations?: string[];
}

/**
 * Changes that break a client of `before`. A field, argument or value may go when `before` already said
 * `@deprecated(reason: "… Removed after YYYY-MM-DD.")` and that day has passed, and anything may change that no registered
 * operation stands on.
 */
export async function breakingChanges(before: string, after: string, options: BreakingOptions = {}): Promise<string[]> {
  const { today = new Date().toISOString().slice(0, 10), operations } = options;
  const [old, now] = [before, after].map((sdl) => buildSchema(sdl, { assumeValidSDL: true })) as [GraphQLSchema, GraphQLSchema];
  const used = operations && usedCoordinates(old, operations);
  const changes = await diff(old, now);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter((change) => !announced(old, change, today))
    .filter((change) => !used || touches(used, change))
    .map(({ message }) => message);
}

function announced(old: GraphQLSchema, { path, type }: Change, today: string): boolean {
  if (!path || !/REMOVED/.test(type)) return false;
  const day = DATED.exec(reasonAt(old, path) ?? '')?.[1];
  return day !== undefined && day < today;
}

function reasonAt(schema: GraphQLSchema, path: string): string | null | undefined {
  const [typeName = '', member = '', argument] = path.split('.');
  const type = schema.getType(typeName);
  if (isEnumType(type)) return type.getValue(member)?.deprecationReason;
  if (isInputObjectType(type)) return type.getFields()[member]?.deprecationReason;
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[member];
  return argument ? field?.args.find(({ name }) => name === argument)?.deprecationReason : field?.deprecationReason;
}
