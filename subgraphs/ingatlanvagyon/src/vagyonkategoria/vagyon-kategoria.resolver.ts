import { Datum, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Query, Resolver } from 'type-graphql';
import { ervenyesKategoriak, VagyonKategoria } from './vagyon-kategoria.ts';

@Resolver()
export class VagyonKategoriaResolver {
  @Query(() => [VagyonKategoria], { description: 'A megadott napon érvényes vagyoni kategóriák. (Categories in force on a day.)' })
  @Permission('*')
  vagyonKategoriak(
    @Arg('napon', () => Datum, { nullable: true, description: 'Alapértelmezés: ma. (Default: today.)' }) napon: string | undefined,
    @ContextParam() ctx: Ctx,
  ): Promise<VagyonKategoria[]> {
    return ervenyesKategoriak(ctx, napon ?? ctx.today);
  }
}
