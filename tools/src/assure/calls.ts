/** A28: calls to a szakrendszer that the gateway did not sign, or not so, or not now, or not for it, or twice. */
import { createHmac, randomUUID } from 'node:crypto';
import { hivas, mintPass, signCall, type Hivas } from '@asp/kit';
import { counter, type Row } from './row.ts';
import { post, type Stage } from './stage.ts';

const BODY = JSON.stringify({ query: '{ __typename }' });

export async function signedCalls(stage: Stage): Promise<Row> {
  const { row, count } = counter(
    'A28',
    'calls to every szakrendszer: unsigned, stripped, other key, other body, other addressee, old, early, replayed, also after a restart: 401',
  );
  for (const { name: part } of stage.stack.ground.parts) {
    let door = await stage.subgraphDoor(part);
    const { passKey, callKey } = stage.keys(part);
    const envelope = (more: Partial<Hivas> = {}): Hivas => {
      const requestId = randomUUID();
      const pass = mintPass(passKey, { subject: stage.a.onkormanyzat, requestId });
      const actor = { id: randomUUID(), nev: 'assure', fajta: 'FELHASZNALO' as const, szerepkorok: [], engedelyek: ['**'] };
      return { ...hivas({ subgraph: part, requestId, onkormanyzat: stage.a.onkormanyzat, pass, actor }), ...more };
    };
    const signed = (more?: Partial<Hivas>, key = callKey, body = BODY) => signCall(key, envelope(more), body);
    const status = async (headers: Record<string, string>, body = BODY) => (await post(door.url, body, headers)).status;
    const refused = async (what: string, headers: Record<string, string>, body = BODY) => {
      const answer = await status(headers, body);
      count(answer === 401, () => `${part}: ${what}: ${answer}`);
    };
    const good = signed();
    count((await status(good)) === 200, () => `${part}: a good call is refused`);
    await refused('replay', good);
    await refused('nothing', {});
    const { 'x-asp-hivas': alone = '', 'x-asp-alairas': signature = '' } = signed();
    await refused('signature stripped', { 'x-asp-hivas': alone });
    await refused('envelope stripped', { 'x-asp-alairas': signature });
    await refused('empty signature', { 'x-asp-hivas': alone, 'x-asp-alairas': '' });
    await refused('signature cut', { 'x-asp-hivas': alone, 'x-asp-alairas': signature.slice(0, 32) });
    await refused('signature of nothing', { 'x-asp-hivas': alone, 'x-asp-alairas': '00'.repeat(32) });
    await refused('another body', signed(), BODY.replace('__typename', 'a: __typename'));
    await refused('body with a blank', signed(), `${BODY} `);
    await refused('key of another', signed({}, 'ab'.repeat(32)));
    await refused('key of passes', signed({}, passKey));
    await refused('another addressee', signed({ subgraph: 'masik' }));
    await refused('31 s old', signed({ ido: Date.now() - 31_000 }));
    await refused('31 s early', signed({ ido: Date.now() + 31_000 }));
    await refused('no time', signed({ ido: undefined as never }));
    await refused('time as text', signed({ ido: 'ma' as never }));
    await refused('another version', signed({ v: 2 as never }));
    const other = Buffer.from(JSON.stringify({ ...envelope(), onkormanyzat: stage.b.onkormanyzat })).toString('base64url');
    await refused('envelope exchanged', { 'x-asp-hivas': other, 'x-asp-alairas': signature });
    const bodyOnly = createHmac('sha256', Buffer.from(callKey, 'hex')).update(BODY).digest('hex');
    await refused('signature over the body only', { 'x-asp-hivas': alone, 'x-asp-alairas': bodyOnly });
    const unused = signed();
    await door.stop();
    door = await stage.subgraphDoor(part, Date.now()); // it knows nothing of the calls that its predecessor has carried out
    await new Promise((go) => setTimeout(go, 2)); // calls are dated by the millisecond
    await refused('replay after a restart', good);
    await refused('signed before the restart', unused);
    count((await status(signed())) === 200, () => `${part}: a good call is refused after the restart`);
    await door.stop();
  }
  return row;
}

/** A signed call for one municipality that carries a pass of another reads neither. */
export async function mixedPasses(stage: Stage): Promise<Row> {
  const { row, count } = counter('A28', 'a signed call for one municipality with the pass of another, a forged one or none: no data');
  for (const { name: part } of stage.stack.ground.parts) {
    const door = await stage.subgraphDoor(part);
    const { passKey, callKey } = stage.keys(part);
    const body = JSON.stringify({ query: `{ ${part}Naplo(first: 1) { nodes { muvelet } } }` });
    for (const pass of [
      mintPass(passKey, { subject: stage.a.onkormanyzat, requestId: 'x' }),
      mintPass('00', { subject: stage.b.onkormanyzat, requestId: 'x' }),
      mintPass(passKey, { subject: stage.b.onkormanyzat, requestId: 'x', ttl: -1 }),
      '',
    ]) {
      const actor = { id: randomUUID(), nev: 'assure', fajta: 'FELHASZNALO' as const, szerepkorok: [], engedelyek: ['**'] };
      const call = hivas({ subgraph: part, requestId: randomUUID(), onkormanyzat: stage.b.onkormanyzat, pass, actor });
      const { text } = await post(door.url, body, signCall(callKey, call, body));
      count(!text.includes('"nodes"'), () => `${part} ${text}`);
    }
    await door.stop();
  }
  return row;
}
