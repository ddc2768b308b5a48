import { KshKod, keresesSql, Permission, type Ctx } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { jegyzek, OnkormanyzatJegyzek, OnkormanyzatJegyzekArgs } from './jegyzek.ts';
import { Hivatal, hivatalok, hivatalTagjai, Onkormanyzat, onkormanyzat, onkormanyzatSorok, type OnkormanyzatSor } from './onkormanyzat.ts';

async function sor(ctx: Ctx, { kshKod }: Onkormanyzat): Promise<OnkormanyzatSor> {
  const talalt = await onkormanyzatSorok(ctx).load(kshKod);
  if (!talalt) throw new Error('ismeretlen KSH-kód');
  return talalt;
}

@Resolver(() => Onkormanyzat)
export class OnkormanyzatResolver {
  @Query(() => Onkormanyzat, { nullable: true, description: 'Egy önkormányzat. (One municipality.)' })
  @Permission('keret.onkormanyzat.olvas')
  async onkormanyzat(
    @Arg('kshKod', () => KshKod, { description: 'KSH-kód. (Code.)' }) kshKod: string,
    @ContextParam() ctx: Ctx,
  ): Promise<Onkormanyzat | null> {
    return (await onkormanyzatSorok(ctx).load(kshKod)) ? onkormanyzat(kshKod) : null;
  }

  @Query(() => [Onkormanyzat], {
    description:
      'Keresés az ország önkormányzatai között név és vármegye szerint; ékezet nem számít. (Search among the municipalities of the country.)',
  })
  @Permission('keret.onkormanyzat.olvas')
  async onkormanyzatok(
    @Arg('kereses', () => String, { description: 'Keresett szöveg. (Search text.)' }) kereses: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Legfeljebb ennyi, 1–100. (At most so many.)' }) first: number,
    @ContextParam() ctx: Ctx,
  ): Promise<Onkormanyzat[]> {
    const talalt = await ctx.sql<{ ksh: string }>(
      `select ksh from onkormanyzat_torzs where ${keresesSql('kereso', '$1')} order by asp.kereso(nev) like asp.kereso($1::text) || '%' desc, nev limit $2`,
      [kereses.trim(), Math.min(Math.max(first, 1), 100)],
    );
    return talalt.map(({ ksh }) => onkormanyzat(ksh));
  }

  @Query(() => OnkormanyzatJegyzek, {
    description: 'Az ország önkormányzatainak teljes jegyzéke, KSH-kód szerint lapozva. (All municipalities of the country, by code.)',
  })
  @Permission('keret.onkormanyzat.olvas')
  onkormanyzatJegyzek(
    @Args(() => OnkormanyzatJegyzekArgs) args: OnkormanyzatJegyzekArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<OnkormanyzatJegyzek> {
    return jegyzek(ctx, args);
  }

  @FieldResolver(() => String, { description: 'Név. (Name.)' })
  async nev(@Root() root: Onkormanyzat, @ContextParam() ctx: Ctx): Promise<string> {
    return (await sor(ctx, root)).nev;
  }

  @FieldResolver(() => String, { description: 'Jogállás: község, nagyközség, város… (Legal status.)' })
  async jogallas(@Root() root: Onkormanyzat, @ContextParam() ctx: Ctx): Promise<string> {
    return (await sor(ctx, root)).jogallas;
  }

  @FieldResolver(() => String, { description: 'Vármegye. (County.)' })
  async varmegye(@Root() root: Onkormanyzat, @ContextParam() ctx: Ctx): Promise<string> {
    return (await sor(ctx, root)).varmegye;
  }

  @FieldResolver(() => String, { description: 'Járás. (District.)' })
  async jaras(@Root() root: Onkormanyzat, @ContextParam() ctx: Ctx): Promise<string> {
    return (await sor(ctx, root)).jaras;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Terület hektárban. (Area in hectares.)' })
  async terulet(@Root() root: Onkormanyzat, @ContextParam() ctx: Ctx): Promise<number | null> {
    return (await sor(ctx, root)).terulet_ha;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Lakónépesség. (Inhabitants.)' })
  async nepesseg(@Root() root: Onkormanyzat, @ContextParam() ctx: Ctx): Promise<number | null> {
    return (await sor(ctx, root)).nepesseg;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Lakások száma. (Dwellings.)' })
  async lakasok(@Root() root: Onkormanyzat, @ContextParam() ctx: Ctx): Promise<number | null> {
    return (await sor(ctx, root)).lakasok;
  }

  @FieldResolver(() => Boolean, { description: 'A közös hivatalnak itt kirendeltsége van. (The joint office has a branch here.)' })
  async kirendeltseg(@Root() root: Onkormanyzat, @ContextParam() ctx: Ctx): Promise<boolean> {
    return (await sor(ctx, root)).kirendeltseg;
  }

  @FieldResolver(() => Boolean, {
    description:
      'Homokozó: nem létező önkormányzat mintaadatokkal, fejlesztőknek. (Sandbox: a municipality that does not exist, for developers.)',
  })
  async homokozo(@Root() root: Onkormanyzat, @ContextParam() ctx: Ctx): Promise<boolean> {
    return (await sor(ctx, root)).homokozo;
  }

  @FieldResolver(() => Hivatal, { description: 'Az önkormányzatot ellátó hivatal. (Office that serves the municipality.)' })
  async hivatal(@Root() root: Onkormanyzat, @ContextParam() ctx: Ctx): Promise<Hivatal | null> {
    return hivatalok(ctx).load((await sor(ctx, root)).hivatal_ksh);
  }
}

@Resolver(() => Hivatal)
export class HivatalResolver {
  @Query(() => Hivatal, { description: 'Az aktív önkormányzatot ellátó hivatal. (Office of the active municipality.)' })
  @Permission('keret.onkormanyzat.olvas')
  async hivatal(@ContextParam() ctx: Ctx): Promise<Hivatal | null> {
    return hivatalok(ctx).load((await sor(ctx, onkormanyzat(ctx.onkormanyzat))).hivatal_ksh);
  }

  @FieldResolver(() => [Onkormanyzat], { description: 'A hivatal önkormányzatai. (Municipalities that the office serves.)' })
  onkormanyzatok(@Root() { kshKod }: Hivatal, @ContextParam() ctx: Ctx): Promise<Onkormanyzat[] | null> {
    return hivatalTagjai(ctx).load(kshKod);
  }
}
