/**
 * The head of an answer, written in one step: what every answer has and what concerns have added, then its own. Setting them
 * one by one on the response would check and copy each of them again.
 */
import type { Exchange } from '../types.ts';

/** In the place of one of this name, or as one more. */
export function header({ headers }: Exchange, name: string, value: string): void {
  for (let i = 0; i < headers.length; i += 2) {
    if (headers[i] === name) return void (headers[i + 1] = value);
  }
  headers.push(name, value);
}

/** `own`: name, value, name, value. */
export function head({ res, headers }: Exchange, status: number, own: readonly string[]): void {
  res.writeHead(status, [...headers, ...own]);
}

/** For whoever writes the head of the response by its own means. */
export function handOver({ res, headers }: Exchange): void {
  for (let i = 0; i < headers.length; i += 2) res.setHeader(headers[i]!, headers[i + 1]!);
}
