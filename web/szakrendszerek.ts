import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { type DocumentNode, Kind, type OperationDefinitionNode, buildSchema, parse, print, visit } from 'graphql';

/**
 * What every szakrendszer has under its own name (`adoNaplo`, `iratkezeloNaplo` …) is written once, for the sample called `minta`, in
 * src/szakrendszerek/*.graphql. Beside it comes a module with the documents of every szakrendszer that the graph has: an operation named
 * Minta… becomes one for each; in another one the fields of `minta` are repeated, each known by its szakrendszer.
 */
const MINTA = /^minta(?=[A-Z])/i;
const nagy = (nev: string) => nev[0]!.toUpperCase() + nev.slice(1);
const gyoker = (op: OperationDefinitionNode) =>
  op.selectionSet.selections.flatMap((s) => (s.kind === Kind.FIELD && MINTA.test(s.name.value) ? [s] : []));

export function szakrendszerDokumentumok(sema: string, mappa: string): Record<string, string> {
  const graf = buildSchema(sema, { assumeValidSDL: true });
  const mezok = [graf.getQueryType(), graf.getMutationType()].flatMap((t) => Object.keys(t?.getFields() ?? {}));
  /** The szakrendszerek that have every one of these fields. */
  const akiknek = (mintak: readonly string[]) => {
    const vegek = mintak.map((m) => m.replace(MINTA, ''));
    const nevek = mezok.filter((m) => m.endsWith(vegek[0]!)).map((m) => m.slice(0, -vegek[0]!.length));
    return nevek.filter((nev) => /^[a-z]+$/.test(nev) && vegek.every((v) => mezok.includes(nev + v))).sort();
  };
  return Object.fromEntries(
    readdirSync(mappa)
      .filter((f) => f.endsWith('.graphql'))
      .map((f) => [f.replace('.graphql', '.ts'), modul(f, parse(readFileSync(`${mappa}/${f}`, 'utf8')), akiknek)]),
  );
}

function modul(fajl: string, minta: DocumentNode, akiknek: (mintak: readonly string[]) => readonly string[]): string {
  const ops = minta.definitions.filter((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION);
  const nevek = akiknek(ops.flatMap((op) => gyoker(op).map((m) => m.name.value)));
  const hivas = (op: OperationDefinitionNode) => `graphql(\`\n${print(op)}\n\`)`;
  const sorok = MINTA.test(ops[0]!.name!.value)
    ? [
        ...nevek.map((nev, i) => {
          const sajat = ops.map((op) => `  ${op.name!.value.replace(MINTA, '')}: ${hivas(atnevez(op, nev))},`).join('\n');
          return `const ${nev}${i ? `: typeof ${nevek[0]}` : ''} = {\n${sajat}\n};`;
        }),
        `export default { ${nevek.join(', ')} } as Record<string, typeof ${nevek[0]}>;`,
      ]
    : [`export default ${hivas(ismetel(ops[0]!, nevek))};`];
  return [`// From ${fajl} and the graph: generated, not edited.`, "import { graphql } from '~/gql';", ...sorok, ''].join('\n');
}

const atnevez = (op: OperationDefinitionNode, nev: string): OperationDefinitionNode =>
  visit(op, {
    Name: (n) => (MINTA.test(n.value) ? { ...n, value: n.value.replace(MINTA, n.value[0] === 'M' ? nagy(nev) : nev) } : undefined),
  });
const ismetel = (op: OperationDefinitionNode, nevek: readonly string[]): OperationDefinitionNode => ({
  ...op,
  selectionSet: {
    ...op.selectionSet,
    selections: op.selectionSet.selections.flatMap((s) =>
      s.kind === Kind.FIELD && MINTA.test(s.name.value)
        ? nevek.map((nev) => ({
            ...s,
            alias: { kind: Kind.NAME, value: nev },
            name: { ...s.name, value: s.name.value.replace(MINTA, nev) },
          }))
        : [s],
    ),
  },
});

/** Writes these modules where they belong. */
export function irSzakrendszerek(semaFajl: string, mappa: string): void {
  for (const [fajl, szoveg] of Object.entries(szakrendszerDokumentumok(readFileSync(semaFajl, 'utf8'), mappa)))
    writeFileSync(`${mappa}/${fajl}`, szoveg);
}
