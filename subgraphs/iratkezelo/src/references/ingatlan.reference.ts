import { IngatlanKulcs, IngatlanTipus, olvaso, Permission, type Ctx } from '@asp/kit';
import { Ctx as ContextParam, FieldResolver, Resolver, Root } from 'type-graphql';
import { lathato } from '../ugyirat/lathato.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';

/** A parcel of the active municipality: several szakrendszerek know something about it, none owns it. */
@IngatlanTipus()
export class IngatlanReference extends IngatlanKulcs {}

const LEGFELJEBB = 50;

/** Latest files about many parcels in one statement. */
async function ugyiratokIngatlanonkent(ctx: Ctx, kulcsok: readonly IngatlanKulcs[]): Promise<Ugyirat[][]> {
  const sorok = await ctx.sql<{ k_sorszam: string }>(
    `select k.sorszam as k_sorszam, u.* from unnest($2::text[], $3::text[]) with ordinality as k(fekves, hrsz, sorszam)
     cross join lateral (
       select u.* from ugyirat_ingatlan i join ugyirat u on u.onkormanyzat = i.onkormanyzat and u.id = i.ugyirat_id
       where i.onkormanyzat = $1 and i.fekves = k.fekves and i.hrsz = k.hrsz order by u.id desc limit ${LEGFELJEBB}) u
     order by k.sorszam, u.id desc`,
    [ctx.onkormanyzat, kulcsok.map((k) => k.fekves), kulcsok.map((k) => k.hrsz)],
  );
  const olvas = olvaso(Ugyirat);
  const listak: Ugyirat[][] = kulcsok.map(() => []);
  for (const sor of sorok) {
    const ugyirat = olvas(sor as never);
    if (lathato(ctx, ugyirat)) listak[Number(sor.k_sorszam) - 1]!.push(ugyirat);
  }
  return listak;
}

@Resolver(() => IngatlanReference)
export class IngatlanReferenceResolver {
  @FieldResolver(() => [Ugyirat], {
    nullable: true,
    description: `Az ingatlant érintő ügyiratok közül a legutóbbi ${LEGFELJEBB}, amelyet megnyithat. (Latest files about the parcel that the reader may open.)`,
  })
  @Permission('iratkezelo.ugyirat.olvas')
  ugyiratok(@Root() { fekves, hrsz }: IngatlanReference, @ContextParam() ctx: Ctx): Promise<Ugyirat[] | null> {
    return ctx
      .loader<IngatlanKulcs, Ugyirat[]>('ingatlan.ugyiratok', (kulcsok) => ugyiratokIngatlanonkent(ctx, kulcsok))
      .load({ fekves, hrsz });
  }
}
