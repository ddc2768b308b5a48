import { olvaso, Permission, uuidAlaku, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { lathatoFeltetel } from '../ugyirat/lathato.ts';
import { IrattariTetel } from './irattari-tetel.entity.ts';
import { TETEL_JELOLTEK, type TetelJelolt } from './tetel-javaslat.sql.ts';

export const IrattariTetelOk = {
  ELOZMENY: 'ELOZMENY',
  KORABBI_UGYIRATOK: 'KORABBI_UGYIRATOK',
  MEGNEVEZES: 'MEGNEVEZES',
  UGYFEL: 'UGYFEL',
} as const;
export type IrattariTetelOk = (typeof IrattariTetelOk)[keyof typeof IrattariTetelOk];
registerEnumType(IrattariTetelOk, {
  name: 'IrattariTetelOk',
  description:
    'Miből gondoljuk, hogy ez az irattári tétel: az előzményé, hasonló tárgyú korábbi ügyiratoké, a tétel neve, az ügyfél ügyei. (Why this filing plan item.)',
});

@ObjectType({ description: 'Javasolt irattári tétel az iktatáshoz. (A filing plan item proposed for a registration.)' })
@Permission('iratkezelo.irattariterv.olvas')
export class IrattariTetelJavaslat {
  @Field(() => IrattariTetel, { description: 'A tétel; ma hatályos. (The item, in force today.)' })
  tetel!: IrattariTetel;

  @Field(() => [IrattariTetelOk], { description: 'Miért, a legerősebb okkal kezdve. (Why, the strongest reason first.)' })
  okok!: IrattariTetelOk[];

  @Field(() => String, { description: 'Az okok egy mondatban, ahogyan az iktató olvassa. (The reasons in words.)' })
  indok!: string;
}

const MONDAT: Record<IrattariTetelOk, (jelolt: { darab: number; szavak: string }) => string> = {
  ELOZMENY: () => 'ez az előzmény tétele',
  KORABBI_UGYIRATOK: ({ darab, szavak }) => `${darab} korábbi ügyirat tárgyában is szerepel: ${szavak}`,
  MEGNEVEZES: ({ szavak }) => `a tétel nevében szerepel: ${szavak}`,
  UGYFEL: ({ darab }) => `az ügyfél ${darab} korábbi ügye`,
};

const indok = (okok: TetelJelolt['okok']): string => {
  const szoveg = okok.map(({ ok, darab, szavak }) => MONDAT[ok]({ darab, szavak: (szavak ?? []).join(', ') })).join('; ');
  return `${szoveg[0]!.toUpperCase()}${szoveg.slice(1)}.`;
};

@Resolver()
export class IrattariTetelJavaslatResolver {
  @Query(() => [IrattariTetelJavaslat], {
    description:
      'Irattári tétel javaslata iktatáskor az előzmény, a tárgy szavai, a korábbi ügyiratok és az ügyfél alapján, a legvalószínűbb elöl, legfeljebb öt; csak abból, amit megnyithat (335/2005. Korm. r. 39. §). (Likely filing plan items, best first.)',
  })
  @Permission('iratkezelo.irattariterv.olvas')
  async irattariTetelJavaslatok(
    @ContextParam() ctx: Ctx,
    @Arg('targy', () => String, { defaultValue: '', description: 'A tárgy szavai. (Words of the subject.)' }) targy: string,
    @Arg('ugyfelId', () => ID, { nullable: true, description: 'Ügyfél vagy beküldő. (Client or sender.)' }) ugyfelId?: string | null,
    @Arg('elozmenyId', () => ID, { nullable: true, description: 'Előzmény ügyirat. (Earlier file.)' }) elozmenyId?: string | null,
  ): Promise<IrattariTetelJavaslat[]> {
    const azonosito = (id: string | null | undefined) => (id && uuidAlaku(id) ? id : null);
    const sorok = await ctx.sql<TetelJelolt>(TETEL_JELOLTEK, [
      ctx.onkormanyzat,
      targy,
      azonosito(ugyfelId),
      azonosito(elozmenyId),
      ctx.today,
      ...lathatoFeltetel(ctx).params!,
    ]);
    const olvas = olvaso(IrattariTetel);
    return sorok.map((sor) =>
      Object.assign(new IrattariTetelJavaslat(), {
        tetel: olvas(sor as never),
        okok: sor.okok.map(({ ok }) => ok),
        indok: indok(sor.okok),
      }),
    );
  }
}
