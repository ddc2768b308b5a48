import { Permission, type Ctx } from '@asp/kit';
import { Ctx as ContextParam, Query, Resolver } from 'type-graphql';
import { Kliens } from './kliens.entity.ts';

@Resolver(() => Kliens)
export class KliensResolver {
  @Query(() => [Kliens], { description: 'Az önkormányzat gépi kliensei. (Machine clients of the municipality.)' })
  @Permission('keret.kliens.olvas')
  kliensek(@ContextParam() ctx: Ctx): Promise<Kliens[]> {
    return ctx.em.find(Kliens, {}, { orderBy: { nev: 'asc', id: 'asc' } });
  }
}
