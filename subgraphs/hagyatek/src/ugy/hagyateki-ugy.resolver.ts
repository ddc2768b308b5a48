import {
  Datum,
  Hatarido,
  hataridoBol,
  Idopont,
  LehetsegesMuvelet,
  lista,
  Permission,
  targyHataridoi,
  type Ctx,
  type ListaArgs,
  type ListaConnection,
  type TenantEntity,
  type TenantEntityClass,
} from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Adomany } from '../adomany/adomany.entity.ts';
import { Csaladtag } from '../csaladfa/csaladtag.entity.ts';
import { OroklesiJavaslat, oroklesiJavaslat } from '../csaladfa/oroklesi-javaslat.ts';
import { OsztalyrabocsatasJavaslat, osztalyrabocsatasJavaslat } from '../csaladfa/osztalyrabocsatas.ts';
import { KozjegyzoiCsomag } from '../csomag/kozjegyzoi-csomag.entity.ts';
import { Erdekelt } from '../erdekelt/erdekelt.entity.ts';
import { Vegintezkedes } from '../erdekelt/vegintezkedes.entity.ts';
import { KozjegyzoiHozzaferes } from '../kozjegyzo/kozjegyzoi-hozzaferes.entity.ts';
import { HagyatekiIrat } from '../irat/hagyateki-irat.entity.ts';
import { LeltarValtozat } from '../leltar/leltar-valtozat.entity.ts';
import { Orokhagyo } from '../orokhagyo/orokhagyo.entity.ts';
import { FelhasznaloReference } from '../references/felhasznalo.reference.ts';
import { KuldemenyReference, UgyiratReference } from '../references/iratkezelo.reference.ts';
import { kiskoru } from '../rules/kiskoru.ts';
import { leltarKotelezo } from '../rules/leltar-kotelezo.ts';
import { HagyatekiTartozas } from '../tartozas/hagyateki-tartozas.entity.ts';
import { Vagyontargy } from '../vagyontargy/vagyontargy.entity.ts';
import { HagyatekiLepes } from './hagyateki-lepes.entity.ts';
import { HagyatekiUgy, HagyatekiUgyAllapot, InditoOk } from './hagyateki-ugy.entity.ts';
import { muveletek } from './muveletek.ts';
import { ugyben } from './sajat.ts';

export const hagyatekiUgyLista = lista(HagyatekiUgy, {
  kereses: 'kereso',
  szuro: {
    allapot: { type: () => HagyatekiUgyAllapot },
    inditoOk: { type: () => InditoOk },
    ugyintezoId: { type: () => ID },
    erkezett: { type: () => Datum, tartomany: true },
  },
  rendezes: { ERKEZETT: ['erkezett'], NEV: ['orokhagyoNev'] },
});

type Resz<T> = TenantEntityClass<T & TenantEntity & { ugyId: string }>;

/** Rows of a case for who works on it; nothing for anybody else, as if there were none. */
const reszei = async <T>(ctx: Ctx, ugy: HagyatekiUgy, entity: Resz<T>, orderBy?: Record<string, 'asc' | 'desc'>): Promise<T[]> =>
  ugyben(ctx, ugy) ? (ctx.manyBy(entity, 'ugyId', orderBy).load(ugy.id) as Promise<T[]>) : [];

@Resolver(() => HagyatekiUgy)
export class HagyatekiUgyResolver {
  @Query(() => hagyatekiUgyLista.Connection as never, { description: 'Hagyatéki ügyek. (Probate cases.)' })
  @Permission('hagyatek.ugy.olvas')
  hagyatekiUgyek(
    @Args(() => hagyatekiUgyLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<HagyatekiUgy>> {
    return hagyatekiUgyLista.page(ctx, args);
  }

  @Query(() => HagyatekiUgy, { nullable: true, description: 'Egy hagyatéki ügy; null, ha ebben az önkormányzatban nincs. (One case.)' })
  @Permission('hagyatek.ugy.olvas')
  hagyatekiUgy(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<HagyatekiUgy | null> {
    return ctx.byId(HagyatekiUgy).load(id);
  }

  @FieldResolver(() => FelhasznaloReference, { nullable: true, description: 'Ügyintéző. (Handler.)' })
  ugyintezo(@Root() { ugyintezoId }: HagyatekiUgy): FelhasznaloReference {
    return Object.assign(new FelhasznaloReference(), { id: ugyintezoId });
  }

  @FieldResolver(() => KuldemenyReference, {
    nullable: true,
    description: 'Az értesítés mint küldemény. (The notice as an item received.)',
  })
  kuldemeny(@Root() { kuldemenyId }: HagyatekiUgy): KuldemenyReference | null {
    return kuldemenyId ? Object.assign(new KuldemenyReference(), { id: kuldemenyId }) : null;
  }

  @FieldResolver(() => UgyiratReference, { nullable: true, description: 'Az ügy ügyirata. (File of the case.)' })
  ugyirat(@Root() { iktatoszam }: HagyatekiUgy): UgyiratReference | null {
    return iktatoszam ? Object.assign(new UgyiratReference(), { iktatoszam }) : null;
  }

  @FieldResolver(() => [LehetsegesMuvelet], { description: 'Mi tehető meg most, és ha nem, miért nem. (Allowed acts, with reasons.)' })
  muveletek(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<LehetsegesMuvelet[]> {
    return muveletek(ctx, ugy);
  }

  @FieldResolver(() => [Hatarido], { description: 'Az ügy határidői levezetéssel. (Deadlines with derivation.)' })
  async hataridok(@Root() { id }: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<Hatarido[]> {
    return ((await targyHataridoi(ctx, 'HagyatekiUgy').load(id)) ?? []).map((sor) => hataridoBol(ctx, sor));
  }

  @FieldResolver(() => [HagyatekiLepes], { description: 'Az ügy idővonala, a legrégebbi elöl. (History, oldest first.)' })
  lepesek(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<HagyatekiLepes[]> {
    return reszei(ctx, ugy, HagyatekiLepes);
  }

  @FieldResolver(() => Orokhagyo, { nullable: true, description: 'Az örökhagyó. (The deceased.)' })
  async orokhagyo(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<Orokhagyo | null> {
    return (await reszei(ctx, ugy, Orokhagyo))[0] ?? null;
  }

  @FieldResolver(() => [Csaladtag], { nullable: true, description: 'Családfa. (Family tree.)' })
  csaladtagok(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<Csaladtag[]> {
    return reszei(ctx, ugy, Csaladtag, { sorrend: 'asc' });
  }

  @FieldResolver(() => [OroklesiJavaslat], {
    nullable: true,
    description: 'Törvényes öröklési javaslat a családfa alapján, az ági vagyontárgyak külön (Ptk. 7:55–7:74. §). (Statutory proposal.)',
  })
  oroklesiJavaslat(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<OroklesiJavaslat[]> | OroklesiJavaslat[] {
    return ugyben(ctx, ugy) ? oroklesiJavaslat(ctx, ugy) : [];
  }

  @FieldResolver(() => [Adomany], { nullable: true, description: 'Osztályra bocsátandó adományok. (Gifts to be collated.)' })
  adomanyok(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<Adomany[]> {
    return reszei(ctx, ugy, Adomany);
  }

  @FieldResolver(() => [OsztalyrabocsatasJavaslat], {
    nullable: true,
    description:
      'Osztályrabocsátás a leszármazók között; üres, amíg nincs adomány, vagy van érték nélküli vagyontárgy (Ptk. 7:56–7:57. §). (Collation.)',
  })
  osztalyrabocsatas(
    @Root() ugy: HagyatekiUgy,
    @ContextParam() ctx: Ctx,
  ): Promise<OsztalyrabocsatasJavaslat[]> | OsztalyrabocsatasJavaslat[] {
    return ugyben(ctx, ugy) ? osztalyrabocsatasJavaslat(ctx, ugy) : [];
  }

  @FieldResolver(() => [Erdekelt], { nullable: true, description: 'Öröklésben érdekeltek. (Interested parties.)' })
  erdekeltek(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<Erdekelt[]> {
    return reszei(ctx, ugy, Erdekelt);
  }

  @FieldResolver(() => [Vegintezkedes], { nullable: true, description: 'Végintézkedések. (Dispositions on death.)' })
  vegintezkedesek(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<Vegintezkedes[]> {
    return reszei(ctx, ugy, Vegintezkedes);
  }

  @FieldResolver(() => [Vagyontargy], { nullable: true, description: 'Vagyontárgyak. (Assets.)' })
  vagyontargyak(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<Vagyontargy[]> {
    return reszei(ctx, ugy, Vagyontargy);
  }

  @FieldResolver(() => [HagyatekiTartozas], { nullable: true, description: 'Hagyatéki tartozások. (Debts.)' })
  tartozasok(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<HagyatekiTartozas[]> {
    return reszei(ctx, ugy, HagyatekiTartozas);
  }

  @FieldResolver(() => [String], {
    description: 'Miért kötelező a leltár (Hetv. 19–42. §); üres, ha nem az. (Why the inventory is compulsory.)',
  })
  async leltarKotelezo(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<string[]> {
    if (!ugyben(ctx, ugy)) return [];
    const [vagyon, tartozasok] = await Promise.all([reszei(ctx, ugy, Vagyontargy), reszei(ctx, ugy, HagyatekiTartozas)]);
    const tartozas = tartozasok.reduce((n, t) => n + t.osszeg, 0n);
    return leltarKotelezo({
      vagyon: vagyon.map(({ fajta, ertek }) => ({ fajta, ertek: ertek ?? null })),
      tartozas,
      kertek: ugy.leltartKertek,
    });
  }

  @FieldResolver(() => [LeltarValtozat], { nullable: true, description: 'A leltár változatai. (Versions of the inventory.)' })
  leltarak(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<LeltarValtozat[]> {
    return reszei(ctx, ugy, LeltarValtozat, { sorszam: 'asc' });
  }

  @FieldResolver(() => [HagyatekiIrat], { nullable: true, description: 'Az ügyben készült iratok. (Documents.)' })
  iratok(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<HagyatekiIrat[]> {
    return reszei(ctx, ugy, HagyatekiIrat);
  }

  @FieldResolver(() => [KozjegyzoiHozzaferes], {
    nullable: true,
    description: 'Melyik közjegyzőnek nyitották meg a csomagot, és átvette-e. (To whom the package was opened.)',
  })
  kozjegyzoiHozzaferesek(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<KozjegyzoiHozzaferes[]> {
    return reszei(ctx, ugy, KozjegyzoiHozzaferes);
  }

  @FieldResolver(() => [KozjegyzoiCsomag], { nullable: true, description: 'A közjegyzőnek megküldött csomagok. (Packages sent.)' })
  csomagok(@Root() ugy: HagyatekiUgy, @ContextParam() ctx: Ctx): Promise<KozjegyzoiCsomag[]> {
    return reszei(ctx, ugy, KozjegyzoiCsomag);
  }
}

@Resolver(() => HagyatekiLepes)
export class HagyatekiLepesResolver {
  @FieldResolver(() => Idopont, { description: 'Mikor. (When.)' })
  mikor(@Root() { letrehozva }: HagyatekiLepes): Date {
    return letrehozva;
  }
}

@Resolver(() => Erdekelt)
export class ErdekeltResolver {
  @FieldResolver(() => Boolean, { description: 'Kiskorú ma. (A minor today.)' })
  kiskoru(@Root() { szuletesiIdo }: Erdekelt, @ContextParam() ctx: Ctx): boolean {
    return kiskoru(szuletesiIdo, ctx.today);
  }
}
