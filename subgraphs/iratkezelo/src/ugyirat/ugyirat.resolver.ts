import {
  Datum,
  Hatarido,
  hataridoBol,
  LehetsegesMuvelet,
  lista,
  Permission,
  type Ctx,
  type ListaArgs,
  type ListaConnection,
  targyHataridoi,
} from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Irat } from '../irat/irat.entity.ts';
import { IrattariTetel } from '../irattar/irattari-tetel.entity.ts';
import { Csatolas } from '../kapcsolat/csatolas.entity.ts';
import { Iktatokonyv } from '../konyv/iktatokonyv.entity.ts';
import { FelhasznaloReference, felhasznaloReference } from '../references/felhasznalo.reference.ts';
import { IngatlanReference } from '../references/ingatlan.reference.ts';
import { Ugyfel } from '../ugyfel/ugyfel.entity.ts';
import { lathato, lathatoFeltetel } from './lathato.ts';
import { ugyiratGep } from './ugyirat-gep.ts';
import { UgyiratIngatlan } from './ugyirat-ingatlan.entity.ts';
import { UgyiratLepes } from './ugyirat-lepes.entity.ts';
import { UgyiratUgyfel } from './ugyirat-ugyfel.entity.ts';
import { Ugyirat, UgyiratAllapot } from './ugyirat.entity.ts';

export const ugyiratLista = lista(Ugyirat, {
  kereses: 'kereso',
  szuro: {
    allapot: { type: () => UgyiratAllapot },
    ugyintezoId: { type: () => ID },
    hatarido: { type: () => Datum, tartomany: true },
    irattariTetelId: { type: () => ID },
    iktatokonyvId: { type: () => ID },
  },
  rendezes: { IKTATAS: ['id'], HATARIDO: ['hatarido'], IKTATOSZAM: ['iktatoszam'] },
});

/** Null for a file that the reader may not open, like for one that is not there. */
export async function ugyiratOlvas(ctx: Ctx, id: string | null | undefined): Promise<Ugyirat | null> {
  const ugyirat = id ? await ctx.byId(Ugyirat).load(id) : null;
  return ugyirat && lathato(ctx, ugyirat) ? ugyirat : null;
}

const lathatok = (ctx: Ctx, ugyiratok: (Ugyirat | null)[]): Ugyirat[] => ugyiratok.filter((u) => u !== null).filter((u) => lathato(ctx, u));

@Resolver(() => Ugyirat)
export class UgyiratResolver {
  @Query(() => ugyiratLista.Connection as never, {
    description: 'Ügyiratok, amelyeket megnyithat. (Case files that the reader may open.)',
  })
  @Permission('iratkezelo.ugyirat.olvas')
  ugyiratok(@Args(() => ugyiratLista.Args as never) args: ListaArgs, @ContextParam() ctx: Ctx): Promise<ListaConnection<Ugyirat>> {
    return ugyiratLista.page(ctx, args, lathatoFeltetel(ctx));
  }

  @Query(() => Ugyirat, {
    nullable: true,
    description: 'Egy ügyirat; null, ha nincs, vagy nem nyithatja meg; megnyitása naplózott. (One file; opening it is journaled.)',
  })
  @Permission('iratkezelo.ugyirat.olvas')
  async ugyirat(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<Ugyirat | null> {
    const ugyirat = await ugyiratOlvas(ctx, id);
    // the log of who looked into the file is made of these
    if (ugyirat) ctx.naplo({ muvelet: 'OLVAS', entitas: 'Ugyirat', entitasId: ugyirat.id });
    return ugyirat;
  }

  @FieldResolver(() => Iktatokonyv, { nullable: true, description: 'Iktatókönyv. (Registry book.)' })
  iktatokonyv(@Root() ugyirat: Ugyirat, @ContextParam() ctx: Ctx): Promise<Iktatokonyv | null> {
    return ctx.byId(Iktatokonyv).load(ugyirat.iktatokonyvId);
  }

  @FieldResolver(() => IrattariTetel, { nullable: true, description: 'Irattári tétel. (Filing plan item.)' })
  irattariTetel(@Root() ugyirat: Ugyirat, @ContextParam() ctx: Ctx): Promise<IrattariTetel | null> {
    return ctx.byId(IrattariTetel).load(ugyirat.irattariTetelId);
  }

  @FieldResolver(() => FelhasznaloReference, { nullable: true, description: 'Ügyintéző. (Handler.)' })
  ugyintezo(@Root() ugyirat: Ugyirat): FelhasznaloReference | null {
    return felhasznaloReference(ugyirat.ugyintezoId);
  }

  @FieldResolver(() => [Irat], { nullable: true, description: 'Iratai alszám szerint. (Documents by sub-number.)' })
  iratok(@Root() ugyirat: Ugyirat, @ContextParam() ctx: Ctx): Promise<Irat[] | null> {
    return ctx.manyBy(Irat, 'ugyiratId', { alszam: 'asc' }).load(ugyirat.id);
  }

  @FieldResolver(() => [UgyiratUgyfel], { nullable: true, description: 'Ügyfelei. (Clients.)' })
  ugyfelek(@Root() ugyirat: Ugyirat, @ContextParam() ctx: Ctx): Promise<UgyiratUgyfel[] | null> {
    return ctx.manyBy(UgyiratUgyfel, 'ugyiratId').load(ugyirat.id);
  }

  @FieldResolver(() => [IngatlanReference], { nullable: true, description: 'Ingatlanok, amelyekről szól. (Parcels it is about.)' })
  async ingatlanok(@Root() ugyirat: Ugyirat, @ContextParam() ctx: Ctx): Promise<IngatlanReference[] | null> {
    const sorok = await ctx.manyBy(UgyiratIngatlan, 'ugyiratId').load(ugyirat.id);
    return sorok.map(({ fekves, hrsz }) => IngatlanReference.ez(fekves, hrsz));
  }

  @FieldResolver(() => [UgyiratLepes], { nullable: true, description: 'Mi történt vele, időrendben. (History.)' })
  lepesek(@Root() ugyirat: Ugyirat, @ContextParam() ctx: Ctx): Promise<UgyiratLepes[] | null> {
    return ctx.manyBy(UgyiratLepes, 'ugyiratId').load(ugyirat.id);
  }

  @FieldResolver(() => Ugyirat, { nullable: true, description: 'Előzmény. (Earlier file.)' })
  elozmeny(@Root() ugyirat: Ugyirat, @ContextParam() ctx: Ctx): Promise<Ugyirat | null> {
    return ugyiratOlvas(ctx, ugyirat.elozmenyId);
  }

  @FieldResolver(() => Ugyirat, { nullable: true, description: 'Amelyikhez szerelték. (File into which it was joined.)' })
  szerelve(@Root() ugyirat: Ugyirat, @ContextParam() ctx: Ctx): Promise<Ugyirat | null> {
    return ugyiratOlvas(ctx, ugyirat.szerelveId);
  }

  @FieldResolver(() => [Ugyirat], { nullable: true, description: 'Hozzá szerelt előiratok. (Files joined into it.)' })
  async szereltek(@Root() ugyirat: Ugyirat, @ContextParam() ctx: Ctx): Promise<Ugyirat[] | null> {
    return lathatok(ctx, await ctx.manyBy(Ugyirat, 'szerelveId').load(ugyirat.id));
  }

  @FieldResolver(() => [Ugyirat], { nullable: true, description: 'Jelenleg csatolt ügyiratok. (Files joined for the time being.)' })
  async csatoltak(@Root() ugyirat: Ugyirat, @ContextParam() ctx: Ctx): Promise<Ugyirat[] | null> {
    const elok = (await ctx.manyBy(Csatolas, 'ugyiratId').load(ugyirat.id)).filter((c) => !c.megszunt);
    return lathatok(ctx, (await ctx.byId(Ugyirat).loadMany(elok.map((c) => c.csatoltId))) as (Ugyirat | null)[]);
  }

  @FieldResolver(() => [LehetsegesMuvelet], {
    description: 'Mi tehető most az ügyirattal, és ami nem, az miért nem. (What may be done with the file now, and why not.)',
  })
  muveletek(@Root() ugyirat: Ugyirat, @ContextParam() ctx: Ctx): Promise<LehetsegesMuvelet[]> {
    return ugyiratGep.muveletek(ctx, ugyirat);
  }

  @FieldResolver(() => [Hatarido], { nullable: true, description: 'Határidői, levezetéssel. (Its deadlines, explained.)' })
  async hataridok(@Root() ugyirat: Ugyirat, @ContextParam() ctx: Ctx): Promise<Hatarido[] | null> {
    const sorok = await targyHataridoi(ctx, 'Ugyirat').load(ugyirat.id);
    return sorok?.map((sor) => hataridoBol(ctx, sor)) ?? [];
  }
}

@Resolver(() => UgyiratUgyfel)
export class UgyiratUgyfelResolver {
  @FieldResolver(() => Ugyfel, { nullable: true, description: 'Az ügyfél. (The client.)' })
  ugyfel(@Root() sor: UgyiratUgyfel, @ContextParam() ctx: Ctx): Promise<Ugyfel | null> {
    return ctx.byId(Ugyfel).load(sor.ugyfelId);
  }
}
