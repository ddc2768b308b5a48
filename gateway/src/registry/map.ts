/** Which szakrendszer owns what, and what they share: read from the supergraph, shown by the playground. */
import { Kind, parse } from 'graphql';
import type { ConstDirectiveNode, ObjectTypeDefinitionNode } from 'graphql';

export interface SupergraphMap {
  szakrendszerek: { nev: string; lekerdezesek: string[]; muveletek: string[]; tipusok: string[] }[];
  /** Entities on which several szakrendszerek hang fields. */
  kozosek: { nev: string; mezok: Record<string, string[]> }[];
}

const WRAPPER = /(Connection|Edge|Payload)$/;

export function supergraphMap(supergraphSdl: string): SupergraphMap {
  const types = parse(supergraphSdl, { noLocation: true }).definitions.filter(
    (d): d is ObjectTypeDefinitionNode => d.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const graphs = [...new Set(types.flatMap((type) => graphsOf(type.directives)))].sort();
  const rootFields = (root: string, graph: string) => {
    const type = types.find(({ name }) => name.value === root);
    return type ? (fieldsBy(type)[graph] ?? []) : [];
  };
  const owned = (graph: string) =>
    types.filter((type) => !isRoot(type) && !WRAPPER.test(type.name.value) && graphsOf(type.directives).join() === graph);
  return {
    szakrendszerek: graphs.map((nev) => ({
      nev,
      lekerdezesek: rootFields('Query', nev),
      muveletek: rootFields('Mutation', nev),
      tipusok: owned(nev).map(({ name }) => name.value),
    })),
    kozosek: types
      .filter((type) => !isRoot(type) && hasKey(type) && graphsOf(type.directives).length > 1)
      .map((type) => ({ nev: type.name.value, mezok: fieldsBy(type) })),
  };
}

const isRoot = ({ name }: ObjectTypeDefinitionNode) => name.value === 'Query' || name.value === 'Mutation';
const hasKey = ({ directives = [] }: ObjectTypeDefinitionNode) =>
  directives.some((d) => d.name.value === 'join__type' && argument(d, 'key'));

/** Fields by the szakrendszer that answers them; what all of them know (keys) is nobody's. */
function fieldsBy(type: ObjectTypeDefinitionNode): Record<string, string[]> {
  const all = graphsOf(type.directives);
  const found: Record<string, string[]> = Object.fromEntries(all.map((graph) => [graph, []]));
  for (const { name, directives } of type.fields ?? []) {
    const graphs = graphsOf(directives, 'join__field');
    const [only] = graphs.length > 0 ? graphs : all;
    if (graphs.length === 1 || all.length === 1) found[only!]?.push(name.value);
  }
  return found;
}

const graphsOf = (directives: readonly ConstDirectiveNode[] = [], name = 'join__type'): string[] => [
  ...new Set(
    directives
      .filter((d) => d.name.value === name && argument(d, 'external') !== 'true')
      .flatMap((d) => argument(d, 'graph')?.toLowerCase() ?? []),
  ),
];

function argument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((a) => a.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}
