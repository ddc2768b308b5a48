import { lapoz, oldalMeret, Permission, type Ctx } from '@asp/kit';
import { Args, Ctx as ContextParam, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Adonem } from '../adonem/adonem.entity.ts';
import { Adozo } from '../adozo/adozo.entity.ts';
import { elevult } from '../rules/elevules.ts';
import { Hatralek, HatralekArgs, HatralekConnection, HatralekOsszesites } from './hatralek.ts';
import { hatralekSorok, kurzor, type HatralekSor } from './hatralek.sql.ts';

const hatralek = (sor: HatralekSor): Hatralek =>
  Object.assign(new Hatralek(), {
    adozoId: sor.adozo_id,
    adonemId: sor.adonem_id,
    tartozas: BigInt(sor.tartozas),
    potlek: BigInt(sor.potlek),
    fizetendo: BigInt(sor.fizetendo),
    legregebbiEsedekesseg: sor.legregebbi,
  });

const osszesites = ({ darab, ossz_tartozas, ossz_potlek, ossz_fizetendo }: HatralekSor): HatralekOsszesites =>
  Object.assign(new HatralekOsszesites(), {
    darab: Number(darab),
    tartozas: BigInt(ossz_tartozas ?? 0),
    potlek: BigInt(ossz_potlek ?? 0),
    fizetendo: BigInt(ossz_fizetendo ?? 0),
  });

@Resolver(() => Hatralek)
export class HatralekResolver {
  @Query(() => HatralekConnection, {
    description: 'Hátraléklista egy napra, pótlékkal, a legnagyobb elöl. (Arrears as of a day, with surcharge.)',
  })
  @Permission('ado.hatralek.olvas')
  async hatralekLista(@Args(() => HatralekArgs) args: HatralekArgs, @ContextParam() ctx: Ctx): Promise<HatralekConnection> {
    const meret = oldalMeret(args.first);
    const kapott = await hatralekSorok(ctx, args, meret + 1);
    const sorok = kapott.filter((sor) => sor.adozo_id !== null);
    const pageInfo = lapoz(sorok, meret, (sor) => kurzor(ctx, args, sor));
    const edges = sorok.map((sor) => ({ node: hatralek(sor), cursor: kurzor(ctx, args, sor) }));
    const ossz = osszesites(kapott[0]!);
    return Object.assign(new HatralekConnection(), {
      edges,
      nodes: edges.map((edge) => edge.node),
      pageInfo,
      totalCount: ossz.darab,
      osszesites: ossz,
    });
  }

  @FieldResolver(() => Adozo, { nullable: true, description: 'Az adózó. (Taxpayer.)' })
  adozo(@Root() sor: Hatralek, @ContextParam() ctx: Ctx): Promise<Adozo | null> {
    return ctx.byId(Adozo).load(sor.adozoId);
  }

  @FieldResolver(() => Adonem, { nullable: true, description: 'Adónem. (Tax.)' })
  adonem(@Root() sor: Hatralek, @ContextParam() ctx: Ctx): Promise<Adonem | null> {
    return ctx.byId(Adonem).load(sor.adonemId);
  }

  @FieldResolver(() => Boolean, {
    description: 'A legrégebbi tétel végrehajtásához való jog ma már elévült (Avt. 19. §). (The oldest item is time-barred.)',
  })
  elevult(@Root() { legregebbiEsedekesseg }: Hatralek, @ContextParam() ctx: Ctx): boolean {
    return legregebbiEsedekesseg ? elevult(legregebbiEsedekesseg, ctx.today) : false;
  }
}
