import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

export interface S3 {
  url: string;
  regio: string;
  kulcsAzonosito: string;
  titok: string;
  targyak: Map<string, Buffer>;
  stop(): Promise<void>;
}

const hmac = (kulcs: string | Buffer, adat: string) => createHmac('sha256', kulcs).update(adat).digest();
const sha = (adat: string | Buffer) => createHash('sha256').update(adat).digest('hex');

/** A small S3: PUT, GET with a range, DELETE; refuses what AWS Signature Version 4 does not cover or what is not the signed digest. */
export async function s3(vodor: string): Promise<S3> {
  const adat = { regio: 'hu-1', kulcsAzonosito: 'TESZT', titok: 'teszt-titok' };
  const targyak = new Map<string, Buffer>();
  const szerver = createServer((req, res) => {
    const darabok: Buffer[] = [];
    req.on('data', (d: Buffer) => darabok.push(d));
    req.on('end', () => {
      const torzs = Buffer.concat(darabok);
      if (!alairt(req, adat)) return res.writeHead(403).end('<Code>SignatureDoesNotMatch</Code>');
      if (req.headers['x-amz-content-sha256'] !== sha(torzs)) return res.writeHead(400).end('<Code>XAmzContentSHA256Mismatch</Code>');
      const kulcs = req.url!;
      if (req.method === 'PUT') return void (targyak.set(kulcs, torzs), res.writeHead(200).end());
      if (req.method === 'DELETE') return void (targyak.delete(kulcs), res.writeHead(204).end());
      const targy = targyak.get(kulcs);
      if (!targy) return res.writeHead(404).end('<Code>NoSuchKey</Code>');
      const [, tol, ig] = /^bytes=(\d+)-(\d+)$/.exec(req.headers.range ?? '') ?? [];
      return res.writeHead(tol ? 206 : 200).end(tol ? targy.subarray(Number(tol), Number(ig) + 1) : targy);
    });
  });
  await new Promise<void>((ok) => szerver.listen(0, '127.0.0.1', ok));
  const { port } = szerver.address() as { port: number };
  const stop = () =>
    new Promise<void>((ok) => {
      szerver.close(() => ok());
      szerver.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/${vodor}`, ...adat, targyak, stop };
}

/** The signature computed anew from what arrived (AWS General Reference, Signature Version 4). */
function alairt(req: IncomingMessage, { regio, titok }: { regio: string; titok: string }): boolean {
  const [, mikor, fejlecek, kapott] =
    /Credential=TESZT\/(\d{8})\/hu-1\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/.exec(
      req.headers.authorization ?? '',
    ) ?? [];
  if (!mikor || !fejlecek) return false;
  const nevek = fejlecek.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((nev) => nevek.includes(nev))) return false;
  const sorok = nevek.map((nev) => `${nev}:${String(req.headers[nev]).trim()}\n`).join('');
  const keres = [req.method, req.url, '', sorok, fejlecek, req.headers['x-amz-content-sha256']].join('\n');
  const alairando = ['AWS4-HMAC-SHA256', req.headers['x-amz-date'], `${mikor}/${regio}/s3/aws4_request`, sha(keres)].join('\n');
  const kulcs = hmac(hmac(hmac(hmac(`AWS4${titok}`, mikor), regio), 's3'), 'aws4_request');
  return hmac(kulcs, alairando).toString('hex') === kapott;
}
