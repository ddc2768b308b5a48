import { Fekves, Hrsz, olvaso, Permission, uuidAlaku, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { lathato } from '../ugyirat/lathato.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import { ELOZMENY_JELOLTEK } from './elozmeny.sql.ts';

export const ElozmenyOk = { UGYFEL: 'UGYFEL', INGATLAN: 'INGATLAN', TETEL: 'TETEL', TARGY: 'TARGY' } as const;
export type ElozmenyOk = (typeof ElozmenyOk)[keyof typeof ElozmenyOk];
registerEnumType(ElozmenyOk, {
  name: 'ElozmenyOk',
  description: 'Miből gondoljuk, hogy előzmény. (Why it may be the earlier file: same client, parcel, filing plan item, like subject.)',
});

@ObjectType({ description: 'Lehetséges előzmény az iktatáshoz. (A file that the new document may belong to.)' })
@Permission('iratkezelo.ugyirat.olvas')
export class ElozmenyJavaslat {
  @Field(() => Ugyirat, { description: 'Az ügyirat. (The file.)' })
  ugyirat!: Ugyirat;

  @Field(() => [ElozmenyOk], { description: 'Miért javasoljuk, a legerősebb okkal kezdve. (Why, the strongest reason first.)' })
  okok!: ElozmenyOk[];

  @Field(() => Boolean, {
    description:
      'Igaz: nyitott és idei, az irat a következő alszámára kerülhet; hamis: új ügyirat előzménye lehet. (True: takes the document as its next one.)',
  })
  alszamra!: boolean;
}

const LEGFELJEBB = 8;

@Resolver()
export class ElozmenyJavaslatResolver {
  @Query(() => [ElozmenyJavaslat], {
    description:
      'Előzmények keresése iktatáskor ugyanazon ügyfél, ingatlan és hasonló tárgy szerint, a legvalószínűbb elöl; csak amit megnyithat. (Likely earlier files, best first.)',
  })
  @Permission('iratkezelo.ugyirat.olvas')
  async elozmenyJavaslatok(
    @ContextParam() ctx: Ctx,
    @Arg('targy', () => String, { defaultValue: '', description: 'A tárgy szavai. (Words of the subject.)' }) targy: string,
    @Arg('ugyfelId', () => ID, { nullable: true, description: 'Ügyfél. (Client.)' }) ugyfelId?: string | null,
    @Arg('irattariTetelId', () => ID, { nullable: true, description: 'Irattári tétel. (Filing plan item.)' }) tetelId?: string | null,
    @Arg('fekves', () => Fekves, { nullable: true, description: 'Fekvés. (Location class.)' }) fekves?: Fekves | null,
    @Arg('hrsz', () => Hrsz, { nullable: true, description: 'Helyrajzi szám. (Lot number.)' }) hrsz?: string | null,
  ): Promise<ElozmenyJavaslat[]> {
    const azonosito = (id: string | null | undefined) => (id && uuidAlaku(id) ? id : null);
    const sorok = await ctx.sql<{ okok: ElozmenyOk[]; alszamra: boolean }>(ELOZMENY_JELOLTEK, [
      ctx.onkormanyzat,
      azonosito(ugyfelId),
      fekves ?? null,
      hrsz ?? null,
      targy.trim().length > 3 ? targy.trim() : null,
      azonosito(tetelId),
      Number(ctx.today.slice(0, 4)),
    ]);
    const olvas = olvaso(Ugyirat);
    return sorok
      .map((sor) => Object.assign(new ElozmenyJavaslat(), { ugyirat: olvas(sor as never), okok: sor.okok, alszamra: sor.alszamra }))
      .filter(({ ugyirat }) => lathato(ctx, ugyirat))
      .slice(0, LEGFELJEBB);
  }
}
