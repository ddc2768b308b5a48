/** Writers of leaf values. What does not fit its type is left to the plain executor, which has words for it. */
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, isEnumType } from 'graphql';
import type { GraphQLLeafType } from 'graphql';
import { stringText, valueText } from './text.ts';
import { unexpected } from './uncovered.ts';

export type LeafWriter = (value: unknown) => string;

const integer: LeafWriter = (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : unexpected());

const BUILT_IN: Record<string, LeafWriter> = {
  [GraphQLInt.name]: integer,
  [GraphQLFloat.name]: (value) => (typeof value === 'number' && Number.isFinite(value) ? String(value) : unexpected()),
  [GraphQLBoolean.name]: (value) => (typeof value === 'boolean' ? String(value) : unexpected()),
  [GraphQLString.name]: (value) => (typeof value === 'string' ? stringText(value) : unexpected()),
  [GraphQLID.name]: (value) => (typeof value === 'string' ? stringText(value) : integer(value)),
};

const custom: LeafWriter = (value) => valueText(value) ?? unexpected();

export function leafWriter(type: GraphQLLeafType): LeafWriter {
  if (!isEnumType(type)) return BUILT_IN[type.name] ?? custom;
  const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
  return (value) => texts.get(value) ?? unexpected();
}
