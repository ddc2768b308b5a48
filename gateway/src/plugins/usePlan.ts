/** `x-asp-terv: 1`: the query plan comes along in `extensions.terv`, for those who may see the schema. */
import { Refusal } from '../errors.ts';
import type { Exchange } from '../types.ts';
import { maySeeSchema } from './useIntrospection.ts';

export function usePlan({ production }: { production: boolean }) {
  return (x: Exchange) => {
    const asked = x.req.headers['x-asp-terv'];
    if (asked === undefined) return;
    if (asked !== '1') throw new Refusal('HIBAS_FEJLEC', { fejlec: 'x-asp-terv' });
    if (!maySeeSchema(x.caller, production)) throw new Refusal('INTROSPEKCIO_TILTOTT');
    x.planAsked = true;
  };
}
