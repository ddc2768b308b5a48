import { IngatlanKulcs, IngatlanTipus, olvaso, type Ctx } from '@asp/kit';
import { Ctx as ContextParam, FieldResolver, Resolver, Root } from 'type-graphql';
import { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { ugyben } from '../ugy/sajat.ts';
import { Vagyontargy } from '../vagyontargy/vagyontargy.entity.ts';

/** A parcel of the active municipality: several szakrendszerek know something about it, none owns it. */
@IngatlanTipus()
export class IngatlanReference extends IngatlanKulcs {}

/** Assets on many parcels in one statement; only those of the case that the reader works on. */
async function vagyontargyakIngatlanonkent(ctx: Ctx, kulcsok: readonly IngatlanKulcs[]): Promise<Vagyontargy[][]> {
  const listak = kulcsok.map((): Vagyontargy[] => []);
  const ugy = ctx.ugyId ? await munkaUgy(ctx, ctx.ugyId) : null;
  if (!ugy) return listak;
  const sorok = await ctx.sql<{ k_sorszam: string }>(
    `select k.sorszam as k_sorszam, v.* from unnest($2::text[], $3::text[]) with ordinality as k(fekves, hrsz, sorszam)
     join vagyontargy v on v.onkormanyzat = $1 and v.fekves = k.fekves and v.hrsz = k.hrsz and v.telepules_ksh is null and v.ugy_id = $4::uuid
     order by k.sorszam, v.id`,
    [ctx.onkormanyzat, kulcsok.map((k) => k.fekves), kulcsok.map((k) => k.hrsz), ugy.id],
  );
  const olvas = olvaso(Vagyontargy);
  for (const sor of sorok) listak[Number(sor.k_sorszam) - 1]!.push(olvas(sor as never));
  return listak;
}

async function munkaUgy(ctx: Ctx, ugyId: string): Promise<HagyatekiUgy | null> {
  const sorok = await ctx.sql('select * from hagyateki_ugy where onkormanyzat = $1 and (id::text = $2 or iktatoszam = $2)', [
    ctx.onkormanyzat,
    ugyId,
  ]);
  const ugy = sorok.map(olvaso(HagyatekiUgy))[0];
  return ugy && ugyben(ctx, ugy) ? ugy : null;
}

@Resolver(() => IngatlanReference)
export class IngatlanReferenceResolver {
  @FieldResolver(() => [Vagyontargy], {
    nullable: true,
    description:
      'Az ingatlan mint hagyatéki vagyontárgy abban az ügyben, amelyen a kérdező dolgozik. (The parcel as an asset of the case worked on.)',
  })
  hagyatekiVagyontargyak(@Root() { fekves, hrsz }: IngatlanReference, @ContextParam() ctx: Ctx): Promise<Vagyontargy[] | null> {
    return ctx
      .loader<IngatlanKulcs, Vagyontargy[]>('ingatlan.hagyatekiVagyontargyak', (kulcsok) => vagyontargyakIngatlanonkent(ctx, kulcsok))
      .load({ fekves, hrsz });
  }
}

@Resolver(() => Vagyontargy)
export class VagyontargyResolver {
  @FieldResolver(() => IngatlanReference, {
    nullable: true,
    description: 'Az ingatlan, ha ezen az önkormányzaton fekszik. (The parcel, when it lies here.)',
  })
  ingatlan(@Root() { fekves, hrsz, telepulesKsh }: Vagyontargy): IngatlanReference | null {
    return fekves && hrsz && !telepulesKsh ? IngatlanReference.ez(fekves, hrsz) : null;
  }

  @FieldResolver(() => HagyatekiUgy, { nullable: true, description: 'Az ügy. (The case.)' })
  hagyatekiUgy(@Root() { ugyId }: Vagyontargy, @ContextParam() ctx: Ctx): Promise<HagyatekiUgy | null> {
    return ctx.byId(HagyatekiUgy).load(ugyId);
  }
}
