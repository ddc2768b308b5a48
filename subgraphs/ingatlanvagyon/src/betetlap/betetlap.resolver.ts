import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { lehetsegesMuveletek } from '../rules/betetlap-allapotgep.ts';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';
import { BetetlapValtozat } from './betetlap-valtozat.entity.ts';
import { Betetlap } from './betetlap.entity.ts';
import { BetetlapMuveletKod } from './kodok.ts';

@Resolver(() => Betetlap)
export class BetetlapResolver {
  @Query(() => Betetlap, { nullable: true, description: 'Egy betétlap. (One sheet.)' })
  @Permission('ingatlanvagyon.betetlap.olvas')
  betetlap(
    @Arg('id', () => ID, { description: 'A betétlap azonosítója. (Sheet.)' }) id: string,
    @ContextParam() ctx: Ctx,
  ): Promise<Betetlap | null> {
    return ctx.byId(Betetlap).load(id);
  }

  @FieldResolver(() => KataszteriIngatlan, { nullable: true, description: 'A borítólap. (The cover sheet.)' })
  kataszteriIngatlan(@Root() betetlap: Betetlap, @ContextParam() ctx: Ctx): Promise<KataszteriIngatlan | null> {
    return ctx.byId(KataszteriIngatlan).load(betetlap.ingatlanId);
  }

  @FieldResolver(() => [BetetlapValtozat], { description: 'Az aláírt változatok. (Signed versions.)' })
  valtozatok(@Root() betetlap: Betetlap, @ContextParam() ctx: Ctx): Promise<BetetlapValtozat[]> {
    return ctx.manyBy(BetetlapValtozat, 'betetlapId', { valtozat: 'asc' }).load(betetlap.id);
  }

  @FieldResolver(() => [BetetlapMuveletKod], { description: 'Az állapot szerint lehetséges műveletek. (What can be done in this state.)' })
  muveletek(@Root() betetlap: Betetlap): BetetlapMuveletKod[] {
    return lehetsegesMuveletek(betetlap.allapot);
  }
}
