import { createServer } from 'node:net';

export interface Clamd {
  host: string;
  port: number;
  /** Bytes of every stream it was asked about. */
  kapott: Buffer[];
  stop(): Promise<void>;
}

/** A small clamd: speaks INSTREAM, and finds what carries its signature. */
export async function clamd(alairas: Buffer): Promise<Clamd> {
  const kapott: Buffer[] = [];
  const szerver = createServer((kapocs) => {
    let eddig = Buffer.alloc(0);
    kapocs.on('error', () => {});
    kapocs.on('data', (darab) => {
      eddig = Buffer.concat([eddig, darab]);
      const tartalom = folyam(eddig);
      if (!tartalom) return;
      kapott.push(tartalom);
      kapocs.end(tartalom.includes(alairas) ? 'stream: Teszt.Proba-1 FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((ok) => szerver.listen(0, '127.0.0.1', ok));
  const { port } = szerver.address() as { port: number };
  return { host: '127.0.0.1', port, kapott, stop: () => new Promise((ok) => szerver.close(() => ok())) };
}

/** The bytes between the command and the length of zero; null while they are still coming. */
function folyam(bajtok: Buffer): Buffer | null {
  const parancs = 'zINSTREAM\0';
  if (bajtok.subarray(0, parancs.length).toString() !== parancs) return null;
  const darabok: Buffer[] = [];
  for (let hely = parancs.length; hely + 4 <= bajtok.length;) {
    const hossz = bajtok.readUInt32BE(hely);
    if (hossz === 0) return Buffer.concat(darabok);
    if (hely + 4 + hossz > bajtok.length) return null;
    darabok.push(bajtok.subarray(hely + 4, hely + 4 + hossz));
    hely += 4 + hossz;
  }
  return null;
}
