/** Reading composed directives out of a supergraph's SDL, whatever `@link` calls them there. */
import { Kind } from 'graphql';
import type { ConstDirectiveNode, DocumentNode, ObjectTypeDefinitionNode, SchemaDefinitionNode, SchemaExtensionNode } from 'graphql';

export const objectTypes = (document: DocumentNode): ObjectTypeDefinitionNode[] =>
  document.definitions.filter((d): d is ObjectTypeDefinitionNode => d.kind === Kind.OBJECT_TYPE_DEFINITION);

/** The argument as text; empty when it is missing or is none. */
export function text(directive: ConstDirectiveNode, argument: string): string {
  const value = directive.arguments?.find((a) => a.name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}

/** The argument as a whole number; 0 when it is missing or is none. */
export function whole(directive: ConstDirectiveNode, argument: string): number {
  const value = directive.arguments?.find((a) => a.name.value === argument)?.value;
  return value?.kind === Kind.INT ? Number(value.value) : 0;
}

/** The `@link` to a specification, by the beginning of its address. */
export function linkTo(document: DocumentNode, spec: string): ConstDirectiveNode | undefined {
  return document.definitions
    .filter((d): d is SchemaDefinitionNode | SchemaExtensionNode => d.kind === Kind.SCHEMA_DEFINITION || d.kind === Kind.SCHEMA_EXTENSION)
    .flatMap((d) => d.directives ?? [])
    .find((d) => d.name.value === 'link' && text(d, 'url').startsWith(spec));
}

/** What a directive of a linked specification is called here. */
export function importedAs(link: ConstDirectiveNode | undefined, name: string, spec: string): string {
  const prefix = (link && text(link, 'as')) || spec;
  const imports = link?.arguments?.find((a) => a.name.value === 'import')?.value;
  for (const item of imports?.kind === Kind.LIST ? imports.values : []) {
    if (item.kind === Kind.STRING && item.value === `@${name}`) return name;
    if (item.kind !== Kind.OBJECT) continue;
    const entry = Object.fromEntries(item.fields.map((f) => [f.name.value, f.value.kind === Kind.STRING ? f.value.value.slice(1) : '']));
    if (entry['name'] === name) return entry['as'] || name;
  }
  return name === prefix ? name : `${prefix}__${name}`;
}
