/** A26: grave acts after a login of yesterday, at the door and at each szakrendszer. */
import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { hivas, mintPass, signCall, withClient } from '@asp/kit';
import { muveletek } from '@asp/kit/test';
import { counter, type Row } from './row.ts';
import { bearer, post, type Stage } from './stage.ts';

/** Sessions and refresh tokens as if their people had logged in a day ago. */
const yesterday = (stage: Stage) =>
  withClient(stage.adminOf('keret'), (admin) =>
    admin.query(
      `update identitas.tarolt
          set adat = adat || jsonb_build_object(case tipus when 'Session' then 'loginTs' else 'authTime' end, $1::bigint)
        where tipus in ('Session', 'RefreshToken')`,
      [Math.floor(Date.now() / 1000) - 86_400],
    ),
  );

const graveActs = (schema: GraphQLSchema) =>
  muveletek(schema, 'mutation', randomUUID(), 1).filter(({ nev }) =>
    schema
      .getMutationType()!
      .getFields()
      [nev]!.astNode?.directives?.some(({ name }) => name.value === 'frissBelepes'),
  );

/** A26: the tokens of somebody who may do everything, but logged in yesterday. */
export async function staleLogins(stage: Stage): Promise<Row> {
  const { row, count } = counter(
    'A26',
    'every grave act with a token renewed since a login of yesterday: refused, no szakrendszer is asked',
  );
  await stage.renew();
  await yesterday(stage);
  const old = await stage.a.switchTo(stage.a.onkormanyzat);
  await stage.renew();
  let calls = 0;
  const subgraphs = Object.fromEntries(
    [...stage.stack.running].map(([name, { execute }]) => [
      name,
      { execute: (...args: Parameters<typeof execute>) => (calls++, execute(...args)) },
    ]),
  );
  const door = await stage.openDoor({
    subgraphs,
    limits: stage.limits,
    ...(stage.supergraphSdl && { supergraphSdl: stage.supergraphSdl }),
  });
  const acts = (await Promise.all(stage.stack.ground.parts.map(({ subgraph }) => subgraph.schema()))).flatMap(graveActs);
  for (const m of acts) {
    const body = JSON.stringify({ query: m.query, variables: m.valtozok });
    calls = 0;
    const refused = await post(door.url, body, bearer(old));
    count(
      refused.status === 403 && refused.text.includes('FRISS_BELEPES_SZUKSEGES') && calls === 0,
      () => `${m.nev}: ${refused.status} ${refused.text}`,
    );
    const fresh = await post(door.url, body, bearer(stage.a));
    count(!fresh.text.includes('FRISS_BELEPES_SZUKSEGES'), () => `${m.nev} after a login: ${fresh.text}`);
  }
  await door.stop();
  return row;
}

/** A26 at the second wall: a signed call that tells of an old login, of none, or of a machine. */
export async function staleCalls(stage: Stage): Promise<Row> {
  const { row, count } = counter(
    'A26',
    'every grave act at its szakrendszer in a signed call with an old login or none: refused there too',
  );
  for (const { name: part, subgraph } of stage.stack.ground.parts) {
    const door = await stage.subgraphDoor(part);
    const { passKey, callKey } = stage.keys(part);
    for (const m of graveActs(await subgraph.schema())) {
      const body = JSON.stringify({ query: m.query, variables: m.valtozok });
      for (const belepett of [Math.floor(Date.now() / 1000) - 86_400, undefined]) {
        const requestId = randomUUID();
        const pass = mintPass(passKey, { subject: stage.a.onkormanyzat, requestId });
        const actor = { id: randomUUID(), nev: 'assure', fajta: 'FELHASZNALO' as const, szerepkorok: [], engedelyek: ['**'] };
        const call = hivas({ subgraph: part, requestId, onkormanyzat: stage.a.onkormanyzat, pass, actor, belepett });
        const { text } = await post(door.url, body, signCall(callKey, call, body));
        count(text.includes('FRISS_BELEPES_SZUKSEGES'), () => `${part}.${m.nev} ${text}`);
      }
    }
    await door.stop();
  }
  return row;
}
