/** The smaller form of `npm run assure`: one row of each table, no measurement of time. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUP_A, GROUP_D, GROUP_T } from '../src/assure/groups.ts';
import { openStage, type Stage } from '../src/assure/stage.ts';
import { entitiesDirectly, readById } from '../src/assure/tenant.ts';
import { bites, others, rowsBite, WALLS } from '../src/assure/walls.ts';
import { freePort } from '../src/postgres/server.ts';
import { readSettings } from '../src/stack/settings.ts';

let stage: Stage;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'asp-assure-'));
  chmodSync(dir, 0o755);
  const settings = readSettings(['--dir', dir, '--port', String(await freePort()), '--demo', 'kicsi', '--no-build'], {});
  stage = await openStage({ ...settings, durable: false }, 1);
}, 300_000);
beforeEach(() => stage.renew());
afterAll(async () => {
  await stage?.stop();
  rmSync(dir, { recursive: true, force: true });
});
const LONG = 300_000;

test('the stage holds what can leak', () => {
  expect(stage.foreign.length).toBeGreaterThan(15);
  expect(stage.foreignIds.size).toBeGreaterThan(1_000);
});

test.each([...GROUP_T, ...GROUP_A, ...GROUP_D].map((measure) => [measure.name, measure]))(
  '%s',
  async (_, measure) => {
    const row = await measure(stage);
    expect(row.attempts).toBeGreaterThan(0);
    expect({ failures: row.failures, detail: row.failures ? row.detail : undefined }).toEqual({ failures: 0, detail: undefined });
  },
  LONG,
);

test(
  'without both walls of the rows every row that reads finds something',
  async () => expect(await rowsBite(stage)).toMatchObject({ failures: 0 }),
  LONG,
);

describe.each(WALLS.map((wall) => [wall.name, wall] as const))('without “%s”', (_, wall) => {
  test('its own test notices', async () => expect(await bites(stage, wall)).toMatchObject({ failures: 0 }), LONG);
  (wall.alias ? test.skip : test)(
    'the others hold',
    async () => expect(await others(stage, wall, [readById, entitiesDirectly])).toMatchObject({ failures: 0 }),
    LONG,
  );
});
