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

  const tar = () => {
    const mappa = join(stack.dir, 'fajlok', 'iratkezelo', 'tar');
    return existsSync(mappa) ? readdirSync(mappa, { recursive: true }).filter((nev) => /[0-9a-f]{62}$/.test(String(nev))) : [];
  };

  test('go up, come back in ranges, and are there for nobody else', async () => {
    const bajtok = Buffer.alloc(5_000_000, 'Kérelem szövege. ');
    const { data: elso } = await anna.ask<any>('{ iratok(first: 50) { nodes { id allapot irany ugyirat { allapot } } } }');
    const irat = elso.iratok.nodes.find((i: any) => i.allapot === 'IKTATOTT' && !/IRATTAR|LEZART|SZERELT/.test(i.ugyirat.allapot));
    const { data } = await anna.ask<any>(
      `mutation ($i: IratFajlFeltoltInput!) { iratFajlFeltolt(input: $i) { feltoltes { url } hibak { uzenet } } }`,
      { i: { id: irat.id, nev: 'kérelem.txt', meret: bajtok.length } },
    );
    expect(data.iratFajlFeltolt.hibak).toEqual([]);
    const { url } = data.iratFajlFeltolt.feltoltes;
    const kuld = (token: string | null) =>
      fetch(`${stack.origin}${url}`, { method: 'PUT', body: bajtok, headers: token ? { authorization: `Bearer ${token}` } : {} });
    expect((await kuld(null)).status).toBe(401);
    const fel = await kuld(anna.token);
    expect([fel.status, await fel.json()]).toMatchObject([201, { meret: bajtok.length, virus: 'NEM_VIZSGALT' }]);
    expect((await kuld(anna.token)).status).toBe(410);
    expect(tar()).toHaveLength(1);

    const { data: irata } = await anna.ask<any>(`query ($id: ID!) { irat(id: $id) { fajlok { ervenyes { id } } } }`, { id: irat.id });
    const { data: le } = await anna.ask<any>(
      `mutation ($v: ID!) { iratFajlLetolt(input: { valtozatId: $v }) { letoltes { url sha256 } hibak { uzenet } } }`,
      { v: irata.irat.fajlok[0].ervenyes.id },
    );
    const { url: letolto, sha256 } = le.iratFajlLetolt.letoltes;
    const ker = (token: string, headers: Record<string, string> = {}) =>
      fetch(`${stack.origin}${letolto}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
    const egesz = Buffer.from(await (await ker(anna.token)).arrayBuffer());
    expect(createHash('sha256').update(egesz).digest('hex')).toBe(sha256);
    const resz = await ker(anna.token, { range: 'bytes=4999990-' });
    expect([resz.status, resz.headers.get('content-range')]).toEqual([206, 'bytes 4999990-4999999/5000000']);
    expect(resz.headers.get('content-security-policy')).toContain('sandbox');

    const masik = await stack.session(stack.login('JEGYZO', '10630'), '10630');
    const idegen = await ker(masik.token);
    expect([idegen.status, await idegen.json()]).toMatchObject([404, { hibak: [{ kod: 'ISMERETLEN_CIM' }] }]);
    const kollega = await stack.session(stack.login('IKTATO', '02185'), '02185');
    expect((await ker(kollega.token)).status).toBe(403);
  });

  test('more than 100 MB is told at once, and a stream of unknown length is cut off', async () => {
    const { data: elso } = await anna.ask<any>('{ kuldemenyek(first: 50, szuro: { allapot: ERKEZTETETT }) { nodes { id } } }');
    const { data } = await anna.ask<any>(
      `mutation ($i: KuldemenyFajlFeltoltInput!) { kuldemenyFajlFeltolt(input: $i) { feltoltes { url } hibak { kod } } }`,
      { i: { id: elso.kuldemenyek.nodes[0].id, nev: 'nagy.zip', meret: 101 * 1024 * 1024 } },
    );
    expect(data.kuldemenyFajlFeltolt).toEqual({ feltoltes: null, hibak: [{ kod: 'HIBAS_MERET' }] });
  });
});
