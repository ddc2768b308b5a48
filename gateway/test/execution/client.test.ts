/** The HTTP client against servers that break the protocol: a typed error, and never an answer that belongs to another call. */
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { CallFailed, httpClient } from '../../src/execution/http/client.ts';
import type { Client, ClientOptions } from '../../src/execution/http/client.ts';

interface Asked {
  /** What the call wrote into its body. */
  text: string;
  /** Which request it is on this server, from 0. */
  nth: number;
  socket: Socket;
}

/** Reads well-formed requests and lets the test write whatever it wants. */
async function raw(answer: (asked: Asked) => void) {
  const sockets = new Set<Socket>();
  let nth = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    let text = '';
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (bytes) => {
      text += String(bytes);
      for (let found = BODY.exec(text); found; found = BODY.exec(text)) {
        text = text.slice(found.index + found[0].length);
        answer({ text: found[1]!, nth: nth++, socket });
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sockets,
    asked: () => nth,
    close: () => new Promise<void>((done) => (server.close(() => done()), sockets.forEach((socket) => socket.destroy()))),
  };
}
const BODY = /\r\n\r\n<(.*?)>/s;

const request = (text: string) => {
  const body = `<${text}>`;
  return { head: `POST / HTTP/1.1\r\nhost: a\r\ncontent-length: ${body.length}\r\n\r\n`, body: Buffer.from(body), name: text };
};
const ask = (client: Client, text = 'a', repeatable = true) =>
  new Promise<string>((resolve, failed) => {
    client.call({ request: () => request(text), repeatable, answered: ({ body }) => resolve(body.toString()), failed });
  });
const fine = (text: string, fields = '') => `HTTP/1.1 200 OK\r\n${fields}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
const clientOf = (url: string, options: Partial<ClientOptions> = {}) => httpClient(url, { timeoutMs: 300, most: 10_000, ...options });

const PARTS: [string, string[]][] = [
  ['in one piece', [fine('őrség')]],
  ['byte by byte', [...Buffer.from(fine('őrség'))].map((byte) => String.fromCharCode(byte))],
  ['in chunks', ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nő', 'r\r', '\n4;x=y\r\nség', '\r', '\n0\r\n', '\r\n']],
  ['with other headers', [fine('őrség', 'Server: x\r\nX-Odd:\t a, b \r\nKeep-Alive: timeout=5\r\nConnection: keep-alive\r\n')]],
];

test.each(PARTS)('an answer %s', async (name, parts) => {
  const server = await raw(async ({ socket }) => {
    for (const part of parts) {
      socket.write(part, name === 'byte by byte' ? 'latin1' : 'utf8');
      await new Promise((go) => setImmediate(go));
    }
  });
  const client = clientOf(server.url, { timeoutMs: 5_000 });
  expect([await ask(client), await ask(client, 'b')]).toEqual(['őrség', 'őrség']);
  expect(client.open()).toBe(1);
  await Promise.all([client.close(), server.close()]);
});

const ATTACKS: [string, string][] = [
  ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nabc'],
  ['the same length twice', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 2\r\n\r\nab'],
  ['a list of lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 2, 2\r\n\r\nab'],
  ['length and chunks', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['a signed length', 'HTTP/1.1 200 OK\r\ncontent-length: +2\r\n\r\nab'],
  ['a negative length', 'HTTP/1.1 200 OK\r\ncontent-length: -2\r\n\r\nab'],
  ['no length', 'HTTP/1.1 200 OK\r\n\r\nab'],
  ['a length beyond the limit', 'HTTP/1.1 200 OK\r\ncontent-length: 10001\r\n\r\n'],
  ['chunks beyond the limit', `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2711\r\n`],
  ['another coding', 'HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n'],
  ['chunked twice', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['compressed', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\nab'],
  ['a chunk size that is none', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0x1\r\na\r\n0\r\n\r\n'],
  ['a chunk longer than said', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n'],
  ['a bare line feed between chunks', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\na\n0\n\n'],
  ['an endless chunk line', `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1;${'x'.repeat(400)}`],
  ['a trailer', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\ncontent-length: 1\r\n\r\n'],
  ['a folded header', 'HTTP/1.1 200 OK\r\nx: a\r\n content-length: 9\r\ncontent-length: 2\r\n\r\nab'],
  ['a space before the colon', 'HTTP/1.1 200 OK\r\ncontent-length : 2\r\n\r\nab'],
  ['a bare line feed in the head', 'HTTP/1.1 200 OK\r\nx: a\ncontent-length: 9\r\ncontent-length: 2\r\n\r\nab'],
  ['a zero byte in the head', 'HTTP/1.1 200 OK\r\nx: \0\r\ncontent-length: 2\r\n\r\nab'],
  ['an endless head', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(5_000)}`],
  ['an endless header', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}`],
  ['HTTP/1.0', 'HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\nab'],
  ['HTTP/2', 'HTTP/2 200\r\ncontent-length: 2\r\n\r\nab'],
  ['an interim answer', `HTTP/1.1 103 Early Hints\r\n\r\n${fine('ab')}`],
  ['a status that is none', 'HTTP/1.1 2OO OK\r\ncontent-length: 2\r\n\r\nab'],
  ['no HTTP', '{"data":{}}\r\n\r\n'],
  ['a second answer behind the first', fine('ab') + fine('foreign')],
  ['garbage behind the answer', `${fine('ab')}x`],
  ['garbage behind the last chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\nx'],
  ['the answer of another call', fine('ab', 'x-asp-valasz: another\r\n')],
];

test.each(ATTACKS)('%s: refused, and the connection is not used again', async (_, bytes) => {
  const server = await raw(({ socket, text, nth }) => socket.write(nth === 0 ? bytes : fine(text)));
  const client = clientOf(server.url, { timeoutMs: 5_000 });
  const first = ask(client, 'a');
  await expect(first).rejects.toBeInstanceOf(CallFailed);
  await expect(first).rejects.not.toThrow(/timeout/);
  expect(await ask(client, 'b')).toBe('b');
  expect([client.open(), server.asked()]).toEqual([1, 2]);
  await Promise.all([client.close(), server.close()]);
});

const HALVES: [string, (asked: Asked) => void][] = [
  ['before the answer', ({ socket }) => socket.destroy()],
  ['in the head', ({ socket }) => socket.end('HTTP/1.1 200 OK\r\ncontent-le')],
  ['in the body', ({ socket }) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\nab')],
  ['in a chunk', ({ socket }) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab')],
  ['before the last chunk', ({ socket }) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n')],
];
test.each(HALVES)('closed %s: refused', async (_, answer) => {
  const server = await raw(answer);
  const client = clientOf(server.url, { timeoutMs: 5_000 });
  await expect(ask(client)).rejects.toBeInstanceOf(CallFailed);
  expect([client.open(), server.asked()]).toEqual([0, 1]);
  await Promise.all([client.close(), server.close()]);
});

test('an answer that trickles is given up in time', async () => {
  const server = await raw(({ socket }) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n');
    const timer = setInterval(() => socket.write('a'), 10);
    socket.on('close', () => clearInterval(timer));
  });
  const client = clientOf(server.url);
  await expect(ask(client)).rejects.toThrow('timeout');
  expect(client.open()).toBe(0);
  await Promise.all([client.close(), server.close()]);
});

test('nobody listens: refused', async () => {
  const server = await raw(() => {});
  await server.close();
  await expect(ask(clientOf(server.url))).rejects.toThrow('ECONNREFUSED');
});

test('what comes unasked ends the connection', async () => {
  const server = await raw(({ socket, text }) => socket.write(fine(text)));
  const client = clientOf(server.url);
  expect(await ask(client, 'a')).toBe('a');
  for (const socket of server.sockets) socket.write(fine('foreign'));
  await new Promise((go) => setTimeout(go, 50));
  expect(client.open()).toBe(0);
  expect(await ask(client, 'b')).toBe('b');
  await Promise.all([client.close(), server.close()]);
});

describe('a connection that ended while it rested', () => {
  /** Leaves the second request of its first connection unanswered. */
  const leaving = () => {
    let first: Socket | undefined;
    return raw(({ socket, text, nth }) => {
      first ??= socket;
      if (nth > 0 && socket === first) socket.destroy();
      else socket.write(fine(text));
    });
  };

  test('a query is asked once more, on a new one', async () => {
    const server = await leaving();
    const client = clientOf(server.url);
    expect([await ask(client, 'a'), await ask(client, 'b')]).toEqual(['a', 'b']);
    expect(server.asked()).toBe(3);
    await Promise.all([client.close(), server.close()]);
  });

  test('an act is not', async () => {
    const server = await leaving();
    const client = clientOf(server.url);
    expect(await ask(client, 'a')).toBe('a');
    await expect(ask(client, 'b', false)).rejects.toBeInstanceOf(CallFailed);
    expect(server.asked()).toBe(2);
    await Promise.all([client.close(), server.close()]);
  });

  test('nor a query twice', async () => {
    const server = await raw(({ socket, text, nth }) => (nth === 0 ? void socket.write(fine(text)) : void socket.destroy()));
    const client = clientOf(server.url);
    expect(await ask(client, 'a')).toBe('a');
    await expect(ask(client, 'b')).rejects.toBeInstanceOf(CallFailed);
    expect(server.asked()).toBe(3);
    await Promise.all([client.close(), server.close()]);
  });

  test('the time that the other side names is kept', async () => {
    const server = await raw(({ socket, text }) => socket.write(fine(text, 'keep-alive: timeout=1\r\n')));
    const client = clientOf(server.url);
    await ask(client, 'a');
    expect(client.open()).toBe(0);
    await Promise.all([client.close(), server.close()]);
  });
});

test('no more connections than allowed; who waits gets the next one, who waits too long or in vain is told so', async () => {
  const server = await raw(({ socket, text }) => void (text.startsWith('silent') || setTimeout(() => socket.write(fine(text)), 20)));
  const client = clientOf(server.url, { connections: 2, waiting: 6 });
  const texts = Array.from({ length: 9 }, (_, i) => `n${i}`);
  const answers = await Promise.allSettled(texts.map((text) => ask(client, text)));
  expect(answers.slice(0, 8).map((a) => a.status === 'fulfilled' && a.value)).toEqual(texts.slice(0, 8));
  expect(answers[8]).toMatchObject({ reason: { message: 'too many calls' } });
  expect([client.open(), server.sockets.size]).toEqual([2, 2]);
  const silent = await Promise.allSettled(['silent1', 'silent2', 'waits'].map((text) => ask(client, text)));
  expect(silent.map((a) => a.status === 'rejected' && (a.reason as Error).message)).toEqual(['timeout', 'timeout', 'timeout']);
  expect(await ask(client, 'after')).toBe('after');
  await Promise.all([client.close(), server.close()]);
});

test('a storm of calls, half of them given up, broken off or answered late: each answer reaches its own call', async () => {
  const server = await raw(({ socket, text, nth }) => {
    const whole = fine(`${text} ${'x'.repeat(nth % 700)}`);
    const late = [0, 0, 1, 3, 12, 45][nth % 6]!;
    if (nth % 17 === 0) return void socket.end(whole.slice(0, -1));
    if (nth % 23 === 0) return void socket.write(whole + fine('foreign'));
    setTimeout(() => {
      socket.write(whole.slice(0, nth % 60));
      setTimeout(() => socket.write(whole.slice(nth % 60)), nth % 3);
    }, late);
  });
  const client = clientOf(server.url, { timeoutMs: 25, connections: 8 });
  let answered = 0;
  let failed = 0;
  const caller = async (me: number) => {
    for (let i = 0; i < 150; i++) {
      const text = `caller-${me}-${i}`;
      try {
        expect((await ask(client, text, i % 5 > 0)).split(' ')[0]).toBe(text);
        answered++;
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error;
        failed++;
      }
    }
  };
  await Promise.all(Array.from({ length: 12 }, (_, me) => caller(me)));
  expect(answered + failed).toBe(1_800);
  expect(Math.min(answered, failed)).toBeGreaterThan(100);
  await Promise.all([client.close(), server.close()]);
});
