import { randomBytes } from 'node:crypto';
import { withClient } from '@asp/kit';
import { startTestStack } from '../src/test-stack/index.ts';

const admin = process.env.ASP_TEST_ADMIN_URL ?? '';
const role = `uzemelteto_${randomBytes(4).toString('hex')}`;
const ask = async <T extends object>(sql: string) => withClient(admin, async (client) => (await client.query<T>(sql)).rows);
const left = (what: string) => ask<{ n: string }>(`select ${what}`).then(([row]) => row!.n);

beforeAll(() => ask(`create role ${role} login createdb createrole password 'proba'`));
afterAll(() => ask(`drop role ${role}`));

const url = () => {
  const own = new URL(admin);
  [own.username, own.password] = [role, 'proba'];
  return own.href;
};

test('a role with CREATEDB and CREATEROLE is enough, at the first start and at the next; nothing is left behind', async () => {
  const stack = await startTestStack({ databaseUrl: url() });
  try {
    const clerk = await stack.session(stack.login('ADO_UGYINTEZO'));
    const { data, errors } = await clerk.ask(
      '{ adozok(first: 1) { edges { node { id nev } } } kataszteriIngatlanok(first: 1) { edges { node { id } } } }',
      {},
      { cel: 'ADOZTATAS' },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ adozok: { edges: [{}] }, kataszteriIngatlanok: { edges: [{}] } });
    const { prepareDatabases } = await import('../src/stack/databases.ts');
    const { settings, parts, secrets } = stack.ground!;
    await prepareDatabases({ adminUrl: url(), prefix: settings.dbPrefix }, parts, secrets); // what the next start does
    expect((await clerk.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  } finally {
    await stack.stop();
  }
  expect(await left(`count(*)::text as n from pg_roles where starts_with(rolname, '${stack.ground!.settings.dbPrefix}')`)).toBe('0');
}, 120_000);

test('a role that may do more than log in is refused by name', async () => {
  const { ensureRole } = await import('@asp/kit');
  const name = `proba_${randomBytes(4).toString('hex')}`;
  await withClient(admin, async (client) => {
    await client.query(`create role ${name} bypassrls`);
    await expect(ensureRole(client, name, 'x')).rejects.toThrow(new RegExp(`${name}[\\s\\S]*NOBYPASSRLS`));
    await client.query(`drop role ${name}`);
  });
});
