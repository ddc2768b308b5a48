import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const inRoot = (...path: string[]) => join(ROOT, ...path);
