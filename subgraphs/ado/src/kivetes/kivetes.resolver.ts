import { Forint, lista, Permission, type Ctx, type ListaArgs, type ListaConnection } from '@asp/kit';
import {
  Arg,
  Args,
  Ctx as ContextParam,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { csoportok } from '../csoport.ts';
import { Adomertek } from '../adonem/adomertek.entity.ts';
import { Adonem } from '../adonem/adonem.entity.ts';
import { Adotargy } from '../adotargy/adotargy.entity.ts';
import { Adozo } from '../adozo/adozo.entity.ts';
import { Adohatarozat } from './adohatarozat.entity.ts';
import { KihagyasOk, KivetesKihagyott } from './kivetes-kihagyott.entity.ts';
import { KivetesTetel } from './kivetes-tetel.entity.ts';
import { Kivetes, KivetesAllapot } from './kivetes.entity.ts';

export const KivetesValtozas = { UJ: 'UJ', NO: 'NO', AZONOS: 'AZONOS', CSOKKEN: 'CSOKKEN' } as const;
export type KivetesValtozas = (typeof KivetesValtozas)[keyof typeof KivetesValtozas];
registerEnumType(KivetesValtozas, {
  name: 'KivetesValtozas',
  description: 'Az adó az előző évihez képest. (Compared with the year before: new, higher, same, lower.)',
});

@ObjectType({ description: 'Hány tétel adója nő, csökken vagy marad. (How many items rise, fall or stay.)' })
@Permission('ado.kivetes.olvas')
export class KivetesEloszlas {
  @Field(() => KivetesValtozas, { description: 'Változás. (Change.)' })
  valtozas!: KivetesValtozas;

  @Field(() => Int, { description: 'Tételek száma. (Items.)' })
  darab!: number;

  @Field(() => Forint, { description: 'Idei összeg. (This year.)' })
  osszeg!: bigint;

  @Field(() => Forint, { description: 'Előző évi összeg. (Year before.)' })
  elozoEviOsszeg!: bigint;
}

export const kivetesLista = lista(Kivetes, {
  szuro: { ev: { type: () => Int }, allapot: { type: () => KivetesAllapot }, adonemId: { type: () => ID } },
  rendezes: { EV: ['ev', 'letrehozva'] },
});
export const kivetesTetelLista = lista(KivetesTetel, {
  szuro: { kivetesId: { type: () => ID }, adozoId: { type: () => ID }, adotargyId: { type: () => ID } },
  rendezes: { AZONOSITO: [], OSSZEG: ['osszeg'] },
});
export const kihagyottLista = lista(KivetesKihagyott, {
  szuro: { kivetesId: { type: () => ID }, ok: { type: () => KihagyasOk } },
  rendezes: { AZONOSITO: [] },
});
export const hatarozatLista = lista(Adohatarozat, {
  szuro: { kivetesId: { type: () => ID }, adozoId: { type: () => ID }, ev: { type: () => Int } },
  rendezes: { SORSZAM: ['ev', 'sorszam'] },
});

interface EloszlasSor {
  kivetes_id: string;
  valtozas: KivetesValtozas;
  darab: string;
  osszeg: string;
  elozo_evi: string;
}

async function eloszlasok(ctx: Ctx, kivetesek: readonly string[]): Promise<KivetesEloszlas[][]> {
  const sorok = await ctx.sql<EloszlasSor>(
    `select kivetes_id, case when elozo_evi = 0 then 'UJ' when osszeg > elozo_evi then 'NO' when osszeg < elozo_evi then 'CSOKKEN' else 'AZONOS' end as valtozas,
       count(*) as darab, sum(osszeg) as osszeg, sum(elozo_evi) as elozo_evi
     from kivetes_tetel where onkormanyzat = $1 and kivetes_id = any ($2::uuid[]) group by 1, 2 order by 1, 2`,
    [ctx.onkormanyzat, kivetesek],
  );
  return csoportok(sorok, kivetesek, (sor) => sor.kivetes_id).map((sajat) => sajat.map(eloszlas));
}

const eloszlas = ({ valtozas, darab, osszeg, elozo_evi }: EloszlasSor): KivetesEloszlas =>
  Object.assign(new KivetesEloszlas(), { valtozas, darab: Number(darab), osszeg: BigInt(osszeg), elozoEviOsszeg: BigInt(elozo_evi) });

@Resolver(() => Kivetes)
export class KivetesResolver {
  @Query(() => kivetesLista.Connection as never, { description: 'Kivetések. (Runs.)' })
  @Permission('ado.kivetes.olvas')
  kivetesek(@Args(() => kivetesLista.Args as never) args: ListaArgs, @ContextParam() ctx: Ctx): Promise<ListaConnection<Kivetes>> {
    return kivetesLista.page(ctx, args);
  }

  @Query(() => Kivetes, { nullable: true, description: 'Egy kivetés. (One run.)' })
  @Permission('ado.kivetes.olvas')
  kivetes(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<Kivetes | null> {
    return ctx.byId(Kivetes).load(id);
  }

  @Query(() => kivetesTetelLista.Connection as never, { description: 'A kivetés tételei. (Items of runs.)' })
  @Permission('ado.kivetes.olvas')
  kivetesTetelek(
    @Args(() => kivetesTetelLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<KivetesTetel>> {
    return kivetesTetelLista.page(ctx, args);
  }

  @Query(() => kihagyottLista.Connection as never, { description: 'Kihagyott adótárgyak. (Objects left out.)' })
  @Permission('ado.kivetes.olvas')
  kivetesKihagyottak(
    @Args(() => kihagyottLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<KivetesKihagyott>> {
    return kihagyottLista.page(ctx, args);
  }

  @Query(() => hatarozatLista.Connection as never, { description: 'Adómegállapító határozatok. (Tax decisions.)' })
  @Permission('ado.kivetes.olvas')
  adohatarozatok(
    @Args(() => hatarozatLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<Adohatarozat>> {
    return hatarozatLista.page(ctx, args);
  }

  @FieldResolver(() => Adonem, { nullable: true, description: 'Adónem. (Tax.)' })
  adonem(@Root() kivetes: Kivetes, @ContextParam() ctx: Ctx): Promise<Adonem | null> {
    return ctx.byId(Adonem).load(kivetes.adonemId);
  }

  @FieldResolver(() => [KivetesEloszlas], { description: 'Nyertesek és vesztesek az előző évhez képest. (Winners and losers.)' })
  eloszlas(@Root() kivetes: Kivetes, @ContextParam() ctx: Ctx): Promise<KivetesEloszlas[] | null> {
    return ctx.loader<string, KivetesEloszlas[]>('kivetes.eloszlas', (ids) => eloszlasok(ctx, ids)).load(kivetes.id);
  }
}

@Resolver(() => KivetesTetel)
export class KivetesTetelResolver {
  @FieldResolver(() => Adotargy, { nullable: true, description: 'Az adótárgy. (Object.)' })
  adotargy(@Root() tetel: KivetesTetel, @ContextParam() ctx: Ctx): Promise<Adotargy | null> {
    return ctx.byId(Adotargy).load(tetel.adotargyId);
  }

  @FieldResolver(() => Adozo, { nullable: true, description: 'Az adózó. (Taxpayer.)' })
  adozo(@Root() tetel: KivetesTetel, @ContextParam() ctx: Ctx): Promise<Adozo | null> {
    return ctx.byId(Adozo).load(tetel.adozoId);
  }

  @FieldResolver(() => Adomertek, { nullable: true, description: 'A mérték a rendelettel. (Rate with its decree.)' })
  adomertek(@Root() tetel: KivetesTetel, @ContextParam() ctx: Ctx): Promise<Adomertek | null> {
    return ctx.byId(Adomertek).load(tetel.mertekId);
  }
}

@Resolver(() => KivetesKihagyott)
export class KivetesKihagyottResolver {
  @FieldResolver(() => Adotargy, { nullable: true, description: 'Az adótárgy. (Object.)' })
  adotargy(@Root() kihagyott: KivetesKihagyott, @ContextParam() ctx: Ctx): Promise<Adotargy | null> {
    return ctx.byId(Adotargy).load(kihagyott.adotargyId);
  }
}

@Resolver(() => Adohatarozat)
export class AdohatarozatResolver {
  @FieldResolver(() => String, { description: 'A határozat száma az éven belül. (Number within the year.)' })
  szam(@Root() { sorszam, ev }: Adohatarozat): string {
    return `${sorszam}/${ev}`;
  }

  @FieldResolver(() => Adozo, { nullable: true, description: 'Az adózó. (Taxpayer.)' })
  adozo(@Root() hatarozat: Adohatarozat, @ContextParam() ctx: Ctx): Promise<Adozo | null> {
    return ctx.byId(Adozo).load(hatarozat.adozoId);
  }
}
