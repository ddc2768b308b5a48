/** T13, T19, D20: connections that stay, break off or say nothing. */
import { connect, type Socket } from 'node:net';
import { counter, each } from './row.ts';
import { bearer, leakIn, post, type Stage } from './stage.ts';
import { type Measure } from './tenant.ts';

const portOf = ({ door }: Stage) => Number(new URL(door.url).port);

function raw(port: number, text: string, { untilMs }: { untilMs: number }): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const done = () => (socket.destroy(), resolve(answer));
    const timer = setTimeout(done, untilMs);
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', done).on('close', () => (clearTimeout(timer), resolve(answer)));
  });
}

/** T13: there is no channel on which events of anybody could arrive. */
export const noChannels: Measure = async (stage) => {
  const { row, count } = counter('T13', 'subscriptions, event streams, multipart answers and WebSockets: no channel opens');
  const { authorization = '' } = bearer(stage.a);
  const fields = Object.keys(stage.schema.getQueryType()!.getFields());
  count(!stage.schema.getSubscriptionType(), () => 'the graph has subscriptions');
  for (const name of ['esemenyek', 'valtozas', ...fields.slice(0, 20)]) {
    const { status, text } = await post(stage.door.url, { query: `subscription { ${name} { __typename } }` }, bearer(stage.a));
    count(status === 400 && text.includes('FELIRATKOZAS_NINCS'), () => `${name}: ${status} ${text}`);
  }
  for (const accept of ['text/event-stream', 'multipart/mixed; deferSpec=20220824', 'multipart/mixed;subscriptionSpec=1.0']) {
    const { status } = await post(stage.door.url, { query: '{ en { id } }' }, { ...bearer(stage.a), accept });
    count(status === 406, () => `${accept}: ${status}`);
  }
  for (const directive of ['@defer', '@stream(initialCount: 0)', '@live']) {
    const { status } = await post(stage.door.url, { query: `query ${directive} { en { id } }` }, bearer(stage.a));
    count(status === 400, () => `${directive}: ${status}`);
  }
  for (const protocol of ['graphql-transport-ws', 'graphql-ws', '']) {
    const upgrade = [
      'GET /graphql HTTP/1.1',
      'Host: localhost',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...(protocol ? [`Sec-WebSocket-Protocol: ${protocol}`] : []),
      `Authorization: ${authorization}`,
      '\r\n',
    ].join('\r\n');
    const answer = await raw(portOf(stage), upgrade, { untilMs: 2_000 });
    count(!answer.startsWith('HTTP/1.1 101'), () => `upgrade ${protocol}: ${answer.slice(0, 60)}`);
  }
  return row;
};

const BROKEN_OFF = 500;

/** T19: requests of both broken off at any point; whoever comes next on the connection to the database sees its own. */
export const brokenOff: Measure = async (stage) => {
  const { row, count } = counter(
    'T19',
    'requests of both broken off at random points, good ones between them: each sees its own municipality',
  );
  const body = JSON.stringify({
    query: 'query T19 { en { onkormanyzat { kshKod } } adozok(first: 20) { nodes { id nev } } adotargyak(first: 20) { nodes { id } } }',
  });
  const text = (who: Stage['a']) =>
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
    `${Object.entries(bearer(who))
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n${body}`;
  const tasks = Array.from({ length: BROKEN_OFF }, (_, i) => i);
  await each(
    tasks,
    async (i) => {
      const [broken, asking] = i % 2 ? [stage.a, stage.b] : [stage.b, stage.a];
      const off = raw(portOf(stage), text(broken), { untilMs: Math.random() * 30 });
      const { text: answer } = await post(stage.door.url, body, bearer(asking));
      await off;
      const right = answer.includes(`"kshKod":"${asking.onkormanyzat}"`);
      count(right && (asking === stage.b || !leakIn(stage, answer, '')), () => answer);
    },
    8,
  );
  return row;
};

const IDLE = 2_000;

/** D20: open connections cost next to nothing; none of them can be made to carry a subscription. */
export const idleSockets: Measure = async (stage) => {
  const { row, count } = counter('D20', `${IDLE} connections that say nothing or half a request: everybody else is answered`);
  const sockets: Socket[] = [];
  const open = (said: string) =>
    new Promise<void>((resolve) => {
      const socket = connect(portOf(stage), '127.0.0.1', () => (socket.write(said), resolve()));
      socket.on('error', () => resolve());
      sockets.push(socket);
    });
  const before = process.memoryUsage().rss;
  await each(
    Array.from({ length: IDLE }, (_, i) => (i % 2 ? '' : 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Le')).map(
      (said) => said || ' ',
    ),
    open,
    50,
  );
  const connected = sockets.filter((socket) => !socket.connecting && !socket.destroyed).length;
  count(connected > IDLE / 2, () => `only ${connected} connections could be opened: the row proves nothing`);
  for (let i = 0; i < 50; i++) {
    const { status } = await post(stage.door.url, { query: '{ en { id } }' }, bearer(i % 2 ? stage.a : stage.b));
    count(status === 200, () => `answered with ${status}`);
  }
  const grown = (process.memoryUsage().rss - before) / 1e6;
  sockets.forEach((socket) => socket.destroy());
  row.detail ??= `${connected} open, process (both ends) ${grown.toFixed(0)} MB larger`;
  return row;
};
