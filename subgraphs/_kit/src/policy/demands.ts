/** Reads the composed directives `@engedely`, `@osztaly` and `@frissBelepes` out of the supergraph. */
import { Kind, parse } from 'graphql';
import type { ConstDirectiveNode, DocumentNode } from 'graphql';
import { importedAs, linkTo, objectTypes, text, whole } from './directives.ts';

const SPEC = 'https://asp.invalid/asp/';

/** What a type or a field demands. No code at all means closed. */
export interface Demand {
  engedelyek: string[];
  osztaly?: string;
  /** The login may not be older than so many minutes. */
  frissBelepes?: number;
  /** `@requires` of the field: what it is computed from must be allowed as well. */
  requires: string[];
}
export interface Demands {
  type(name: string): Demand | undefined;
  field(type: string, name: string): Demand | undefined;
}
interface Names {
  engedely: string;
  osztaly: string;
  frissBelepes: string;
}

export function readDemands(supergraphSdl: string): Demands {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = directiveNames(document);
  refuseOnInterfaces(document, names);
  refuseBelowRoot(document, names);
  const types = new Map<string, Demand>();
  const fields = new Map<string, Demand>();
  for (const type of objectTypes(document)) {
    types.set(type.name.value, demand(type.directives ?? [], names));
    for (const field of type.fields ?? []) fields.set(`${type.name.value}.${field.name.value}`, demand(field.directives ?? [], names));
  }
  return { type: (name) => types.get(name), field: (type, name) => fields.get(`${type}.${name}`) };
}

/** An interface says nothing about who implements it: the implementing types carry the permission. */
function refuseOnInterfaces(document: DocumentNode, names: Names): void {
  const carries = (node: { directives?: readonly ConstDirectiveNode[] }) =>
    node.directives?.some((d) => d.name.value === names.engedely || d.name.value === names.osztaly);
  const faulty = document.definitions
    .filter((d) => d.kind === Kind.INTERFACE_TYPE_DEFINITION)
    .filter((d) => carries(d) || d.fields?.some(carries))
    .map((d) => d.name.value);
  if (faulty.length > 0) throw new Error(`@engedely and @osztaly may not stand on interfaces: ${faulty.join(', ')}`);
}

/** A recent login is asked for what somebody does, and that is found by its name at the root. */
function refuseBelowRoot(document: DocumentNode, { frissBelepes }: Names): void {
  const faulty = document.definitions
    .filter((d) => d.kind === Kind.OBJECT_TYPE_DEFINITION || d.kind === Kind.INTERFACE_TYPE_DEFINITION)
    .filter(({ name }) => name.value !== 'Query' && name.value !== 'Mutation')
    .flatMap(({ name, fields = [] }) =>
      fields.filter((f) => f.directives?.some((d) => d.name.value === frissBelepes)).map((f) => `${name.value}.${f.name.value}`),
    );
  if (faulty.length > 0) throw new Error(`@frissBelepes may only stand on fields of Query and Mutation: ${faulty.join(', ')}`);
}

function demand(directives: readonly ConstDirectiveNode[], names: Names): Demand {
  const named = (name: string) => directives.filter((d) => d.name.value === name);
  return {
    engedelyek: named(names.engedely).map((d) => text(d, 'kod')),
    osztaly: named(names.osztaly).map((d) => text(d, 'szint'))[0],
    frissBelepes: named(names.frissBelepes).map((d) => whole(d, 'perc'))[0],
    requires: named('join__field')
      .map((d) => text(d, 'requires'))
      .filter(Boolean),
  };
}

/** `@link` may have renamed the directives; without an import they carry the prefix of the specification. */
function directiveNames(document: DocumentNode): Names {
  const link = linkTo(document, SPEC);
  const name = (own: string) => importedAs(link, own, 'asp');
  return { engedely: name('engedely'), osztaly: name('osztaly'), frissBelepes: name('frissBelepes') };
}
