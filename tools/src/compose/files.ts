import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Subgraph } from '@asp/kit';
import type { Part } from '../parts.ts';
import { compose, type SubgraphSdl } from './compose.ts';
import { CONTRACTS, contractSdl } from './contracts.ts';
import { changelog, type Contracts } from '../registry/releases.ts';
import { inRoot } from '../root.ts';

/** Reads the SDL of a szakrendszer from its code; no database is needed. */
export async function subgraphSdl({ name, port, folder }: Part): Promise<SubgraphSdl & Pick<Subgraph, 'kibocsat'>> {
  const { subgraph } = (await import(pathToFileURL(join(folder, 'src', 'index.ts')).href)) as {
    subgraph: Pick<Subgraph, 'sdl' | 'kibocsat'>;
  };
  return { kibocsat: subgraph.kibocsat, name, url: `http://localhost:${port}/graphql`, sdl: `${(await subgraph.sdl()).trim()}\n` };
}

/** File name inside schema/ → text, for everything that composition writes. */
export async function composedFiles(parts: Part[], schema = inRoot('schema')): Promise<Map<string, string>> {
  const sdls = await Promise.all(parts.map(subgraphSdl));
  const { supergraph, api } = compose(sdls);
  const subgraphs = sdls.map(({ name, sdl }) => [join('subgraphs', `${name}.graphql`), sdl] as const);
  const esemenyek = `${JSON.stringify(publicEvents(sdls), null, 2)}\n`;
  const contracts = CONTRACTS.map((name) => [contractFile(name), contractSdl(supergraph, api, name)] as const);
  const files = new Map([
    ...subgraphs,
    ['supergraph.graphql', supergraph],
    ['api.graphql', api],
    ['esemenyek.json', esemenyek],
    ...contracts,
  ]);
  return files.set('VALTOZASOK.md', await changelog(schema, contractsIn(files)));
}

/** Kind → meaning, of the events that integrators may subscribe to. */
const publicEvents = (subgraphs: Pick<Subgraph, 'kibocsat'>[]): Record<string, string> =>
  Object.fromEntries(
    subgraphs
      .flatMap(({ kibocsat = {} }) => Object.entries(kibocsat))
      .flatMap(([kind, { leiras, nyilvanos }]) => (nyilvanos ? [[kind, leiras] as const] : []))
      .sort(([a], [b]) => a.localeCompare(b)),
  );

const contractFile = (name: string) => join('contracts', `${name}.graphql`);

export const contractsIn = (files: Map<string, string>): Contracts =>
  Object.fromEntries(CONTRACTS.map((name) => [name, files.get(contractFile(name)) ?? ''])) as Contracts;

/** Folders of schema/ that hold nothing but what composition writes. */
const GENERATED = ['subgraphs', 'contracts'];
const generated = (schema: string): string[] =>
  GENERATED.filter((folder) => existsSync(join(schema, folder))).flatMap((folder) =>
    readdirSync(join(schema, folder)).map((name) => join(folder, name)),
  );

export function writeComposed(schema: string, files: Map<string, string>): string[] {
  for (const folder of GENERATED) mkdirSync(join(schema, folder), { recursive: true });
  for (const old of generated(schema)) if (!files.has(old)) rmSync(join(schema, old));
  const changed = staleFiles(schema, files);
  for (const name of changed) writeFileSync(join(schema, name), files.get(name) ?? '');
  return changed;
}

/** Files whose committed text is not what the code says, and generated files that nothing makes any more. */
export function staleFiles(schema: string, files: Map<string, string>): string[] {
  const differs = (name: string) => !existsSync(join(schema, name)) || readFileSync(join(schema, name), 'utf8') !== files.get(name);
  return [...new Set([...files.keys(), ...generated(schema)])].filter(differs);
}
