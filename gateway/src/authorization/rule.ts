/** May this actor, for this purpose, select this field? Answers with null (yes) or with the reason of the refusal. */
import { isAbstractType, isObjectType, getNamedType, parse } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { celMegfelel, engedelyMegfelel, lehetsegesCelok, szakrendszere } from '../kit.ts';
import type { Actor } from '../kit.ts';
import type { Demand, Demands } from './supergraph.ts';

export interface Denial {
  code: 'NINCS_JOGOSULTSAG' | 'CEL_SZUKSEGES';
  mezo: string;
  engedely?: string;
  celok?: string[];
}
export interface Asker {
  actor: Actor;
  cel?: string;
  ugyId?: string;
}
export type Rule = (parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>) => Denial | null;

const SECRET = new Set(['ADOTITOK', 'ZART']);
type Reason = Omit<Denial, 'mezo'>;

export function ruleFor(schema: GraphQLSchema, demands: Demands, asker: Asker): Rule {
  const answers = new Map<string, Denial | null>();
  const roots = new Set([schema.getQueryType()?.name, schema.getMutationType()?.name]);

  const rule: Rule = (parent, field) => {
    const mezo = `${parent.name}.${field.name}`;
    const known = answers.get(mezo);
    if (known !== undefined) return known;
    answers.set(mezo, null);
    const reason = isAbstractType(parent) ? throughAbstract(parent, field) : onObject(parent.name, field);
    const denial = reason && { ...reason, mezo };
    answers.set(mezo, denial);
    return denial;
  };

  /** A field of an interface is as closed as the most closed type behind it. */
  function throughAbstract(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): Reason | null {
    if (!isAbstractType(parent)) return null;
    return first(schema.getPossibleTypes(parent), (type) => onObject(type.name, type.getFields()[field.name] ?? field));
  }

  function onObject(type: string, field: GraphQLField<unknown, unknown>): Reason | null {
    const own = demands.field(type, field.name);
    const holder = roots.has(type) ? undefined : demands.type(type);
    return (
      (declared(own) || declared(holder) ? null : ({ code: 'NINCS_JOGOSULTSAG' } as Reason)) ??
      check(holder, roots.has(type) ? undefined : own?.osztaly) ??
      check(own) ??
      returned(getNamedType(field.type)) ??
      required(type, own)
    );
  }

  /** What the field returns must be allowed too; behind an interface at least one type of it. */
  function returned(type: GraphQLNamedType): Reason | null {
    if (isObjectType(type)) return typeReason(type);
    if (!isAbstractType(type)) return null;
    const reasons = schema.getPossibleTypes(type).map(typeReason);
    return reasons.every(Boolean) ? (reasons[0] ?? null) : null;
  }
  const typeReason = (type: GraphQLObjectType) => check(demands.type(type.name));

  /** `@requires`: what a field is computed from must not leak through it. */
  function required(type: string, own: Demand | undefined): Reason | null {
    return first(own?.requires ?? [], (fields) => inSelection(type, parseSelection(fields)));
  }

  function inSelection(typeName: string, set: SelectionSetNode): Reason | null {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return null;
    return first(set.selections, (selection) => {
      if (selection.kind !== 'Field') return null;
      const field = type.getFields()[selection.name.value];
      if (!field) return check(demands.field(typeName, selection.name.value));
      const inner = selection.selectionSet;
      return rule(type, field) ?? (inner ? inSelection(getNamedType(field.type).name, inner) : null);
    });
  }

  /** A class on the field itself speaks for the field, otherwise the class of its type. */
  function check(demand: Demand | undefined, fieldClass?: string): Reason | null {
    const engedely = demand?.engedelyek.find((code) => !engedelyMegfelel(asker.actor.engedelyek, code));
    if (engedely !== undefined) return { code: 'NINCS_JOGOSULTSAG', engedely };
    const szint = fieldClass ?? demand?.osztaly;
    if (!szint || !SECRET.has(szint)) return null;
    const owner = szakrendszere(demand?.engedelyek[0]);
    if (celMegfelel(asker.actor, asker.cel, asker.ugyId, owner)) return null;
    return { code: 'CEL_SZUKSEGES', celok: lehetsegesCelok(asker.actor, owner) };
  }
  return rule;
}

const declared = (demand: Demand | undefined) => (demand?.engedelyek.length ?? 0) > 0;

function first<T>(items: readonly T[], reason: (item: T) => Reason | null): Reason | null {
  for (const item of items) {
    const found = reason(item);
    if (found) return found;
  }
  return null;
}

function parseSelection(fields: string): SelectionSetNode {
  const [definition] = parse(`{ ${fields} }`, { noLocation: true }).definitions;
  return (definition as { selectionSet: SelectionSetNode }).selectionSet;
}
