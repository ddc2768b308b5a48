import { act, ActInput, ActPayload, Datum, ellenorzes, Permission, uj, type Ctx } from '@asp/kit';
import { addDays } from '@asp/kit/rules';
import { Arg, Ctx as ContextParam, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AutomatikusTetel, Bizalmassag, IrattariTetel } from './irattari-tetel.entity.ts';

@InputType({ description: 'Irattári tétel rögzítése vagy új változata. (Recording a filing plan item, or its next version.)' })
export class IrattariTetelRogzitInput extends ActInput {
  @Field(() => String, { description: 'Tételszám, pl. A101. (Code.)' })
  kod!: string;

  @Field(() => String, { description: 'Ágazat. (Field of administration.)' })
  agazat!: string;

  @Field(() => String, { description: 'Megnevezés. (Name.)' })
  megnevezes!: string;

  @Field(() => Int, { nullable: true, description: 'Megőrzés évben; üres: NS. (Years kept; empty: never destroyed.)' })
  megorzesEv?: number | null;

  @Field(() => Int, { nullable: true, description: 'Levéltárba adás évben; üres: HN. (Years until transfer.)' })
  leveltarbaEv?: number | null;

  @Field(() => Int, { defaultValue: 60, description: 'Ügyintézési határidő napban. (Days to settle.)' })
  ugyintezesiNap!: number;

  @Field(() => Bizalmassag, { description: 'Bizalmasság. (Confidentiality.)' })
  bizalmassag!: Bizalmassag;

  @Field(() => AutomatikusTetel, { nullable: true, description: 'Automatikusan ide iktatott iratok. (Registered here automatically.)' })
  automatikus?: AutomatikusTetel | null;

  @Field(() => Datum, { description: 'Érvényesség kezdete. (Valid from.)' })
  ervenyesTol!: string;
}

@ObjectType({ description: 'A rögzítés eredménye. (Result.)' })
@Permission('*')
export class IrattariTetelRogzitPayload extends ActPayload {
  @Field(() => IrattariTetel, { nullable: true, description: 'A tétel. (The item.)' })
  irattariTetel?: IrattariTetel;
}

@Resolver()
export class IrattariTetelRogzit {
  @Mutation(() => IrattariTetelRogzitPayload, {
    description:
      'Irattári tételt rögzít; azonos tételszám korábbi változatát az előző nappal lezárja. (Records an item or its next version.)',
  })
  @Permission('iratkezelo.irattariterv.kezel')
  irattariTetelRogzit(
    @Arg('input', () => IrattariTetelRogzitInput) input: IrattariTetelRogzitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IrattariTetelRogzitPayload> {
    return act<IrattariTetelRogzitPayload>(ctx, 'irattariTetelRogzit', input, async () => {
      const kod = input.kod.trim().toUpperCase();
      const elozo = await ctx.em.findOne(IrattariTetel, { kod, ervenyesIg: null });
      const foglalt = input.automatikus ? await ctx.em.findOne(IrattariTetel, { automatikus: input.automatikus, ervenyesIg: null }) : null;
      ellenorzes(
        [!/^[A-Z]{1,2}[0-9]{3,4}$/.test(kod), 'KOD_HIBAS', 'A tételszám ágazati betűjel és 3–4 szám (pl. A101).', 'kod'],
        [input.megnevezes.trim().length < 3, 'MEGNEVEZES_ROVID', 'Adja meg a tétel megnevezését.', 'megnevezes'],
        [(input.megorzesEv ?? 1) < 1, 'MEGORZES_HIBAS', 'A megőrzés legalább egy év; NS tételnél hagyja üresen.', 'megorzesEv'],
        [(input.leveltarbaEv ?? 1) < 1, 'LEVELTAR_HIBAS', 'A levéltárba adás legalább egy év; HN tételnél hagyja üresen.', 'leveltarbaEv'],
        [
          input.megorzesEv != null && input.leveltarbaEv != null,
          'MEGORZES_VAGY_LEVELTAR',
          'Levéltárba adandó tétel nem selejtezhető: a megőrzést hagyja üresen (NS).',
          'megorzesEv',
        ],
        [
          foglalt !== null && foglalt.kod !== kod,
          'AUTOMATIKUS_FOGLALT',
          `Ezek az iratok ma a(z) ${foglalt?.kod} tételbe kerülnek; előbb annak a jelölését vegye le.`,
          'automatikus',
        ],
        [input.ugyintezesiNap < 1 || input.ugyintezesiNap > 365, 'HATARIDO_HIBAS', 'Az ügyintézési határidő 1–365 nap.', 'ugyintezesiNap'],
        [
          elozo !== null && elozo.ervenyesTol >= input.ervenyesTol,
          'KORABBI_KEZDET',
          `A tétel mai változata ${elozo?.ervenyesTol}-tól érvényes; az új későbbi nappal kezdődjön.`,
          'ervenyesTol',
        ],
      );
      if (elozo) elozo.ervenyesIg = addDays(input.ervenyesTol, -1);
      await ctx.em.flush();
      const irattariTetel = uj(ctx, IrattariTetel, {
        kod,
        agazat: input.agazat.trim(),
        megnevezes: input.megnevezes.trim(),
        megorzesEv: input.megorzesEv ?? null,
        leveltarbaEv: input.leveltarbaEv ?? null,
        ugyintezesiNap: input.ugyintezesiNap,
        bizalmassag: input.bizalmassag,
        automatikus: input.automatikus ?? null,
        ervenyesTol: input.ervenyesTol,
        ervenyesIg: null,
      });
      return { irattariTetel };
    });
  }
}
