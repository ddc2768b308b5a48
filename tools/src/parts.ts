import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.ts';

/** A szakrendszer found in subgraphs/: its package.json is the only registration. */
export interface Part {
  name: string;
  port: number;
  folder: string;
  packageName: string;
}

/** Every szakrendszer in alphabetical order; folders beginning with `_` are not szakrendszerek. */
export function parts(subgraphs = inRoot('subgraphs')): Part[] {
  return readdirSync(subgraphs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .flatMap(({ name }) => readPart(join(subgraphs, name)) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name));
}

export function readPart(folder: string): Part | undefined {
  let manifest: { name: string; asp?: { subgraph: string; port: number } };
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
  const { asp } = manifest;
  return asp && { name: asp.subgraph, port: asp.port, folder, packageName: manifest.name };
}
