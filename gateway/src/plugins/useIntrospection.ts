/** The schema is shown to integrators with the scope `sema`, and outside production to any person who is logged in. */
import { Refusal } from '../errors.ts';
import type { Caller, Exchange } from '../types.ts';

export function useIntrospection({ production }: { production: boolean }) {
  return ({ operation, caller }: Exchange) => {
    if (operation?.introspection && !maySeeSchema(caller, production)) throw new Refusal('INTROSPEKCIO_TILTOTT');
  };
}

export const maySeeSchema = (caller: Caller | undefined, production: boolean): boolean =>
  Boolean(caller?.scopes.includes('sema')) || (caller?.actor.fajta === 'FELHASZNALO' && !production);
