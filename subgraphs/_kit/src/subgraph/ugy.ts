import { Arg, Ctx as ContextParam, ID, Query, Resolver } from 'type-graphql';
import { Permission } from '../graph/meta.ts';
import type { Ctx } from '../tenant/ctx.ts';

/** True when the actor handles this open case of the active municipality. */
export type UgyIntezoje = (ctx: Ctx, ugyId: string) => Promise<boolean>;

/** What the gateway asks before it accepts a purpose that needs a case: `<nev>UgyIntezoje`. */
export function ugyResolver(subgraph: string, ugyIntezoje: UgyIntezoje): Function {
  @Resolver()
  class UgyResolver {
    @Query(() => Boolean, {
      name: `${subgraph}UgyIntezoje`,
      description: 'Igaz, ha a kérdező a megadott folyó ügy ügyintézője. (True when the caller handles this open case.)',
    })
    @Permission('*')
    ugyIntezoje(
      @Arg('ugyId', () => ID, { description: 'Az ügy azonosítója vagy iktatószáma. (Case.)' }) ugyId: string,
      @ContextParam() ctx: Ctx,
    ): Promise<boolean> {
      return ugyIntezoje(ctx, ugyId);
    }
  }
  return UgyResolver;
}
