import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startTestStack, type Session, type TestStack } from '@asp/tools/test-stack';

/** A file through the one port, in both topologies: the same addresses, the same answers. */
describe.each([
  ['in one process', false],
  ['in processes of their own', true],
])('files %s', (_nev, split) => {
  let stack: TestStack;
  let anna: Session;
  beforeAll(async () => {
    stack = await startTestStack({ split });
    anna = await stack.session(stack.login('JEGYZO', '02185'), '02185');
  }, 240_000);
  afterAll(() => stack?.stop(), 60_000);

  const erkeztetett = async (): Promise<string> => {
    const { data } = await anna.ask<any>('{ kuldemenyek(first: 1, szuro: { allapot: ERKEZTETETT }) { nodes { id } } }');
    return data.kuldemenyek.nodes[0].id;
  };
  const tar = () => {
    const mappa = join(stack.dir, 'fajlok', 'iratkezelo', 'tar');
    return existsSync(mappa) ? readdirSync(mappa, { recursive: true }).filter((nev) => /[0-9a-f]{62}$/.test(String(nev))) : [];
  };

  test('go up, come back in ranges, and are there for nobody else', async () => {
    const bajtok = Buffer.alloc(5_000_000, 'Kérelem szövege. ');
    const id = await erkeztetett();
    const { data } = await anna.ask<any>(
      `mutation ($i: KuldemenyFajlFeltoltInput!) { kuldemenyFajlFeltolt(input: $i) { feltoltes { url } hibak { uzenet } } }`,
      { i: { id, nev: 'kérelem.txt', meret: bajtok.length } },
    );
    expect(data.kuldemenyFajlFeltolt.hibak).toEqual([]);
    const { url } = data.kuldemenyFajlFeltolt.feltoltes;
    const kuld = (token: string | null) =>
      fetch(`${stack.origin}${url}`, { method: 'PUT', body: bajtok, headers: token ? { authorization: `Bearer ${token}` } : {} });
    expect((await kuld(null)).status).toBe(401);
    const fel = await kuld(anna.accessToken);
    expect([fel.status, await fel.json()]).toMatchObject([201, { meret: bajtok.length, virus: 'NEM_VIZSGALT' }]);
    expect((await kuld(anna.accessToken)).status).toBe(410);
    expect(tar()).toHaveLength(1);

    const { data: irott } = await anna.ask<any>(`query ($id: ID!) { kuldemeny(id: $id) { fajlok { ervenyes { id } } } }`, { id });
    const { data: le } = await anna.ask<any>(
      `mutation ($v: ID!) { kuldemenyFajlLetolt(input: { valtozatId: $v }) { letoltes { url sha256 } hibak { uzenet } } }`,
      { v: irott.kuldemeny.fajlok[0].ervenyes.id },
    );
    const { url: letolto, sha256 } = le.kuldemenyFajlLetolt.letoltes;
    const ker = (token: string, headers: Record<string, string> = {}) =>
      fetch(`${stack.origin}${letolto}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
    const egesz = Buffer.from(await (await ker(anna.accessToken)).arrayBuffer());
    expect(createHash('sha256').update(egesz).digest('hex')).toBe(sha256);
    const resz = await ker(anna.accessToken, { range: 'bytes=4999990-' });
    expect([resz.status, resz.headers.get('content-range')]).toEqual([206, 'bytes 4999990-4999999/5000000']);
    expect(resz.headers.get('content-security-policy')).toContain('sandbox');

    const masik = await stack.session(stack.login('JEGYZO', '10630'), '10630');
    const idegen = await ker(masik.accessToken);
    expect([idegen.status, await idegen.json()]).toMatchObject([404, { hibak: [{ kod: 'ISMERETLEN_CIM' }] }]);
    const kollega = await stack.session(stack.login('IKTATO', '02185'), '02185');
    expect((await ker(kollega.accessToken)).status).toBe(403);
  });

  test('more than 100 MB is told at once', async () => {
    const { data } = await anna.ask<any>(
      `mutation ($i: KuldemenyFajlFeltoltInput!) { kuldemenyFajlFeltolt(input: $i) { feltoltes { url } hibak { kod } } }`,
      { i: { id: await erkeztetett(), nev: 'nagy.zip', meret: 101 * 1024 * 1024 } },
    );
    expect(data.kuldemenyFajlFeltolt).toEqual({ feltoltes: null, hibak: [{ kod: 'HIBAS_MERET' }] });
  });
});
