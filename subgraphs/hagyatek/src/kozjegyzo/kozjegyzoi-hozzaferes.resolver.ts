import { Osztaly, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { KozjegyzoiCsomag } from '../csomag/kozjegyzoi-csomag.entity.ts';
import { FelhasznaloReference } from '../references/felhasznalo.reference.ts';
import { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { eloHozzaferes, eloHozzaferesek } from './elo.ts';
import { KozjegyzoiHozzaferes } from './kozjegyzoi-hozzaferes.entity.ts';

@Resolver(() => KozjegyzoiHozzaferes)
export class KozjegyzoiHozzaferesResolver {
  @Query(() => [KozjegyzoiHozzaferes], {
    description: 'Ügyek, amelyeknek a csomagját a kérdező közjegyző ma megnyithatja. (Cases whose package is open to the caller today.)',
  })
  @Permission('hagyatek.csomag.olvas')
  kozjegyzoiUgyeim(@ContextParam() ctx: Ctx): Promise<KozjegyzoiHozzaferes[]> {
    return eloHozzaferesek(ctx);
  }

  @Query(() => [KozjegyzoiCsomag], {
    description:
      'Annak az egy ügynek a csomagjai, amelyen a közjegyző dolgozik, és amelyet megnyitottak neki; másnak üres. (Packages of the one case open to the caller.)',
  })
  @Permission('hagyatek.csomag.olvas')
  async kozjegyzoiCsomagok(@Arg('ugyId', () => ID) ugyId: string, @ContextParam() ctx: Ctx): Promise<KozjegyzoiCsomag[]> {
    if (ctx.ugyId !== ugyId || !(await eloHozzaferes(ctx, ugyId))) return [];
    return ctx.manyBy(KozjegyzoiCsomag, 'ugyId').load(ugyId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Az örökhagyó neve. (Name of the deceased.)' })
  @Osztaly('SZEMELYES')
  async orokhagyoNev(@Root() { ugyId }: KozjegyzoiHozzaferes, @ContextParam() ctx: Ctx): Promise<string | null> {
    return (await ctx.byId(HagyatekiUgy).load(ugyId))?.orokhagyoNev ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Az ügy iktatószáma. (Registry number of the case.)' })
  async iktatoszam(@Root() { ugyId }: KozjegyzoiHozzaferes, @ContextParam() ctx: Ctx): Promise<string | null> {
    return (await ctx.byId(HagyatekiUgy).load(ugyId))?.iktatoszam ?? null;
  }

  @FieldResolver(() => FelhasznaloReference, { nullable: true, description: 'A közjegyző. (The notary.)' })
  kozjegyzo(@Root() { felhasznaloId }: KozjegyzoiHozzaferes): FelhasznaloReference {
    return Object.assign(new FelhasznaloReference(), { id: felhasznaloId });
  }
}
