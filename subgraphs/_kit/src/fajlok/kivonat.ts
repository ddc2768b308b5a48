import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FajlTipus } from './tipus.ts';

/** Kinds whose text can be found. */
export const SZOVEGES_TIPUSOK: readonly FajlTipus[] = ['PDF', 'DOCX', 'ODT', 'TXT'];

const HATAR = { ms: 60_000, heapMb: 256, rssMb: 768, nezMs: 100 };
const MUNKAS = fileURLToPath(new URL('./kivonat-munkas.ts', import.meta.url));

/**
 * The text of a document, read by a process of its own that knows nothing and may be killed: strangers' files are unpacked
 * there. Null when it could not be read within the time and memory it is given.
 */
export function kivonat(fajl: string, tipus: FajlTipus, hatar = HATAR): Promise<string | null> {
  return new Promise((resolve) => {
    const munkas = fork(MUNKAS, [fajl, tipus], {
      execArgv: [`--max-old-space-size=${hatar.heapMb}`, '--disable-warning=ExperimentalWarning'],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const vege = (szoveg: string | null) => {
      clearTimeout(ido);
      clearInterval(memoria);
      munkas.kill('SIGKILL');
      resolve(szoveg);
    };
    const ido = setTimeout(() => vege(null), hatar.ms);
    const memoria = setInterval(() => {
      void foglal(munkas.pid).then((mb) => mb > hatar.rssMb && vege(null));
    }, hatar.nezMs);
    munkas.once('message', (uzenet) => vege(typeof uzenet === 'string' ? uzenet : null));
    munkas.once('error', () => vege(null));
    munkas.once('exit', () => vege(null));
  });
}

/** Megabytes in memory; the heap has a limit of its own, what lies beside it has not. Where there is no /proc, only the heap's holds. */
async function foglal(pid: number | undefined): Promise<number> {
  const lapok = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return (Number(lapok.split(' ')[1] ?? 0) * 4096) / 1024 / 1024;
}
