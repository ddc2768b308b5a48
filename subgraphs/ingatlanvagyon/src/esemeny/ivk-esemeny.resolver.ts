import { Datum, Permission, type Ctx, type ListaArgs } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { kesesNapok } from '../rules/hatarido-90.ts';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';
import { erintettIngatlanok } from './erintett.ts';
import { IvkEsemeny } from './ivk-esemeny.entity.ts';
import { BEJEGYZETLEN, esemenyLista, KESEDELMES } from './lista.ts';

@Resolver(() => IvkEsemeny)
export class IvkEsemenyResolver {
  @Query(() => esemenyLista.Connection, { description: 'Vagyoni események. (Events.)' })
  @Permission('ingatlanvagyon.esemeny.olvas')
  ivkEsemenyek(@Args(() => esemenyLista.Args as never) args: ListaArgs, @ContextParam() ctx: Ctx) {
    return esemenyLista.page(ctx, args);
  }

  @Query(() => esemenyLista.Connection, {
    description: 'Késedelmes bejegyzések: 90 napon túl bejegyzett vagy még bejegyzetlen események. (Entered late or overdue.)',
  })
  @Permission('ingatlanvagyon.esemeny.olvas')
  kesedelmesBejegyzesek(
    @Arg('napon', () => Datum, { nullable: true, description: 'Melyik nap szerint; alapértelmezés: ma. (As of.)' })
    napon: string | undefined,
    @Arg('csakBejegyzetlen', () => Boolean, {
      defaultValue: false,
      description: 'Csak a még hiányzó bejegyzések. (Only those not yet entered.)',
    })
    csakBejegyzetlen: boolean,
    @Args(() => esemenyLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ) {
    const nap = napon ?? ctx.today;
    const szukites = csakBejegyzetlen ? [{ sql: BEJEGYZETLEN, params: [nap] }] : [];
    return esemenyLista.page(ctx, args, { sql: KESEDELMES, params: [nap, nap] }, ...szukites);
  }

  @Query(() => IvkEsemeny, { nullable: true, description: 'Egy esemény. (One event.)' })
  @Permission('ingatlanvagyon.esemeny.olvas')
  ivkEsemeny(
    @Arg('id', () => ID, { description: 'Az esemény azonosítója. (Event.)' }) id: string,
    @ContextParam() ctx: Ctx,
  ): Promise<IvkEsemeny | null> {
    return ctx.byId(IvkEsemeny).load(id);
  }

  @FieldResolver(() => Int, { description: 'A késés napjai: a bejegyzésig, vagy ha még nincs, a mai napig. (Days late.)' })
  kesesNapok(@Root() esemeny: IvkEsemeny, @ContextParam() ctx: Ctx): number {
    return kesesNapok(esemeny.hatarido90, esemeny.bejegyezve ?? ctx.today);
  }

  @FieldResolver(() => [KataszteriIngatlan], { description: 'Az érintett ingatlanok. (Properties concerned.)' })
  ingatlanok(@Root() esemeny: IvkEsemeny, @ContextParam() ctx: Ctx): Promise<KataszteriIngatlan[]> {
    return erintettIngatlanok(ctx, esemeny.id, 'TARGY');
  }

  @FieldResolver(() => [KataszteriIngatlan], { description: 'Elődök. (Predecessors.)' })
  elodok(@Root() esemeny: IvkEsemeny, @ContextParam() ctx: Ctx): Promise<KataszteriIngatlan[]> {
    return erintettIngatlanok(ctx, esemeny.id, 'ELOD');
  }

  @FieldResolver(() => [KataszteriIngatlan], { description: 'Utódok. (Successors.)' })
  utodok(@Root() esemeny: IvkEsemeny, @ContextParam() ctx: Ctx): Promise<KataszteriIngatlan[]> {
    return erintettIngatlanok(ctx, esemeny.id, 'UTOD');
  }
}
