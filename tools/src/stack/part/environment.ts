import { secret, z } from '@asp/kit/call';
import type { Closers } from '../closers.ts';
import { host, port as portNumber, type COMMON } from '../common-settings.ts';
import type { Life } from '../management.ts';

export { z } from '@asp/kit/call';
export { host } from '../common-settings.ts';

export const key = secret(z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'));
export const keyOf = (meaning: string) => secret(key.describe(meaning));
export const port = portNumber.describe('Kapu (port).');
export const databaseUrl = z.url().describe('A rész adatbázisa a saját szerepével (database, as the role of the part).');
export const origin = z.url().describe('Nyilvános cím (address that browsers use).');

const table = <T extends z.ZodType>(value: T) =>
  z.preprocess((text) => (typeof text === 'string' ? parsed(text) : text), z.record(z.string(), value));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** How to reach and to convince every szakrendszer. */
export const SUBGRAPHS = {
  ASP_SUBGRAPHS: table(z.url()).describe('A szakrendszerek címei (addresses of the szakrendszerek, JSON by name).'),
  ASP_CALL_KEYS: secret(table(key).describe('A hívások aláírókulcsai (keys that sign calls, JSON by name).')),
  ASP_PASS_KEYS: secret(table(key).describe('A belépők aláírókulcsai (keys that sign passes, JSON by name).')),
};

export interface PartRun {
  name: string;
  closers: Closers;
  life: Life;
}

export interface PartModule<S extends z.ZodRawShape = z.ZodRawShape> {
  settings(name: string): S;
  /** Returns the address. */
  serve(own: z.infer<z.ZodObject<S & typeof COMMON>>, run: PartRun): Promise<string>;
}

/** Settings and start of a part; the types of the one are the input of the other. */
export const partOf = <S extends z.ZodRawShape>(settings: (name: string) => S, serve: PartModule<S>['serve']): PartModule =>
  ({ settings, serve }) as unknown as PartModule;

export const listening = { ASP_PORT: port, ASP_HOST: host };

/** Where the gateway's process asks identity's for what a caller may do now. */
export const QUESTION = '/belso/allapot';
