import { Fekves, INGATLAN_LEIRAS, IngatlanKulcs, Key, olvaso, Permission, type Ctx } from '@asp/kit';
import { Ctx as ContextParam, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Adotargy } from '../adotargy/adotargy.entity.ts';
import { csoportok } from '../csoport.ts';
import { Adoegyenleg, egyenlegekIngatlanonkent } from './adoegyenleg.ts';
import { HATALYOS, HRSZ_KULCSOK, jel, tombok } from './ingatlan-kulcs.ts';

/** A parcel of the active municipality: several szakrendszerek know something about it, none owns it. */
@ObjectType('Ingatlan', { description: INGATLAN_LEIRAS })
@Key('fekves hrsz')
@Permission('*')
export class IngatlanReference extends IngatlanKulcs {}

export const ingatlanReference = (fekves: Fekves, hrsz: string): IngatlanReference =>
  Object.assign(new IngatlanReference(), { fekves, hrsz });

/** Objects of many parcels in one statement. */
async function adotargyakIngatlanonkent(ctx: Ctx, kulcsok: readonly IngatlanKulcs[]): Promise<Adotargy[][]> {
  const sorok = await ctx.sql(
    `select t.* from adotargy t join ${HRSZ_KULCSOK} on t.fekves = k.fekves and t.hrsz = k.hrsz where t.onkormanyzat = $1 and ${HATALYOS} order by t.id`,
    [ctx.onkormanyzat, ...tombok(kulcsok), ctx.today],
  );
  return csoportok(sorok.map(olvaso(Adotargy)), kulcsok.map(jel), jel);
}

@Resolver(() => IngatlanReference)
export class IngatlanReferenceResolver {
  @FieldResolver(() => [Adotargy], { nullable: true, description: 'Az ingatlan hatályos adótárgyai. (Taxed objects on the parcel.)' })
  adotargyak(@Root() { fekves, hrsz }: IngatlanReference, @ContextParam() ctx: Ctx): Promise<Adotargy[] | null> {
    return ctx
      .loader<IngatlanKulcs, Adotargy[]>('ingatlan.adotargyak', (kulcsok) => adotargyakIngatlanonkent(ctx, kulcsok))
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
