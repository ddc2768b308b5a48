/**
 * Which text a caller may run. The web application runs the documents it was built with and nothing else, so a stolen token
 * of a clerk cannot be used to ask for more than the screens do. Free text is for developers and integrators: in production
 * for machine clients and for people whose token has the scope `sema`.
 */
import { Refusal } from '../errors.ts';
import { manifestIn } from '../limits/trustedDocuments.ts';
import type { TrustedDocuments } from '../limits/trustedDocuments.ts';
import type { Caller, Exchange } from '../types.ts';

export interface TrustOptions {
  documents?: TrustedDocuments;
  production: boolean;
}

export function useTrustedDocuments({ documents, production }: TrustOptions) {
  const manifest = documents && manifestIn(documents.manifest);
  const bound = ({ client = '' }: Caller) => documents?.clients.includes(client) ?? false;
  return (x: Exchange): void | Promise<void> => (atHand(x) ? undefined : lookedUp(x));

  /** What is decided without a look at the file. */
  function atHand({ body, caller }: Exchange): boolean {
    const { query, documentId } = body!;
    if (documentId === undefined)
      return query !== '' && (manifest?.holds(query) || (!bound(caller!) && (!production || freeForm(caller!))));
    const text = manifest?.listed(documentId);
    if (text === undefined || (query !== '' && query !== text)) return false;
    body!.query = text;
    return true;
  }

  async function lookedUp(x: Exchange): Promise<void> {
    const { query, documentId } = x.body!;
    const text = documentId === undefined ? undefined : await manifest?.text(documentId);
    if (text !== undefined && (query === '' || query === text)) return void (x.body!.query = text);
    if (bound(x.caller!)) {
      if (query === '' || documentId !== undefined || !(await manifest!.has(query))) throw new Refusal('DOKUMENTUM_NEM_MEGBIZHATO');
    } else {
      if (query === '' || documentId !== undefined) throw new Refusal('DOKUMENTUM_ISMERETLEN');
      if (production && !freeForm(x.caller!) && !(await manifest?.has(query))) throw new Refusal('DOKUMENTUM_NEM_MEGBIZHATO');
    }
  }
}

const freeForm = ({ actor, scopes }: Caller) => actor.fajta === 'KLIENS' || scopes.includes('sema');
