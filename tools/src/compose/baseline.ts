import { execFileSync } from 'node:child_process';
import { ROOT } from '../root.ts';

export interface Baseline {
  ref: string;
  sdl: string;
}

/** The public graph as committed (HEAD) and as last released (the nearest tag), where there are such. */
export function baselineApis(): Baseline[] {
  const tag = git('describe', '--tags', '--abbrev=0');
  return [process.env.ASP_API_BASELINE ?? 'HEAD', ...(tag ? [tag.trim()] : [])].flatMap((ref) => {
    const sdl = git('show', `${ref}:schema/api.graphql`);
    return sdl ? [{ ref, sdl }] : [];
  });
}

function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64_000_000 });
  } catch {
    return undefined;
  }
}
