import { Datum, Forint, Olvassa, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Adonem } from '../adonem/adonem.entity.ts';
import { Adozo } from '../adozo/adozo.entity.ts';
import { folyoszamlaPotlek } from '../rules/folyoszamla-potlek.ts';
import type { Potlek, PotlekSzakasz as Szakasz } from '../rules/kesedelmi-potlek.ts';
import { fizetendo, tartozas, tulfizetes } from '../rules/szamla-allas.ts';
import { tizedes } from '../rules/szazad.ts';
import { AdoszamlaTetel } from './adoszamla-tetel.entity.ts';
import { adoszamlak, Adoszamla, PotlekLevezetes } from './adoszamla.ts';
import { alapkamatok } from './alapkamat.ts';

/** The ledger of a taxpayer, one statement for any number of taxpayers. */
const tetelek = async (ctx: Ctx, { adozoId, adonemId }: Adoszamla): Promise<AdoszamlaTetel[]> =>
  ((await ctx.manyBy(AdoszamlaTetel, 'adozoId', { esedekesseg: 'asc', id: 'asc' }).load(adozoId)) ?? []).filter(
    (t) => t.adonemId === adonemId,
  );

const ezredSzazalek = (ezred: bigint): string => `0.${ezred.toString().padStart(3, '0')}`;
const szazezred = (pontos: bigint): string =>
  `${pontos / 100_000n}.${(pontos % 100_000n).toString().padStart(5, '0')}`.replace(/\.?0+$/, '') || '0';

const szakasz = ({ alapkamatok: kamatok, napiMertek, pontos, ...adat }: Szakasz) => ({
  ...adat,
  napiMertek: ezredSzazalek(napiMertek),
  alapkamatok: kamatok.map(tizedes),
  pontos: szazezred(pontos),
});

const levezetes = ({ napok, szakaszok, pontos, osszeg }: Potlek): PotlekLevezetes =>
  Object.assign(new PotlekLevezetes(), { napok, szakaszok: szakaszok.map(szakasz), pontos: szazezred(pontos), osszeg });

@Resolver(() => Adozo)
export class AdozoSzamlaResolver {
  @Olvassa<Adozo>('id')
  @FieldResolver(() => [Adoszamla], { description: 'Adószámlák adónemenként. (Accounts, one for each tax.)' })
  szamlak(
    @Root() adozo: Adozo,
    @Arg('nap', () => Datum, { nullable: true, description: 'Melyik napra; alapértelmezésben ma. (As of; today by default.)' })
    nap: string | null,
    @ContextParam() ctx: Ctx,
  ): Promise<Adoszamla[] | null> {
    const kelt = nap ?? ctx.today;
    return ctx.loader<string, Adoszamla[]>(`adoszamlak:${kelt}`, (adozok) => adoszamlak(ctx, adozok, kelt)).load(adozo.id);
  }
}

@Resolver(() => Adoszamla)
export class AdoszamlaResolver {
  @FieldResolver(() => Adonem, { nullable: true, description: 'Adónem. (Tax.)' })
  adonem(@Root() szamla: Adoszamla, @ContextParam() ctx: Ctx): Promise<Adonem | null> {
    return ctx.byId(Adonem).load(szamla.adonemId);
  }

  @FieldResolver(() => Forint, { description: 'Lejárt tartozás pótlék nélkül. (Overdue debt.)' })
  tartozas(@Root() szamla: Adoszamla): bigint {
    return tartozas(szamla);
  }

  @FieldResolver(() => Forint, { description: 'Fizetendő pótlékkal együtt. (To pay, with surcharge.)' })
  fizetendo(@Root() szamla: Adoszamla): bigint {
    return fizetendo(szamla);
  }

  @FieldResolver(() => Forint, { description: 'Túlfizetés. (Overpayment.)' })
  tulfizetes(@Root() szamla: Adoszamla): bigint {
    return tulfizetes(szamla);
  }

  @FieldResolver(() => [AdoszamlaTetel], {
    description: 'A számla tételei esedékesség szerint; a jövőben esedékesek is. (Entries by due date.)',
  })
  async tetelek(
    @Root() szamla: Adoszamla,
    @Arg('ev', () => Int, { nullable: true, description: 'Csak ez az adóév. (Only this tax year.)' }) ev: number | null,
    @ContextParam() ctx: Ctx,
  ): Promise<AdoszamlaTetel[]> {
    const osszes = await tetelek(ctx, szamla);
    return ev ? osszes.filter((tetel) => tetel.ev === ev) : osszes;
  }

  @FieldResolver(() => PotlekLevezetes, { description: 'A késedelmi pótlék levezetése szakaszonként. (Surcharge explained by segments.)' })
  async potlekLevezetes(@Root() szamla: Adoszamla, @ContextParam() ctx: Ctx): Promise<PotlekLevezetes> {
    const mozgasok = (await tetelek(ctx, szamla)).filter((t) => t.jogcim !== 'POTLEK').map((t) => ({ nap: t.esedekesseg, ertek: t.ertek }));
    return levezetes(folyoszamlaPotlek(mozgasok, szamla.nap, await alapkamatok(ctx)));
  }
}
