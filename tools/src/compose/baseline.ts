import { execFileSync } from 'node:child_process';
import { ROOT } from '../root.ts';
import { released, releases } from '../registry/releases.ts';
import type { ContractName } from './contracts.ts';

export interface Baseline {
  ref: string;
  contract: ContractName;
  sdl: string;
}

/** The inner contract is our own applications', which are built against the graph they run on. */
const PROMISED: ContractName[] = ['nyilvanos', 'integrator'];

/** What is promised to others: the contracts as committed (HEAD), at the nearest tag and at the last release, where there are such. */
export function baselines(schema: string): Baseline[] {
  const tag = git('describe', '--tags', '--abbrev=0')?.trim();
  const refs = [process.env.ASP_API_BASELINE ?? 'HEAD', ...(tag ? [tag] : [])];
  const committed = refs.flatMap((ref) =>
    PROMISED.flatMap((contract) => {
      const sdl = git('show', `${ref}:schema/contracts/${contract}.graphql`);
      return sdl ? [{ ref, contract, sdl }] : [];
    }),
  );
  const last = released(schema);
  const ref = `kiadás ${releases(schema)[0]?.verzio}`;
  return [...committed, ...(last ? PROMISED.map((contract) => ({ ref, contract, sdl: last[contract] })) : [])];
}

function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64_000_000 });
  } catch {
    return undefined;
  }
}
