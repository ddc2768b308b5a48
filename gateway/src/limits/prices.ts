/** Reads federation's `@cost` and `@listSize` out of the supergraph: what a type or field costs, and how long a list is. */
import { Kind, parse, valueFromASTUntyped } from 'graphql';
import type { ConstDirectiveNode } from 'graphql';
import { importedAs, linkTo } from '../kit.ts';

const SPEC = 'https://specs.apollo.dev/cost/';

export interface ListSize {
  assumedSize?: number;
  slicingArguments?: string[];
  /** Lists inside the page that are so long, in place of the field itself. */
  sizedFields?: string[];
}
export interface Prices {
  /** By `Type`, `Type.field` or `Type.field(argument:)`. */
  weight(at: string): number | undefined;
  listSize(type: string, field: string): ListSize | undefined;
}

export function readPrices(supergraphSdl: string): Prices {
  const document = parse(supergraphSdl, { noLocation: true });
  const link = linkTo(document, SPEC);
  const names = { cost: importedAs(link, 'cost', 'cost'), listSize: importedAs(link, 'listSize', 'cost') };
  const weights = new Map<string, number>();
  const sizes = new Map<string, ListSize>();
  const note = (at: string, directives: readonly ConstDirectiveNode[] = []) => {
    for (const directive of directives) {
      if (directive.name.value === names.cost) weights.set(at, Number(argumentsOf(directive)['weight']));
      if (directive.name.value === names.listSize) sizes.set(at, argumentsOf(directive) as ListSize);
    }
  };
  for (const type of document.definitions) {
    if (type.kind === Kind.SCALAR_TYPE_DEFINITION || type.kind === Kind.ENUM_TYPE_DEFINITION) note(type.name.value, type.directives);
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    note(type.name.value, type.directives);
    for (const field of type.fields ?? []) {
      const at = `${type.name.value}.${field.name.value}`;
      note(at, field.directives);
      for (const argument of field.arguments ?? []) note(`${at}(${argument.name.value}:)`, argument.directives);
    }
  }
  return { weight: (at) => weights.get(at), listSize: (type, field) => sizes.get(`${type}.${field}`) };
}

const argumentsOf = (directive: ConstDirectiveNode) =>
  Object.fromEntries((directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
