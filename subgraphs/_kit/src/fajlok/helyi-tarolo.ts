import { copyFile, mkdir, open, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { kulcsEllenoriz, type Tarolo } from './tarolo.ts';

/** A folder on this machine: one sub-folder for each municipality, files for the owner's eyes only. */
export function helyiTarolo(mappa: string): Tarolo {
  const ut = (kulcs: string) => join(mappa, kulcsEllenoriz(kulcs));
  return {
    async ment(kulcs, forras) {
      const cel = ut(kulcs);
      await mkdir(dirname(cel), { recursive: true, mode: 0o700 });
      await athelyez(forras, cel);
      await tartosan(cel);
      await tartosan(dirname(cel));
    },
    async olvas(kulcs, reszlet) {
      const fajl = await open(ut(kulcs), 'r');
      return fajl.createReadStream(reszlet && { start: reszlet.tol, end: reszlet.ig });
    },
    torol: (kulcs) => rm(ut(kulcs), { force: true }),
  };
}

/** In one step on the same disk; across disks by a copy that gets its name when it is whole. */
async function athelyez(forras: string, cel: string): Promise<void> {
  await tartosan(forras);
  try {
    await rename(forras, cel);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(forras, `${cel}.resz`);
    await tartosan(`${cel}.resz`);
    await rename(`${cel}.resz`, cel);
    await unlink(forras);
  }
}

/** What was written is on the disk, not only in the machine's memory; a folder is told of its new entry the same way. */
async function tartosan(ut: string): Promise<void> {
  const leiro = await open(ut, 'r');
  try {
    await leiro.sync();
  } finally {
    await leiro.close();
  }
}
