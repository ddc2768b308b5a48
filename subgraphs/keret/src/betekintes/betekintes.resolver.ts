import { osszes, Permission, type Ctx } from '@asp/kit';
import { Ctx as ContextParam, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Felhasznalo } from '../felhasznalo/felhasznalo.entity.ts';
import { Betekintes } from './betekintes.entity.ts';

@Resolver(() => Betekintes)
export class BetekintesResolver {
  @Query(() => [Betekintes], { description: 'Támogatói betekintések, a legújabb elöl. (Support views, newest first; the last hundred.)' })
  @Permission('keret.betekintes.olvas')
  betekintesek(@ContextParam() ctx: Ctx): Promise<Betekintes[]> {
    return osszes(ctx, Betekintes, { jovahagyva: 'desc' }, { legfeljebb: 100 });
  }

  @FieldResolver(() => Felhasznalo, { nullable: true, description: 'A támogató. (The supporter.)' })
  tamogato(@Root() { tamogatoId }: Betekintes, @ContextParam() ctx: Ctx): Promise<Felhasznalo | null> {
    return ctx.byId(Felhasznalo).load(tamogatoId);
  }
}
