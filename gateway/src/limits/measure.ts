/** Size of a document with its fragments expanded, without expanding them: each fragment is measured once. */
import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';

export interface Measures {
  depth: number;
  aliases: number;
  directives: number;
  fields: number;
  rootFields: number;
  /** An alias in the name space of the machine (`__proto__`, `__typename` of something else). */
  reservedAlias: boolean;
  /** Asks for the schema itself. */
  introspection: boolean;
}
type Part = Measures;

const NOTHING: Part = { depth: 0, aliases: 0, directives: 0, fields: 0, rootFields: 0, reservedAlias: false, introspection: false };
/** Introspection is deep by nature; graphql-js limits it by its own rule. */
const INTROSPECTION = new Set(['__schema', '__type']);

export function measure(document: DocumentNode, operation: OperationDefinitionNode): Measures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const d of document.definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) fragments.set(d.name.value, d);
  const done = new Map<string, Part>();

  function ofSet(set: SelectionSetNode): Part {
    return set.selections.map(ofSelection).reduce(add, NOTHING);
  }

  function ofSelection(selection: SelectionNode): Part {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FRAGMENT_SPREAD) return add(ofFragment(selection.name.value), { ...NOTHING, directives });
    const inner = selection.selectionSet ? ofSet(selection.selectionSet) : NOTHING;
    if (selection.kind === Kind.INLINE_FRAGMENT) return add(inner, { ...NOTHING, directives });
    const alias = selection.alias?.value;
    return {
      depth: INTROSPECTION.has(selection.name.value) ? 1 : inner.depth + 1,
      aliases: inner.aliases + (alias ? 1 : 0),
      directives: inner.directives + directives,
      fields: inner.fields + 1,
      rootFields: 1,
      reservedAlias: inner.reservedAlias || (alias?.startsWith('__') ?? false),
      introspection: inner.introspection || INTROSPECTION.has(selection.name.value),
    };
  }

  function ofFragment(name: string): Part {
    const known = done.get(name);
    if (known) return known;
    done.set(name, NOTHING); // a circle counts once; validation refuses it
    const fragment = fragments.get(name);
    const part = fragment ? ofSet(fragment.selectionSet) : NOTHING;
    done.set(name, part);
    return part;
  }

  const whole = ofSet(operation.selectionSet);
  return { ...whole, directives: whole.directives + (operation.directives?.length ?? 0) };
}

function add(a: Part, b: Part): Part {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    fields: a.fields + b.fields,
    rootFields: a.rootFields + b.rootFields,
    reservedAlias: a.reservedAlias || b.reservedAlias,
    introspection: a.introspection || b.introspection,
  };
}
