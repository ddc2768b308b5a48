import {
  INGATLAN_KULCSOK,
  ingatlanJel,
  IngatlanKulcs,
  IngatlanTipus,
  ingatlanTombok,
  kertMezok,
  reszolvaso,
  type Ctx,
  type Kert,
} from '@asp/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx as ContextParam, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Adotargy } from '../adotargy/adotargy.entity.ts';
import { csoportok } from '../csoport.ts';
import { Adoegyenleg, egyenlegekIngatlanonkent } from './adoegyenleg.ts';
import { HATALYOS } from './hatalyos.ts';

/** A parcel of the active municipality: several szakrendszerek know something about it, none owns it. */
@IngatlanTipus()
export class IngatlanReference extends IngatlanKulcs {}

/** Objects of many parcels in one statement. */
async function adotargyakIngatlanonkent(ctx: Ctx, kulcsok: readonly IngatlanKulcs[], { mezok }: Kert): Promise<Adotargy[][]> {
  const { oszlopok, olvas } = reszolvaso(Adotargy, mezok && new Set([...mezok, 'fekves', 'hrsz']));
  const sorok = await ctx.sqlTomb(
    `select ${oszlopok} from adotargy t join ${INGATLAN_KULCSOK} on t.fekves = k.fekves and t.hrsz = k.hrsz where t.onkormanyzat = $1 and ${HATALYOS} order by t.id`,
    [ctx.onkormanyzat, ...ingatlanTombok(kulcsok), ctx.today],
  );
  return csoportok(sorok.map(olvas), kulcsok.map(ingatlanJel), ingatlanJel);
}

@Resolver(() => IngatlanReference)
export class IngatlanReferenceResolver {
  @FieldResolver(() => [Adotargy], { nullable: true, description: 'Az ingatlan hatályos adótárgyai. (Taxed objects on the parcel.)' })
  adotargyak(
    @Root() { fekves, hrsz }: IngatlanReference,
    @ContextParam() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Adotargy[] | null> {
    const kert = kertMezok(info, Adotargy);
    return ctx
      .loader<IngatlanKulcs, Adotargy[]>(`ingatlan.adotargyak:${kert.jel}`, (kulcsok) => adotargyakIngatlanonkent(ctx, kulcsok, kert))
      .load({ fekves, hrsz });
  }

  @FieldResolver(() => Adoegyenleg, {
    nullable: true,
    description: 'Az ingatlan adótárgyainak adóegyenlege ma; null, ha nincs adótárgy. (Tax balance behind the parcel.)',
  })
  adoegyenleg(@Root() { fekves, hrsz }: IngatlanReference, @ContextParam() ctx: Ctx): Promise<Adoegyenleg | null> {
    return ctx
      .loader<IngatlanKulcs, Adoegyenleg>('ingatlan.adoegyenleg', (kulcsok) => egyenlegekIngatlanonkent(ctx, kulcsok))
      .load({ fekves, hrsz });
  }
}
