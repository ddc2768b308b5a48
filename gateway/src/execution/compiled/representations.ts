/**
 * What a szakrendszer is told of an object so that it finds it again: compiled from the plan's `requires`. Equal objects are told
 * once for each request.
 */
import { isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { FetchNode } from '../apollo.ts';
import { merge } from './merge.ts';
import { stringText, valueText } from './text.ts';
import { isObject, unexpected } from './uncovered.ts';
import type { Json } from './uncovered.ts';

type Selections = NonNullable<FetchNode['requires']>;
type Build = (source: Json) => Json | null;

export interface Representations {
  /** As JSON; undefined where the object is of no type that the fetch is for. */
  text(source: Json): string | undefined;
  build(source: Json): Json | null;
}

export function representationsOf(requires: Selections, supergraph: GraphQLSchema): Representations {
  const build = builder(requires, supergraph);
  const quick = quickText(requires);
  const text = (source: Json) => {
    const made = build(source);
    return made?.['__typename'] ? valueText(made) : undefined;
  };
  return { build, text: quick ? (source) => quick(source) ?? text(source) : text };
}

/** The usual case, one type and scalar keys: no object is made. Undefined: ask the full way. */
function quickText([only, ...more]: Selections): ((source: Json) => string | undefined) | undefined {
  if (more.length > 0 || only?.kind !== 'InlineFragment' || !only.typeCondition) return undefined;
  const names = only.selections.map((s) => (s.kind === 'Field' && !s.selections && !s.alias ? s.name : ''));
  if (names.some((name) => !name) || !names.includes('__typename')) return undefined;
  const { typeCondition } = only;
  const parts = names.map((name, i) => ({ name, prefix: `${i === 0 ? '{' : ','}"${name}":` }));
  return (source) => {
    if (source['__typename'] !== typeCondition) return undefined;
    let text = '';
    for (const { name, prefix } of parts) {
      const value = source[name];
      if (typeof value === 'string') text += prefix + stringText(value);
      else if (typeof value === 'number' || typeof value === 'boolean') text += prefix + String(value);
      else return undefined;
    }
    return `${text}}`;
  };
}

function builder(selections: Selections, supergraph: GraphQLSchema): Build {
  const parts = selections.map((selection) =>
    selection.kind === 'Field' ? fieldPart(selection, supergraph) : fragmentPart(selection, supergraph),
  );
  return (source) => {
    const result: Json = Object.create(null);
    for (const part of parts) if (!part(source, result)) return null;
    return result;
  };
}

type Part = (source: Json, result: Json) => boolean;

function fieldPart(field: Extract<Selections[number], { kind: 'Field' }>, supergraph: GraphQLSchema): Part {
  const key = field.alias ?? field.name;
  const inner = field.selections && builder(field.selections, supergraph);
  const one = (value: unknown) => (inner && value !== null ? inner(isObject(value) ? value : unexpected()) : value);
  return (source, result) => {
    const value = Object.hasOwn(source, key) ? source[key] : undefined;
    if (value === undefined) return false;
    result[key] = Array.isArray(value) ? value.map(one) : one(value);
    return true;
  };
}

function fragmentPart(fragment: Extract<Selections[number], { kind: 'InlineFragment' }>, supergraph: GraphQLSchema): Part {
  const { typeCondition } = fragment;
  if (!typeCondition) return () => true;
  const inner = builder(fragment.selections, supergraph);
  const applies = isOfType(supergraph, typeCondition);
  return (source, result) => {
    if (!applies(source['__typename'])) return true;
    const made = inner(source);
    if (made) merge(result, made);
    return true;
  };
}

function isOfType(supergraph: GraphQLSchema, condition: string): (typename: unknown) => boolean {
  const wanted = supergraph.getType(condition);
  const known = new Map<unknown, boolean>([[condition, true]]);
  return (typename) => {
    const answer = known.get(typename) ?? subtype(typename);
    if (!known.has(typename) && typeof typename === 'string') known.set(typename, answer);
    return answer;
  };

  function subtype(typename: unknown): boolean {
    const type = typeof typename === 'string' ? supergraph.getType(typename) : undefined;
    if (!type || !wanted || !isAbstractType(wanted)) return false;
    return (isObjectType(type) || isInterfaceType(type)) && supergraph.isSubType(wanted, type);
  }
}
