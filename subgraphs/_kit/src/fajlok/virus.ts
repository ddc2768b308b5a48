import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

export type Itelet = { tiszta: true } | { tiszta: false; virus: string };

/** Looks at the bytes of a file; throws when it cannot say. */
export type Viruskereso = (fajl: string) => Promise<Itelet>;

const VARAKOZAS_MS = 120_000;
const DARAB = 64 * 1024;

/** ClamAV's daemon over TCP (`INSTREAM`): the bytes go there in pieces, each after its length, and a length of zero ends them. */
export const clamav =
  (cim: { host: string; port: number }): Viruskereso =>
  async (fajl) => {
    const kapocs = connect(cim);
    kapocs.setTimeout(VARAKOZAS_MS, () => kapocs.destroy(new Error('asp: a víruskereső nem felel')));
    try {
      const valasz = osszes(kapocs);
      valasz.catch(() => {});
      await once(kapocs, 'connect');
      await kuld(kapocs, fajl);
      return itelet(await valasz);
    } finally {
      kapocs.destroy();
    }
  };

async function kuld(kapocs: Socket, fajl: string): Promise<void> {
  kapocs.write('zINSTREAM\0');
  for await (const darab of createReadStream(fajl, { highWaterMark: DARAB })) {
    kapocs.write(hossz((darab as Buffer).length));
    if (!kapocs.write(darab)) await once(kapocs, 'drain');
  }
  kapocs.write(hossz(0));
}

function hossz(n: number): Buffer {
  const fej = Buffer.alloc(4);
  fej.writeUInt32BE(n);
  return fej;
}

async function osszes(kapocs: Socket): Promise<string> {
  let szoveg = '';
  for await (const darab of kapocs) szoveg += (darab as Buffer).toString('utf8');
  return szoveg;
}

function itelet(valasz: string): Itelet {
  const sor = valasz.replaceAll('\0', '').trim();
  if (sor === 'stream: OK') return { tiszta: true };
  const virus = /^stream: (.+) FOUND$/.exec(sor)?.[1];
  if (virus) return { tiszta: false, virus };
  throw new Error('asp: a víruskereső nem tudta megvizsgálni a fájlt');
}
