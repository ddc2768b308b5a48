import { z } from '@asp/kit/call';

export { parseEnv, z } from '@asp/kit/call';
export { COMMON, host, port } from '../common-settings.ts';

export type Env = Record<string, string | undefined>;

export const key = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');
export const table = <T extends z.ZodType>(value: T) =>
  z.preprocess((text) => (typeof text === 'string' ? JSON.parse(text) : text), z.record(z.string(), value));

/** Where the gateway's process asks identity's for what a caller may do now. */
export const QUESTION = '/belso/allapot';
