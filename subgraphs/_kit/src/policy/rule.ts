/**
 * What has to hold for a field, and whether it holds for an actor. The gateway enforces it before planning, and the policy
 * simulator explains it: one computation, so that the explanation cannot differ from what happens.
 */
import { getNamedType, isAbstractType, isObjectType, parse } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { celMegfelel, engedelyMegfelel, lehetsegesCelok, szakrendszere } from '../graph/engedely.ts';
import type { Actor } from '../tenant/hivas.ts';
import type { Demand, Demands } from './demands.ts';

export interface Denial {
  code: 'NINCS_JOGOSULTSAG' | 'CEL_SZUKSEGES';
  mezo: string;
  engedely?: string;
  celok?: string[];
}
export interface Asker {
  actor: Pick<Actor, 'engedelyek' | 'szerepkorok'>;
  cel?: string;
  ugyId?: string;
}

/** Why a condition stands: for the type that holds the field, the field itself, the type it returns, or what it is computed from. */
export type Ground = 'TIPUS' | 'MEZO' | 'VISSZAADOTT' | 'SZAMITAS';

export interface Condition {
  ground: Ground;
  /** `Type` or `Type.field` that declares it. */
  at: string;
  engedelyek: string[];
  osztaly?: string;
  /** Nothing is declared, so nobody is let through. */
  closed?: boolean;
}
/** All of them have to hold; of an inner list (types behind an interface) one. */
export type Conditions = (Condition | Condition[])[];

type Field = GraphQLField<unknown, unknown>;
export type Rule = (parent: GraphQLNamedType, field: Field) => Denial | null;
export type ConditionsOf = (parent: GraphQLNamedType, field: Field) => Conditions;

const SECRET = new Set(['ADOTITOK', 'ZART']);

/** Classes whose values are read for a purpose only. */
export const isSecret = (osztaly: string | undefined): boolean => osztaly !== undefined && SECRET.has(osztaly);

const known = new WeakMap<Demands, WeakMap<GraphQLSchema, ConditionsOf>>();

/** Conditions of the fields of a graph; worked out once for each field and the same for every actor. */
export function conditionsIn(schema: GraphQLSchema, demands: Demands): ConditionsOf {
  const bySchema = known.get(demands) ?? new WeakMap<GraphQLSchema, ConditionsOf>();
  known.set(demands, bySchema);
  const found = bySchema.get(schema) ?? conditionsReader(schema, demands);
  bySchema.set(schema, found);
  return found;
}

function conditionsReader(schema: GraphQLSchema, demands: Demands): ConditionsOf {
  const answers = new Map<string, Conditions>();
  const roots = new Set([schema.getQueryType()?.name, schema.getMutationType()?.name]);

  const conditions: ConditionsOf = (parent, field) => {
    const name = `${parent.name}.${field.name}`;
    const answered = answers.get(name);
    if (answered) return answered;
    answers.set(name, []); // a field computed from itself adds nothing
    const found = isAbstractType(parent) ? throughAbstract(parent, field) : onObject(parent.name, field);
    answers.set(name, found);
    return found;
  };

  /** A field of an interface is as closed as the most closed type behind it. */
  function throughAbstract(parent: GraphQLNamedType, field: Field): Conditions {
    if (!isAbstractType(parent)) return [];
    return schema.getPossibleTypes(parent).flatMap((type) => onObject(type.name, type.getFields()[field.name] ?? field));
  }

  /** A class on the field itself speaks for the field, otherwise the class of its type. */
  function onObject(type: string, field: Field): Conditions {
    const own = demands.field(type, field.name);
    const holder = roots.has(type) ? undefined : demands.type(type);
    const at = `${type}.${field.name}`;
    return [
      ...(declared(own) || declared(holder) ? [] : [{ ground: 'MEZO' as const, at, engedelyek: [], closed: true }]),
      ...(roots.has(type) ? [] : condition('TIPUS', type, { ...(holder ?? NONE), osztaly: own?.osztaly ?? holder?.osztaly })),
      ...condition('MEZO', at, own),
      ...returned(getNamedType(field.type)),
      ...(own?.requires ?? []).flatMap((fields) => inSelection(type, parseSelection(fields))).map(asComputed),
    ];
  }

  /** What the field returns must be allowed too; behind an interface at least one type of it. */
  function returned(type: GraphQLNamedType): Conditions {
    if (isObjectType(type)) return ofType(type);
    if (!isAbstractType(type)) return [];
    const each = schema.getPossibleTypes(type).map(ofType);
    return each.every((list) => list.length > 0) && each.length > 0 ? [each.flat()] : [];
  }
  const ofType = (type: GraphQLObjectType): Condition[] => condition('VISSZAADOTT', type.name, demands.type(type.name));

  /** `@requires`: what a field is computed from must not leak through it. */
  function inSelection(typeName: string, set: SelectionSetNode): Conditions {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return [];
    return set.selections.flatMap((selection) => {
      if (selection.kind !== 'Field') return [];
      const field = type.getFields()[selection.name.value];
      if (!field) return condition('SZAMITAS', `${typeName}.${selection.name.value}`, demands.field(typeName, selection.name.value));
      const inner = selection.selectionSet;
      return [...conditions(type, field), ...(inner ? inSelection(getNamedType(field.type).name, inner) : [])];
    });
  }

  return conditions;
}

const NONE: Demand = { engedelyek: [], requires: [] };
const declared = (demand: Demand | undefined) => (demand?.engedelyek.length ?? 0) > 0;

function condition(ground: Ground, at: string, demand: Demand | undefined): Condition[] {
  if (!demand || (!declared(demand) && !demand.osztaly)) return [];
  const { engedelyek, osztaly } = demand;
  return [{ ground, at, engedelyek, ...(osztaly ? { osztaly } : {}) }];
}

const asComputed = (item: Condition | Condition[]): Condition | Condition[] =>
  Array.isArray(item) ? item.map((one) => ({ ...one, ground: 'SZAMITAS' as const })) : { ...item, ground: 'SZAMITAS' };

function parseSelection(fields: string): SelectionSetNode {
  const [definition] = parse(`{ ${fields} }`, { noLocation: true }).definitions;
  return (definition as { selectionSet: SelectionSetNode }).selectionSet;
}

/** May this actor, for this purpose, select the field? Answers with null (yes) or with the reason of the refusal. */
export function ruleFor(schema: GraphQLSchema, demands: Demands, asker: Asker): Rule {
  const conditions = conditionsIn(schema, demands);
  const answers = new Map<Conditions, Omit<Denial, 'mezo'> | null>();
  return (parent, field) => {
    const needed = conditions(parent, field);
    const answered = answers.get(needed);
    const reason = answered === undefined ? refusal(asker, needed) : answered;
    answers.set(needed, reason);
    return reason && { ...reason, mezo: `${parent.name}.${field.name}` };
  };
}

function refusal(asker: Asker, conditions: Conditions): Omit<Denial, 'mezo'> | null {
  for (const item of conditions) {
    const found = Array.isArray(item) ? ofAll(item.map((one) => missing(asker, one))) : missing(asker, item);
    if (found) return found;
  }
  return null;
}

const ofAll = <T>(reasons: (T | null)[]): T | null => (reasons.every(Boolean) ? (reasons[0] ?? null) : null);

/** Why one condition does not hold for the asker. */
export function missing(asker: Asker, { engedelyek, osztaly, closed }: Condition): Omit<Denial, 'mezo'> | null {
  if (closed) return { code: 'NINCS_JOGOSULTSAG' };
  const engedely = engedelyek.find((code) => !engedelyMegfelel(asker.actor.engedelyek, code));
  if (engedely !== undefined) return { code: 'NINCS_JOGOSULTSAG', engedely };
  if (!isSecret(osztaly)) return null;
  const owner = szakrendszere(engedelyek[0]);
  if (celMegfelel(asker.actor, asker.cel, asker.ugyId, owner)) return null;
  return { code: 'CEL_SZUKSEGES', celok: lehetsegesCelok(asker.actor, owner) };
}
