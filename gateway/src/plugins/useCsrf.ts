/**
 * Only what a foreign page cannot send without asking first: POST with application/json, not compressed, no forms; or a GET
 * that carries its token in `authorization`, which no link, image or form can.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '../errors.ts';
import { header } from '../front/headers.ts';
import type { Exchange } from '../types.ts';

const JSON_TYPE = /^application\/json(\s*;\s*charset=("?)utf-8\2)?$/i;
const ACCEPTABLE = /(^|,)\s*(\*\/\*|application\/(\*|json|graphql-response\+json))\s*(;|,|$)/i;

export function useCsrf() {
  return (x: Exchange) => {
    const { req } = x;
    if (req.method !== 'POST' && !(req.method === 'GET' && req.headers.authorization)) {
      header(x, 'allow', 'POST');
      throw new Refusal('METODUS_TILTOTT');
    }
    if (req.method === 'POST' && (!JSON_TYPE.test(req.headers['content-type'] ?? '') || compressed(req.headers)))
      throw new Refusal('TARTALOMTIPUS_HIBAS');
    if (req.headers.accept && !ACCEPTABLE.test(req.headers.accept)) throw new Refusal('ELFOGADAS_HIBAS');
  };
}

function compressed(headers: IncomingHttpHeaders): boolean {
  const encoding = headers['content-encoding'];
  return encoding !== undefined && encoding !== 'identity';
}
