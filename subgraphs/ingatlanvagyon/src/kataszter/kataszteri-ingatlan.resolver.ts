import { Datum, Olvassa, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Betetlap } from '../betetlap/betetlap.entity.ts';
import { ingatlanEsemenyei, rokonok } from '../esemeny/erintett.ts';
import { IvkEsemeny } from '../esemeny/ivk-esemeny.entity.ts';
import { IngatlanReference } from '../references/ingatlan.reference.ts';
import { ISMERT_NAPON, NAPON } from '../kimutatas/idosik.ts';
import { kategoriaLoader, VagyonKategoria } from '../vagyonkategoria/vagyon-kategoria.ts';
import { allapotLoader } from './allapot-napon.ts';
import { EovGeometriaScalar } from './eov-geometria.scalar.ts';
import { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';
import { KataszteriValtozat } from './kataszteri-valtozat.entity.ts';
import { Leszarmazas, leszarmazasLoader } from './leszarmazas.ts';
import { kataszterLista } from './lista.ts';

@Resolver(() => KataszteriIngatlan)
export class KataszteriIngatlanResolver {
  @Query(() => kataszterLista.Connection as never, {
    description: 'Az önkormányzat ingatlanai: keresés, szűrés, rendezés. (Properties of the municipality: search, filter, order.)',
  })
  @Permission('ingatlanvagyon.kataszter.olvas')
  kataszteriIngatlanok(
    @Args(() => kataszterLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ListaConnection<KataszteriIngatlan>> {
    return kataszterLista.page(ctx, { ...args, info });
  }

  @Query(() => KataszteriIngatlan, { nullable: true, description: 'Egy ingatlan azonosító szerint. (One property.)' })
  @Permission('ingatlanvagyon.kataszter.olvas')
  kataszteriIngatlan(
    @Arg('id', () => ID, { description: 'Az ingatlan azonosítója. (Property.)' }) id: string,
    @ContextParam() ctx: Ctx,
  ): Promise<KataszteriIngatlan | null> {
    return ctx.byId(KataszteriIngatlan).load(id);
  }

  @Olvassa<KataszteriIngatlan>('fekves', 'hrsz')
  @FieldResolver(() => IngatlanReference, {
    nullable: true,
    description: 'Az ingatlan a többi szakrendszerben is. (The parcel across all szakrendszerek.)',
  })
  ingatlan(@Root() { fekves, hrsz }: KataszteriIngatlan): IngatlanReference {
    return IngatlanReference.ez(fekves, hrsz);
  }

  @Olvassa<KataszteriIngatlan>('vagyonKategoriaKod')
  @FieldResolver(() => VagyonKategoria, { nullable: true, description: 'Vagyoni kategória. (Property category.)' })
  vagyonKategoria(@Root() sor: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<VagyonKategoria | null> {
    return kategoriaLoader(ctx).load(sor.vagyonKategoriaKod);
  }

  @Olvassa<KataszteriIngatlan>('poligon', 'eovY', 'eovX')
  @FieldResolver(() => EovGeometriaScalar, { nullable: true, description: 'Sokszög, ha van, különben pont. (Polygon, else point.)' })
  geometria(@Root() { poligon, eovY, eovX }: KataszteriIngatlan): object | null {
    return poligon ?? (eovY == null ? null : { type: 'Point', coordinates: [eovY, eovX] });
  }

  @Olvassa<KataszteriIngatlan>('id')
  @FieldResolver(() => [Betetlap], { description: 'Betétlapok. (Sheets.)' })
  betetlapok(@Root() { id }: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<Betetlap[]> {
    return ctx.manyBy(Betetlap, 'ingatlanId', { tipus: 'asc', sorszam: 'asc' }).load(id);
  }

  @Olvassa<KataszteriIngatlan>('id')
  @FieldResolver(() => [IvkEsemeny], { description: 'Események, a legújabb elöl. (Events, newest first.)' })
  esemenyek(@Root() { id }: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<IvkEsemeny[]> {
    return ingatlanEsemenyei(ctx, id);
  }

  @Olvassa<KataszteriIngatlan>('id')
  @FieldResolver(() => [KataszteriIngatlan], { description: 'Elődök. (Predecessors.)' })
  elodok(@Root() { id }: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<KataszteriIngatlan[]> {
    return rokonok(ctx, id, 'ELOD');
  }

  @Olvassa<KataszteriIngatlan>('id')
  @FieldResolver(() => [KataszteriIngatlan], { description: 'Utódok. (Successors.)' })
  utodok(@Root() { id }: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<KataszteriIngatlan[]> {
    return rokonok(ctx, id, 'UTOD');
  }

  @Olvassa<KataszteriIngatlan>('id')
  @FieldResolver(() => [Leszarmazas], {
    description: 'Minden ős és leszármazott telekalakításokon át, a legrégebbitől. (All ancestors and descendants, oldest first.)',
  })
  async leszarmazas(@Root() { id }: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<Leszarmazas[]> {
    return (await leszarmazasLoader(ctx).load(id)) ?? [];
  }

  @Olvassa<KataszteriIngatlan>('id')
  @FieldResolver(() => [KataszteriValtozat], { description: 'Minden állapot, a felülírtak is. (Every state, superseded ones too.)' })
  valtozatok(@Root() { id }: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<KataszteriValtozat[]> {
    return ctx.manyBy(KataszteriValtozat, 'ingatlanId', { rogzitve: 'asc', ervenyesTol: 'asc' }).load(id);
  }

  @Olvassa<KataszteriIngatlan>('id')
  @FieldResolver(() => KataszteriValtozat, {
    nullable: true,
    description: 'A borítólap állapota egy napon, egy nap ismeretei szerint. (State on a day, as known on a day.)',
  })
  allapotNapon(
    @Root() { id }: KataszteriIngatlan,
    @Arg('napon', () => Datum, NAPON) napon: string,
    @Arg('ismertNapon', () => Datum, ISMERT_NAPON) ismertNapon: string | undefined,
    @ContextParam() ctx: Ctx,
  ): Promise<KataszteriValtozat | null> {
    return allapotLoader(ctx, { napon, ismertNapon: ismertNapon ?? ctx.today }).load(id);
  }
}
