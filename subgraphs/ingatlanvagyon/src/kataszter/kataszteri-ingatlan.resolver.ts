import { Datum, Permission, type Ctx, type ListaArgs } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Betetlap } from '../betetlap/betetlap.entity.ts';
import { ingatlanEsemenyei, rokonok } from '../esemeny/erintett.ts';
import { IvkEsemeny } from '../esemeny/ivk-esemeny.entity.ts';
import { ingatlanReference, IngatlanReference } from '../references/ingatlan.reference.ts';
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
  @Query(() => kataszterLista.Connection, {
    description: 'Az önkormányzat ingatlanai: keresés, szűrés, rendezés. (Properties of the municipality: search, filter, order.)',
  })
  @Permission('ingatlanvagyon.kataszter.olvas')
  kataszteriIngatlanok(@Args(() => kataszterLista.Args as never) args: ListaArgs, @ContextParam() ctx: Ctx) {
    return kataszterLista.page(ctx, args);
  }

  @Query(() => KataszteriIngatlan, { nullable: true, description: 'Egy ingatlan azonosító szerint. (One property.)' })
  @Permission('ingatlanvagyon.kataszter.olvas')
  kataszteriIngatlan(
    @Arg('id', () => ID, { description: 'Az ingatlan azonosítója. (Property.)' }) id: string,
    @ContextParam() ctx: Ctx,
  ): Promise<KataszteriIngatlan | null> {
    return ctx.byId(KataszteriIngatlan).load(id);
  }

  @FieldResolver(() => IngatlanReference, {
    nullable: true,
    description: 'Az ingatlan a többi szakrendszerben is. (The parcel across all szakrendszerek.)',
  })
  ingatlan(@Root() { fekves, hrsz }: KataszteriIngatlan): IngatlanReference {
    return ingatlanReference(fekves, hrsz);
  }

  @FieldResolver(() => VagyonKategoria, { nullable: true, description: 'Vagyoni kategória. (Property category.)' })
  vagyonKategoria(@Root() sor: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<VagyonKategoria | null> {
    return kategoriaLoader(ctx).load(sor.vagyonKategoriaKod);
  }

  @FieldResolver(() => EovGeometriaScalar, { nullable: true, description: 'Sokszög, ha van, különben pont. (Polygon, else point.)' })
  geometria(@Root() { poligon, eovY, eovX }: KataszteriIngatlan): object | null {
    return poligon ?? (eovY == null ? null : { type: 'Point', coordinates: [eovY, eovX] });
  }

  @FieldResolver(() => [Betetlap], { description: 'Betétlapok. (Sheets.)' })
  betetlapok(@Root() { id }: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<Betetlap[]> {
    return ctx.manyBy(Betetlap, 'ingatlanId', { tipus: 'asc', sorszam: 'asc' }).load(id);
  }

  @FieldResolver(() => [IvkEsemeny], { description: 'Események, a legújabb elöl. (Events, newest first.)' })
  esemenyek(@Root() { id }: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<IvkEsemeny[]> {
    return ingatlanEsemenyei(ctx, id);
  }

  @FieldResolver(() => [KataszteriIngatlan], { description: 'Elődök. (Predecessors.)' })
  elodok(@Root() { id }: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<KataszteriIngatlan[]> {
    return rokonok(ctx, id, 'ELOD');
  }

  @FieldResolver(() => [KataszteriIngatlan], { description: 'Utódok. (Successors.)' })
  utodok(@Root() { id }: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<KataszteriIngatlan[]> {
    return rokonok(ctx, id, 'UTOD');
  }

  @FieldResolver(() => [Leszarmazas], {
    description: 'Minden ős és leszármazott telekalakításokon át, a legrégebbitől. (All ancestors and descendants, oldest first.)',
  })
  async leszarmazas(@Root() { id }: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<Leszarmazas[]> {
    return (await leszarmazasLoader(ctx).load(id)) ?? [];
  }

  @FieldResolver(() => [KataszteriValtozat], { description: 'Minden állapot, a felülírtak is. (Every state, superseded ones too.)' })
  valtozatok(@Root() { id }: KataszteriIngatlan, @ContextParam() ctx: Ctx): Promise<KataszteriValtozat[]> {
    return ctx.manyBy(KataszteriValtozat, 'ingatlanId', { rogzitve: 'asc', ervenyesTol: 'asc' }).load(id);
  }

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
