/** The schema is shown to integrators with the scope `sema`, and outside production to any person who is logged in. */
import { Refusal } from '../errors.ts';
import type { Exchange } from '../types.ts';

export function useIntrospection({ production }: { production: boolean }) {
  return ({ operation, caller }: Exchange) => {
    if (!operation?.introspection) return;
    const person = caller?.actor.fajta === 'FELHASZNALO';
    if (!caller?.scopes.includes('sema') && !(person && !production)) throw new Refusal('INTROSPEKCIO_TILTOTT');
  };
}
