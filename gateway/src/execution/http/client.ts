/**
 * Calls over HTTP/1.1 to one address, on connections that stay open and carry one call at a time. A connection is used again
 * only after an answer that was whole and in order; after anything else it is destroyed, so that no answer meets another call.
 */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { give, take } from '../buffers.ts';
import { OddReply, ReplyReader } from './reply.ts';
import type { Reply, Room } from './reply.ts';

export interface ClientOptions {
  /** For a call altogether, waiting for a connection included, and for connecting; milliseconds. */
  timeoutMs: number;
  connectMs?: number;
  /** Bytes of an answer. */
  most: number;
  connections?: number;
  /** Calls that wait for a connection. */
  waiting?: number;
}

export interface Call {
  /** Asked again when it is sent a second time. */
  request(): Request;
  /** May be sent again when its connection turns out to have ended while it rested. */
  repeatable: boolean;
  /** Where the body of the answer goes; nobody touches it any more once the call has ended, however it ended. */
  room?: Room;
  /** How it ends: with the one or the other, once. */
  answered(reply: Reply): void;
  failed(error: CallFailed): void;
}

export interface Request {
  /** Of bytes, one for each character. */
  head: string;
  body: Buffer;
  /** What an answer that names its call has to name. */
  name?: string;
}

/** Ends a call that is under way, and the connection that carries it. */
export type GiveUp = (why: string) => void;

export interface Client {
  call(call: Call): GiveUp;
  /** Lets what is under way end. */
  close(): Promise<void>;
  /** Connections open now. */
  open(): number;
}

/** No answer, or none that may be believed. */
export class CallFailed extends Error {}

const CONNECTIONS = 64;
const WAITING = 1_000;
const CONNECT_MS = 2_000;
/** What may not be repeated goes on a connection that has rested less than this, or on a new one. */
const FRESH_MS = 1_000;

interface Pending {
  call: Call;
  timer?: NodeJS.Timeout;
  connection?: Connection;
  repeated: boolean;
  ended: boolean;
}

interface Connection {
  socket: Socket;
  connected: boolean;
  carries?: Pending;
  reader?: ReplyReader;
  name?: string;
  /** Has carried a call before. */
  used: boolean;
  restsSince: number;
  restsUntil: number;
}

/** Every read fills it anew; readers take what they need at once. */
const SHARED = Buffer.allocUnsafeSlow(65_536);

export function httpClient(origin: string, options: ClientOptions): Client {
  const { protocol, hostname, port } = new URL(origin);
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'https:';
  const at = { host, port: Number(port) || (secure ? 443 : 80) };
  const { timeoutMs, connectMs = CONNECT_MS, most, connections: limit = CONNECTIONS, waiting: places = WAITING } = options;
  const all = new Set<Connection>();
  /** The one that rested last is used first. */
  const resting: Connection[] = [];
  const waiting: Pending[] = [];
  let closed: (() => void) | undefined;

  function call(asked: Call): GiveUp {
    const pending: Pending = { call: asked, repeated: false, ended: false };
    pending.timer = setTimeout(() => giveUp(pending, 'timeout'), timeoutMs);
    if (closed) end(pending, 'closed');
    else start(pending);
    return (why) => giveUp(pending, why);
  }

  function start(pending: Pending): void {
    const connection = rested(pending);
    if (connection) carry(connection, pending);
    else if (all.size < limit) carry(opened(), pending);
    else if (waiting.length < places) waiting.push(pending);
    else end(pending, 'too many calls');
  }

  function rested({ call: { repeatable }, repeated }: Pending): Connection | undefined {
    const now = performance.now();
    while (resting.length > 0 && resting.at(-1)!.restsUntil <= now) drop(resting.at(-1)!);
    const last = resting.at(-1);
    if (last && !repeated && (repeatable || now - last.restsSince < FRESH_MS)) return resting.pop();
    if (all.size >= limit && resting[0]) drop(resting[0]); // makes room for a new one
    return undefined;
  }

  function opened(): Connection {
    const onread = {
      buffer: SHARED,
      callback: (n: number, buffer: Uint8Array) => (come(connection, (buffer as Buffer).subarray(0, n)), true),
    };
    const servername = /[^\d.:]/.test(host) ? host : undefined;
    const socket = secure ? connectTls({ ...at, servername, ALPNProtocols: ['http/1.1'] }) : connect({ ...at, noDelay: true, onread });
    const connection: Connection = { socket, connected: false, used: false, restsSince: 0, restsUntil: 0 };
    all.add(connection);
    const late = setTimeout(() => fail(connection, 'connect timeout'), connectMs);
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      clearTimeout(late);
      connection.connected = true;
      if (connection.carries) send(connection, connection.carries);
    });
    if (secure) socket.setNoDelay(true).on('data', (bytes: Buffer) => come(connection, bytes));
    socket.on('error', (error: NodeJS.ErrnoException) => fail(connection, error.code ?? 'error'));
    socket.on('end', () => fail(connection, 'ended'));
    socket.on('close', () => (clearTimeout(late), fail(connection, 'closed')));
    return connection;
  }

  function carry(connection: Connection, pending: Pending): void {
    connection.carries = pending;
    pending.connection = connection;
    if (connection.connected) send(connection, pending);
  }

  function send(connection: Connection, { call }: Pending): void {
    const { head, body, name } = call.request();
    connection.name = name;
    connection.reader = new ReplyReader(most, call.room);
    const size = head.length + body.length;
    const bytes = take(size);
    bytes.write(head, 'latin1');
    body.copy(bytes, head.length);
    connection.socket.write(bytes.subarray(0, size));
    if (connection.socket.writableLength === 0) give(bytes); // the system has taken all of it
  }

  function come(connection: Connection, bytes: Buffer): void {
    const { carries, reader } = connection;
    if (!carries || !reader) return fail(connection, 'unasked');
    try {
      const reply = reader.read(bytes);
      if (!reply) return;
      if ((reply.answers ?? connection.name) !== connection.name) return fail(connection, 'answer of another call');
      rest(connection, reply.keepMs);
      ended(carries);
      carries.call.answered(reply);
    } catch (error) {
      fail(connection, error instanceof OddReply ? error.message : 'error');
    }
  }

  function rest(connection: Connection, keepMs: number): void {
    connection.carries = undefined;
    connection.reader = undefined;
    connection.used = true;
    const next = waiting.shift();
    if (keepMs <= 0 || (closed && !next)) {
      drop(connection);
      if (next) start(next);
    } else if (next) carry(connection, next);
    else {
      connection.restsSince = performance.now();
      connection.restsUntil = connection.restsSince + keepMs;
      resting.push(connection);
    }
  }

  /** What it carried fails, or is sent once more where the connection had ended before it could be heard. */
  function fail(connection: Connection, why: string): void {
    const { carries, reader, used } = connection;
    if (!all.has(connection)) return;
    drop(connection);
    if (!carries) return next();
    const stale = used && !reader?.begun && carries.call.repeatable && !carries.repeated && STALE.has(why);
    carries.connection = undefined;
    if (stale) {
      carries.repeated = true;
      start(carries);
    } else end(carries, why);
    next();
  }

  function giveUp(pending: Pending, why: string): void {
    if (pending.ended) return;
    const place = waiting.indexOf(pending);
    if (place >= 0) waiting.splice(place, 1);
    if (pending.connection) fail(pending.connection, why);
    else end(pending, why);
  }

  function end(pending: Pending, why: string): void {
    ended(pending);
    pending.call.failed(new CallFailed(why));
  }

  function ended(pending: Pending): void {
    clearTimeout(pending.timer);
    pending.ended = true;
  }

  function drop(connection: Connection): void {
    all.delete(connection);
    connection.carries = undefined;
    const place = resting.lastIndexOf(connection);
    if (place >= 0) resting.splice(place, 1);
    connection.socket.destroy();
    if (all.size === 0) closed?.();
  }

  /** A place has become free. */
  function next(): void {
    if (waiting.length > 0 && all.size < limit) start(waiting.shift()!);
  }

  return {
    call,
    open: () => all.size,
    close() {
      return new Promise((resolve) => {
        closed = resolve;
        for (const connection of [...resting]) drop(connection);
        if (all.size === 0) resolve();
      });
    },
  };
}

/** How a connection shows that the other side has left it. */
const STALE = new Set(['ended', 'closed', 'ECONNRESET', 'EPIPE']);
