import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { inRoot } from '../root.ts';
import { publicNames } from './public-names.ts';
import { technicalWords, wordsOf } from './words.ts';

export interface Entry {
  hu: string;
  en: string;
  jogforras?: string;
}

export type Glossary = Map<string, Entry>;

/** schema/szotar/*.json, one file per szakrendszer, read as one glossary. */
export function readGlossary(folder = inRoot('schema/szotar')): Glossary {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return new Map(files.flatMap((file) => Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, Entry>)));
}

/** Words of the public graph that are neither technical English nor in the glossary: `word (where first met)`. */
export function unknownWords(schema: GraphQLSchema, glossary: Glossary): string[] {
  const met = new Map<string, string>();
  for (const { name, at } of publicNames(schema)) {
    for (const word of wordsOf(name)) if (!met.has(word) && !technicalWords.has(word) && !glossary.has(word)) met.set(word, at);
  }
  return [...met].map(([word, at]) => `${word} (${at})`);
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** Its letters in order: `hrsz` of helyrajzi szám. */
const abbreviates = (word: string, full: string) => new RegExp([...word].join('.*')).test(full);

/** Entries whose accented form is neither the word nor its long form, or which say nothing in English. */
export function faultyEntries(glossary: Glossary): string[] {
  return [...glossary]
    .filter(([word, { hu, en }]) => !en?.trim() || !(technicalWords.has(word) || abbreviates(word, plain(hu ?? ''))))
    .map(([word, { hu }]) => `${word}: ${hu}`);
}
