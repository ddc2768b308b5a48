import { Datum, Permission, Szerzodes, type Ctx, type ListaArgs } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { kategoriaLoader, VagyonKategoria } from '../vagyonkategoria/vagyon-kategoria.ts';
import { kozzetettZarszamadas } from '../rules/kozzetett-zarszamadas.ts';
import { valtozatLista } from '../kataszter/lista.ts';
import { IDOSIK, idosikParams, ISMERT_NAPON, NAPON } from './idosik.ts';
import { Vagyonkimutatas, vagyonkimutatas, VagyonkimutatasSor } from './vagyonkimutatas.ts';

@Resolver(() => VagyonkimutatasSor)
export class VagyonkimutatasResolver {
  @Query(() => Vagyonkimutatas, { description: 'Vagyonkimutatás bármely napra visszamenőleg. (Statement of property as of any day.)' })
  @Permission('ingatlanvagyon.kimutatas.olvas')
  @Szerzodes('integrator')
  vagyonkimutatas(
    @Arg('napon', () => Datum, NAPON) napon: string,
    @Arg('ismertNapon', () => Datum, ISMERT_NAPON) ismertNapon: string | undefined,
    @ContextParam() ctx: Ctx,
  ): Promise<Vagyonkimutatas> {
    return vagyonkimutatas(ctx, { napon, ismertNapon: ismertNapon ?? ctx.today });
  }

  @Query(() => Vagyonkimutatas, {
    description:
      'A legutóbb hatályba lépett zárszámadás vagyonkimutatása (Áht. 91. §). (Statement of property of the latest final accounts in force; public.)',
  })
  @Permission('*')
  kozzetettVagyonkimutatas(@ContextParam() ctx: Ctx): Promise<Vagyonkimutatas> {
    const { fordulonap, hatalybalepes } = kozzetettZarszamadas(ctx.today);
    return vagyonkimutatas(ctx, { napon: fordulonap, ismertNapon: hatalybalepes });
  }

  @Query(() => valtozatLista.Connection, { description: 'A vagyonkimutatás mögötti borítólapok. (The cover sheets behind the statement.)' })
  @Permission('ingatlanvagyon.kimutatas.olvas')
  vagyonkimutatasTetelek(
    @Arg('napon', () => Datum, NAPON) napon: string,
    @Arg('ismertNapon', () => Datum, ISMERT_NAPON) ismertNapon: string | undefined,
    @Args(() => valtozatLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ) {
    const idosik = { napon, ismertNapon: ismertNapon ?? ctx.today };
    return valtozatLista.page(ctx, args, { sql: IDOSIK, params: idosikParams(idosik) }, { sql: `allapot = 'NYILVANTARTOTT'` });
  }

  @FieldResolver(() => VagyonKategoria, { nullable: true })
  vagyonKategoria(@Root() sor: VagyonkimutatasSor, @ContextParam() ctx: Ctx): Promise<VagyonKategoria | null> {
    return kategoriaLoader(ctx).load(sor.vagyonKategoriaKod);
  }
}
