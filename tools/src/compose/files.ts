import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Part } from '../parts.ts';
import { compose, type SubgraphSdl } from './compose.ts';

/** Reads the SDL of a szakrendszer from its code; no database is needed. */
export async function subgraphSdl({ name, port, folder }: Part): Promise<SubgraphSdl> {
  const { subgraph } = (await import(pathToFileURL(join(folder, 'src', 'index.ts')).href)) as { subgraph: { sdl(): Promise<string> } };
  return { name, url: `http://localhost:${port}/graphql`, sdl: `${(await subgraph.sdl()).trim()}\n` };
}

/** File name inside schema/ → text, for everything that composition writes. */
export async function composedFiles(parts: Part[]): Promise<Map<string, string>> {
  const sdls = await Promise.all(parts.map(subgraphSdl));
  const { supergraph, api } = compose(sdls);
  const subgraphs = sdls.map(({ name, sdl }) => [join('subgraphs', `${name}.graphql`), sdl] as const);
  return new Map([...subgraphs, ['supergraph.graphql', supergraph], ['api.graphql', api]]);
}

export function writeComposed(schema: string, files: Map<string, string>): string[] {
  mkdirSync(join(schema, 'subgraphs'), { recursive: true });
  for (const old of readdirSync(join(schema, 'subgraphs'))) if (!files.has(join('subgraphs', old))) rmSync(join(schema, 'subgraphs', old));
  const changed = staleFiles(schema, files);
  for (const name of changed) writeFileSync(join(schema, name), files.get(name) ?? '');
  return changed;
}

/** Files whose committed text is not what the code says, and subgraph files without a subgraph. */
export function staleFiles(schema: string, files: Map<string, string>): string[] {
  const orphans = existsSync(join(schema, 'subgraphs'))
    ? readdirSync(join(schema, 'subgraphs')).map((name) => join('subgraphs', basename(name)))
    : [];
  const differs = (name: string) => !existsSync(join(schema, name)) || readFileSync(join(schema, name), 'utf8') !== files.get(name);
  return [...new Set([...files.keys(), ...orphans])].filter(differs);
}
