import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, print, validate } from 'graphql';
import { startTestStack, type Session, type TestStack } from '@asp/tools/test-stack';

const WEB = fileURLToPath(new URL('..', import.meta.url));
const OPERATION = /\bgraphql\(\s*`[^`]*?\b(?:query|mutation)\s+(\w+)/g;

/** Names of the operations that stand in the sources. */
function operationsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(vue|ts)$/.test(entry.name) && !entry.parentPath.includes('/gql'))
    .flatMap((entry) => [...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(OPERATION)].map(([, name]) => name!))
    .sort();
}

let stack: TestStack;
let manifest: Record<string, string>;
let web: Session;
beforeAll(async () => {
  stack = await startTestStack({ build: true });
  manifest = JSON.parse(readFileSync(join(WEB, 'dist/persisted-documents.json'), 'utf8')) as Record<string, string>;
  web = await stack.session(stack.login('ADO_UGYINTEZO'), undefined, 'asp-web');
}, 300_000);
afterAll(() => stack?.stop());

const send = async (body: object) => {
  const answer = await fetch(`${stack.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${web.accessToken}` },
    body: JSON.stringify(body),
  });
  return { status: answer.status, json: (await answer.json()) as { data?: any; errors?: { extensions: { code: string } }[] } };
};

test('every operation of the sources is in the manifest, and nothing else', () => {
  const named = Object.values(manifest).flatMap((text) =>
    parse(text).definitions.flatMap((d) => (d.kind === 'OperationDefinition' ? [d.name!.value] : [])),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.sort()).toEqual(operationsIn(join(WEB, 'src')));
});

test('every document of the manifest is valid in the public graph', () => {
  const schema = buildSchema(readFileSync(join(WEB, '../schema/api.graphql'), 'utf8'), { assumeValidSDL: true });
  for (const text of Object.values(manifest)) expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
});

/** Without variables, rights or purpose most are refused for that; a limit or the manifest must not be the reason. */
const ADMITTED = new Set(['HIBAS_VALTOZO', 'NINCS_JOGOSULTSAG', 'CEL_SZUKSEGES']);

test('the web application’s token runs a listed document by its number, none within the limits refused', async () => {
  for (const [documentId, text] of Object.entries(manifest)) {
    const { status, json } = await send({ documentId, variables: {} });
    const code = json.errors?.[0]?.extensions.code;
    expect([text.slice(0, 60), status === 200 || ADMITTED.has(code), code]).toEqual([text.slice(0, 60), true, code]);
  }
  const kiVagyok = Object.entries(manifest).find(([, text]) => /^query KiVagyok\b/m.test(text))![0];
  expect((await send({ documentId: kiVagyok })).json.data.en.onkormanyzat.kshKod).toBe(web.onkormanyzat);
});

test('anything else with the web application’s token is refused with 403', async () => {
  const listed = Object.values(manifest).find((text) => text.includes('query KiVagyok'))!;
  for (const query of [
    '{ en { id } }',
    `${listed}\n`,
    print(parse(listed)).replace('KiVagyok', 'KiVagyok2'),
    '{ __schema { queryType { name } } }',
  ])
    expect(await send({ query })).toMatchObject({ status: 403, json: { errors: [{ extensions: { code: 'DOKUMENTUM_NEM_MEGBIZHATO' } }] } });
});
