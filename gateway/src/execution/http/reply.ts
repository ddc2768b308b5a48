/**
 * Reads one answer of HTTP/1.1 and nothing else. Strict on purpose: whatever two readers could understand differently – two
 * lengths, folded lines, bytes behind the end – is no answer, so that none is ever taken for that of another request.
 */
export interface Reply {
  status: number;
  body: Buffer;
  /** Whether the connection may carry another request, and how long it may rest before, milliseconds. */
  keepMs: number;
  /** What the szakrendszer says which call this answers. */
  answers?: string;
}

/** Not an answer that may be believed; the reason is for the log. */
export class OddReply extends Error {}

const HEAD_MOST = 16_384;
const STATUS = /^HTTP\/1\.1 ([2-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const FIELD = /^([!#$%&'*+.^_`|~\w-]+):[\t ]*([\t\x20-\x7e\x80-\xff]*?)[\t ]*$/;
const LENGTH = /^\d{1,10}$/;
const CHUNK = /^([\da-f]{1,8})(?:;[\t\x20-\x7e]*)?$/i;
const CHUNK_LINE_MOST = 256;
const TIMEOUT = /(?:^|,)\s*timeout=(\d{1,6})\s*(?:,|$)/i;
/** A connection rests no longer than this, whatever the other side would allow; before its end it is not used any more. */
const REST_MS = 30_000;
const MARGIN_MS = 1_000;

interface Head {
  status: number;
  /** -1: in chunks. */
  length: number;
  keepMs: number;
  answers?: string;
}

/** Place for so many bytes, exactly. */
export type Room = (bytes: number) => Buffer;

export class ReplyReader {
  readonly #most: number;
  readonly #room: Room;
  #head?: Head;
  /** What has come and is not understood yet: the head, or the lines between chunks. */
  #rest = '';
  #body?: Buffer;
  #filled = 0;
  /** Bytes of the present chunk still to come; -1: a size line comes, -2: the end of the last one. */
  #chunk = -1;
  #parts: Buffer[] = [];

  /** `most`: bytes of a body; `room`: where it goes. */
  constructor(most: number, room: Room = Buffer.allocUnsafe) {
    this.#most = most;
    this.#room = room;
  }

  /** True once something has come. */
  get begun(): boolean {
    return this.#head !== undefined || this.#rest !== '';
  }

  /** The bytes are looked at now and not kept. The answer, once it is whole; throws OddReply. */
  read(bytes: Buffer): Reply | undefined {
    let from = 0;
    if (!this.#head) {
      from = this.#headIn(bytes);
      if (!this.#head) return undefined;
    }
    const { length } = this.#head;
    return length < 0 ? this.#chunked(this.#head, bytes, from) : this.#measured(this.#head, length, bytes, from);
  }

  /** Reads on in the head; where the body begins, if it is whole. */
  #headIn(bytes: Buffer): number {
    const before = this.#rest.length;
    const here = before === 0 ? bytes.indexOf(HEAD_END) : -1;
    this.#rest += bytes.toString('latin1', 0, here < 0 ? HEAD_MOST : here + HEAD_END.length);
    const end = this.#rest.indexOf(HEAD_END, Math.max(0, before - 3));
    if (end < 0 && this.#rest.length >= HEAD_MOST) throw new OddReply('header too long');
    if (end < 0) return 0;
    this.#head = headOf(this.#rest.slice(0, end), this.#most);
    this.#rest = '';
    return end + HEAD_END.length - before;
  }

  #measured(head: Head, length: number, bytes: Buffer, from: number): Reply | undefined {
    const here = bytes.length - from;
    if (this.#filled + here > length) throw new OddReply('bytes behind the end');
    this.#body ??= this.#room(length);
    bytes.copy(this.#body, this.#filled, from);
    this.#filled += here;
    return this.#filled === length ? reply(head, this.#body) : undefined;
  }

  #chunked(head: Head, bytes: Buffer, start: number): Reply | undefined {
    let at = start;
    while (at < bytes.length) {
      if (this.#chunk > 0) {
        const end = Math.min(bytes.length, at + this.#chunk);
        this.#parts.push(Buffer.from(bytes.subarray(at, end)));
        this.#chunk -= end - at;
        at = end;
        if (this.#chunk === 0) this.#chunk = AFTER;
        continue;
      }
      const feed = bytes.indexOf(LF, at);
      const end = feed < 0 ? bytes.length : feed + 1;
      this.#rest += bytes.toString('latin1', at, end);
      if (this.#rest.length > CHUNK_LINE_MOST) throw new OddReply('chunk line too long');
      at = end;
      if (feed >= 0 && this.#line()) {
        if (at < bytes.length) throw new OddReply('bytes behind the end');
        return reply(head, this.#joined());
      }
    }
    return undefined;
  }

  #joined(): Buffer {
    const body = this.#room(this.#filled);
    let at = 0;
    for (const part of this.#parts) at += part.copy(body, at);
    return body;
  }

  /** One whole line between chunks; true: it was the last. */
  #line(): boolean {
    if (!this.#rest.endsWith('\r\n')) throw new OddReply('bare line feed');
    const line = this.#rest.slice(0, -2);
    this.#rest = '';
    if (this.#chunk === AFTER || this.#chunk === LAST) {
      if (line !== '') throw new OddReply(this.#chunk === LAST ? 'trailer' : 'chunk of a wrong length');
      const last = this.#chunk === LAST;
      this.#chunk = SIZE;
      return last;
    }
    const size = Number.parseInt(CHUNK.exec(line)?.[1] ?? odd('chunk size'), 16);
    this.#filled += size;
    if (this.#filled > this.#most) throw new OddReply('too large');
    this.#chunk = size === 0 ? LAST : size;
    return false;
  }
}

const HEAD_END = '\r\n\r\n';
const LF = 10;
const SIZE = -1;
const AFTER = -2;
const LAST = -3;

const reply = ({ status, keepMs, answers }: Head, body: Buffer): Reply => ({ status, body, keepMs, answers });

function odd(why: string): never {
  throw new OddReply(why);
}

function headOf(text: string, most: number): Head {
  const [first, ...lines] = text.split('\r\n');
  const status = Number(STATUS.exec(first!)?.[1] ?? odd('status line'));
  let length: number | undefined;
  let chunked = false;
  let keep = true;
  let keepMs = REST_MS;
  let answers: string | undefined;
  for (const line of lines) {
    const [, name, value] = FIELD.exec(line) ?? odd('header line');
    switch (name!.toLowerCase()) {
      case 'content-length':
        if (length !== undefined || !LENGTH.test(value!)) odd('content-length');
        length = Number(value);
        break;
      case 'transfer-encoding':
        if (chunked || value!.toLowerCase() !== 'chunked') odd('transfer-encoding');
        chunked = true;
        break;
      case 'content-encoding':
        if (value!.toLowerCase() !== 'identity') odd('content-encoding');
        break;
      case 'connection':
        if (value!.toLowerCase() !== 'keep-alive') keep = false;
        break;
      case 'keep-alive':
        keepMs = Math.min(keepMs, Number(TIMEOUT.exec(value!)?.[1] ?? 0) * 1_000 - MARGIN_MS);
        break;
      case 'x-asp-valasz':
        answers = value;
    }
  }
  if (chunked === (length !== undefined)) odd('length unknown');
  if (length !== undefined && length > most) odd('too large');
  return { status, length: chunked ? -1 : length!, keepMs: keep ? keepMs : 0, answers };
}
