import { Datum, Forint, lista, Olvassa, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx as ContextParam, Field, FieldResolver, ID, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { csoportok } from '../csoport.ts';
import { Adonem } from '../adonem/adonem.entity.ts';
import { Adozo } from '../adozo/adozo.entity.ts';
import { Bankkivonat } from './bankkivonat.entity.ts';
import { Azonositas, Befizetes } from './befizetes.entity.ts';

@ObjectType({ description: 'Hány tételt hogyan azonosítottunk; az összegek kiadják a kivonatot. (Lines by way of identification.)' })
@Permission('ado.befizetes.olvas')
export class AzonositasOsszesito {
  @Field(() => Azonositas, { description: 'Azonosítás. (Identification.)' })
  azonositas!: Azonositas;

  @Field(() => Int, { description: 'Tételek száma. (Lines.)' })
  darab!: number;

  @Field(() => Forint, { description: 'Összeg. (Amount.)' })
  osszeg!: bigint;
}

export const bankkivonatLista = lista(Bankkivonat, {
  szuro: { adonemId: { type: () => ID }, kelt: { type: () => Datum, tartomany: true } },
  rendezes: { KELT: ['kelt'] },
});
export const befizetesLista = lista(Befizetes, {
  szuro: {
    azonositas: { type: () => Azonositas },
    bankkivonatId: { type: () => ID },
    adozoId: { type: () => ID },
    erteknap: { type: () => Datum, tartomany: true },
  },
  rendezes: { ERTEKNAP: ['erteknap', 'sorszam'] },
});

interface OsszesitoSor {
  bankkivonat_id: string;
  azonositas: Azonositas;
  darab: string;
  osszeg: string;
}

async function osszesitok(ctx: Ctx, kivonatok: readonly string[]): Promise<AzonositasOsszesito[][]> {
  const sorok = await ctx.sql<OsszesitoSor>(
    `select bankkivonat_id, azonositas, count(*) as darab, sum(osszeg) as osszeg from befizetes
     where onkormanyzat = $1 and bankkivonat_id = any ($2::uuid[]) group by 1, 2 order by 1, 2`,
    [ctx.onkormanyzat, kivonatok],
  );
  return csoportok(sorok, kivonatok, (sor) => sor.bankkivonat_id).map((sajat) => sajat.map(osszesito));
}

const osszesito = ({ azonositas, darab, osszeg }: OsszesitoSor): AzonositasOsszesito =>
  Object.assign(new AzonositasOsszesito(), { azonositas, darab: Number(darab), osszeg: BigInt(osszeg) });

@Resolver(() => Bankkivonat)
export class BankkivonatResolver {
  @Query(() => bankkivonatLista.Connection as never, { description: 'Bankkivonatok. (Statements.)' })
  @Permission('ado.befizetes.olvas')
  bankkivonatok(
    @Args(() => bankkivonatLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ListaConnection<Bankkivonat>> {
    return bankkivonatLista.page(ctx, { ...args, info });
  }

  @Olvassa<Bankkivonat>('adonemId')
  @FieldResolver(() => Adonem, { nullable: true, description: 'Adónem. (Tax.)' })
  adonem(@Root() kivonat: Bankkivonat, @ContextParam() ctx: Ctx): Promise<Adonem | null> {
    return ctx.byId(Adonem).load(kivonat.adonemId);
  }

  @Olvassa<Bankkivonat>('id')
  @FieldResolver(() => [AzonositasOsszesito], { description: 'Azonosítás szerinti összesítő. (Totals by identification.)' })
  osszesites(@Root() kivonat: Bankkivonat, @ContextParam() ctx: Ctx): Promise<AzonositasOsszesito[] | null> {
    return ctx.loader<string, AzonositasOsszesito[]>('bankkivonat.osszesites', (ids) => osszesitok(ctx, ids)).load(kivonat.id);
  }
}

@Resolver(() => Befizetes)
export class BefizetesResolver {
  @Query(() => befizetesLista.Connection as never, { description: 'Befizetések. (Payments.)' })
  @Permission('ado.befizetes.olvas')
  befizetesek(
    @Args(() => befizetesLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ListaConnection<Befizetes>> {
    return befizetesLista.page(ctx, { ...args, info });
  }

  @Olvassa<Befizetes>('adonemId')
  @FieldResolver(() => Adonem, { nullable: true, description: 'Adónem. (Tax.)' })
  adonem(@Root() befizetes: Befizetes, @ContextParam() ctx: Ctx): Promise<Adonem | null> {
    return ctx.byId(Adonem).load(befizetes.adonemId);
  }

  @Olvassa<Befizetes>('adozoId')
  @FieldResolver(() => Adozo, { nullable: true, description: 'Az adózó, akihez a befizetés könyvelve van. (Taxpayer.)' })
  async adozo(@Root() befizetes: Befizetes, @ContextParam() ctx: Ctx): Promise<Adozo | null> {
    return befizetes.adozoId ? ctx.byId(Adozo).load(befizetes.adozoId) : null;
  }

  @Olvassa<Befizetes>('javasoltAdozoId')
  @FieldResolver(() => Adozo, { nullable: true, description: 'Név és összeg szerint javasolt adózó. (Proposed taxpayer.)' })
  async javasoltAdozo(@Root() befizetes: Befizetes, @ContextParam() ctx: Ctx): Promise<Adozo | null> {
    return befizetes.javasoltAdozoId ? ctx.byId(Adozo).load(befizetes.javasoltAdozoId) : null;
  }
}
