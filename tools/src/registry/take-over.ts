import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, type DocumentNode } from 'graphql';

/** An operation as an installation knows it. */
export interface TakenOver {
  onkormanyzat: string;
  kliens: string;
  nev: string;
  szoveg: string;
}

/** File under `schema/muveletek` → text. The same operation of the same program in many municipalities is one file. */
export function filesOf(installation: string, operations: readonly TakenOver[]): Map<string, string> {
  const known = new Map<string, { name: string; folder: string; document: DocumentNode; program: string; towns: Set<string> }>();
  for (const { kliens, nev, szoveg, onkormanyzat } of operations) {
    const name = nev.replace(/\W/g, '_');
    const document = named(parse(szoveg), name);
    const folder = `${folderName(installation)}.${folderName(kliens)}`;
    const key = `${folder}/${name.toLowerCase()} ${digest(print(document))}`;
    const found = known.get(key) ?? { name, folder, document, program: kliens, towns: new Set<string>() };
    known.set(key, found);
    found.towns.add(onkormanyzat);
  }
  const files = new Map<string, string>();
  for (const { name, folder, document, program, towns } of [...known.values()].sort((a, b) =>
    digest(print(a.document)).localeCompare(digest(print(b.document))),
  )) {
    const taken = [...files.keys()].some((file) => file.toLowerCase() === join(folder, `${name}.graphql`).toLowerCase());
    const own = taken ? `${name}_${digest(print(document)).slice(0, 6)}` : name;
    const head = `# ${program.replace(/\s+/g, ' ')}: ${towns.size} önkormányzatban regisztrálva. (Registered in ${towns.size}.)`;
    files.set(join(folder, `${own}.graphql`), `${head}\n${print(named(document, own))}\n`);
  }
  return files;
}

/** Whatever somebody called it elsewhere: nothing but small letters, digits and hyphens becomes a path here. */
const folderName = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'nevtelen';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Called like its file; fragments keep their names. */
const named = (document: DocumentNode, value: string): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((d) => (d.kind === Kind.OPERATION_DEFINITION ? { ...d, name: { kind: Kind.NAME, value } } : d)),
});

/** Writes what an installation has registered in the place of what was taken over from it before. */
export function takeOver(folder: string, installation: string, operations: readonly TakenOver[]): string[] {
  const files = filesOf(installation, operations);
  const before = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(`${folderName(installation)}.`)) : [];
  for (const name of before) rmSync(join(folder, name), { recursive: true });
  for (const [file, text] of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return [...files.keys()];
}
