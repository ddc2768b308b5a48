import { Directive } from 'type-graphql';

/**
 * Who a part of the graph is promised to, from the widest circle to the narrowest. `nyilvanos`: anybody, without a token;
 * `integrator`: registered machine clients as well; `belso`: our own applications only, it may change without notice.
 */
export const SZERZODESEK = ['nyilvanos', 'integrator', 'belso'] as const;
export type SzerzodesNev = (typeof SZERZODESEK)[number];

/**
 * Says otherwise than the rule of `subgraph/szerzodes.ts` about a type, a field or an act. Travels in the composed graph as
 * federation's own `@tag`.
 */
export const Szerzodes = (nev: SzerzodesNev): ClassDecorator & PropertyDecorator & MethodDecorator =>
  Directive(`@tag(name: "${nev}")`) as ClassDecorator & PropertyDecorator & MethodDecorator;
