import { rm } from 'node:fs/promises';

export default async function teardown(): Promise<void> {
  await globalThis.aspTestPostgres?.stop();
  if (globalThis.aspTestDir) await rm(globalThis.aspTestDir, { recursive: true, force: true });
}
