/**
 * Status of a faulty document by what the caller accepts (GraphQL over HTTP): whoever asks for `application/json` alone is of
 * the time when every well-formed request was 200, and reads the fault out of the body. Every other refusal keeps its status.
 */
import type { IncomingMessage } from 'node:http';
import type { RefusalCode } from '../errors.ts';

const OF_THE_DOCUMENT = new Set<RefusalCode>(['NYELVTANI_HIBA', 'SEMA_HIBA', 'HIBAS_VALTOZO']);

export function statusFor({ headers: { accept = '' } }: IncomingMessage, status: number, code: RefusalCode): number {
  return status === 400 && OF_THE_DOCUMENT.has(code) && onlyJson(accept) ? 200 : status;
}

const onlyJson = (accept: string) => /(^|,)\s*application\/json\b/i.test(accept) && !/graphql-response\+json/i.test(accept);
