import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REFUSALS } from '../../../gateway/src/errors.ts';
import { buildSchema, parse, validate } from 'graphql';
import { peldak } from '../checks/examples.ts';
import { releases } from '../registry/releases.ts';
import { inRoot } from '../root.ts';
import { manualHtml, type ManualContent } from './html.ts';
import { chapters } from './model.ts';

const PAGE = fileURLToPath(new URL('page/', import.meta.url));

export function writeManual(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(PAGE, folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), manualHtml(manualContent()));
}

/** What the manual says, from the schema folder as it is. */
export function manualContent(schema = inRoot('schema')): ManualContent {
  const read = (file: string) => readFileSync(join(schema, file), 'utf8');
  const promised = buildSchema(read('contracts/integrator.graphql'));
  return {
    verzio: releases(schema)[0]?.verzio ?? '',
    chapters: chapters(read('contracts/integrator.graphql'), read('supergraph.graphql')),
    hatokorok: scopesByPermission(JSON.parse(read('hatokorok.json')) as Record<string, { engedelyek: string[] }>),
    nevek: JSON.parse(read('szakrendszerek.json')) as Record<string, string>,
    peldak: peldak(join(schema, 'peldak'))
      .filter(({ query }) => validate(promised, parse(query)).length === 0)
      .map(({ at, query }) => ({ szakrendszer: basename(dirname(at)), ...titled(query) })),
    hibakodok: Object.entries(REFUSALS).map(([kod, [allapot, mondat]]) => ({ kod, allapot, mondat })),
  };
}

function scopesByPermission(scopes: Record<string, { engedelyek: string[] }>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [scope, { engedelyek }] of Object.entries(scopes))
    for (const engedely of engedelyek) found.set(engedely, [...(found.get(engedely) ?? []), scope]);
  return found;
}

/** First line of the example without the mark of the comment, and the example itself. */
const titled = (query: string) => ({ cim: /^#\s*(.*)/.exec(query)?.[1] ?? '', szoveg: query.trim() });
