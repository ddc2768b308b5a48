import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { inRoot, ROOT } from '../root.ts';

const FOLDERS = ['gateway', 'subgraphs', 'web', 'schema', 'tools'];

/** Imports against the arrows of the house, as `rule: from → to`. */
export async function layerFaults(root = ROOT): Promise<string[]> {
  const config = createRequire(import.meta.url)(inRoot('.dependency-cruiser.cjs')) as Record<string, unknown> & { options: object };
  const { enhancedResolveOptions, ...options } = config.options as { enhancedResolveOptions: object };
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(
    folders,
    { ...options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir: root } as never,
    enhancedResolveOptions as never,
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}
