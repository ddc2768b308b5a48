import { act, ActInput, ActPayload, betolt, ellenorzes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import { Kuldemeny } from './kuldemeny.entity.ts';

export const NemIktatando = {
  TANANYAG_TAJEKOZTATO: 'TANANYAG_TAJEKOZTATO',
  MEGHIVO: 'MEGHIVO',
  BEMUTATASRA: 'BEMUTATASRA',
  PENZUGYI_BIZONYLAT: 'PENZUGYI_BIZONYLAT',
  NYUGTA_UGYIRATPOTLO: 'NYUGTA_UGYIRATPOTLO',
  SZEMELYES: 'SZEMELYES',
  SAJTOTERMEK: 'SAJTOTERMEK',
  VISSZAERKEZETT_TERTIVEVENY: 'VISSZAERKEZETT_TERTIVEVENY',
} as const;
export type NemIktatando = (typeof NemIktatando)[keyof typeof NemIktatando];
registerEnumType(NemIktatando, {
  name: 'NemIktatando',
  description: 'Miért nem iktatandó a küldemény. (Kinds of items that are received but not registered.)',
});

@InputType({ description: 'Küldemény iktatás nélküli kezelése. (Keeping an item unregistered.)' })
export class KuldemenyNemIktatInput extends ActInput {
  @Field(() => ID, { description: 'A küldemény azonosítója. (Item.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => NemIktatando, { description: 'Ok. (Reason.)' })
  ok!: NemIktatando;
}

@ObjectType({ description: 'A művelet eredménye. (Result.)' })
@Permission('*')
export class KuldemenyNemIktatPayload extends ActPayload {
  @Field(() => Kuldemeny, { nullable: true, description: 'A küldemény. (The item.)' })
  kuldemeny?: Kuldemeny;
}

@Resolver()
export class KuldemenyNemIktat {
  @Mutation(() => KuldemenyNemIktatPayload, {
    description: 'Jelöli, hogy a küldeményt nem kell iktatni, és miért. (Marks an item as not to be registered.)',
  })
  @Permission('iratkezelo.irat.iktat')
  kuldemenyNemIktat(
    @Arg('input', () => KuldemenyNemIktatInput) input: KuldemenyNemIktatInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KuldemenyNemIktatPayload> {
    return act<KuldemenyNemIktatPayload>(ctx, 'kuldemenyNemIktat', input, async () => {
      const kuldemeny = await betolt(ctx, Kuldemeny, input.id, input.verzio);
      ellenorzes([kuldemeny.allapot !== 'ERKEZTETETT', 'MAR_KEZELT', 'Ezt a küldeményt már iktatták vagy elintézték.', 'id']);
      return { kuldemeny: Object.assign(kuldemeny, { allapot: 'NEM_IKTATANDO' as const, nemIktatandoOk: input.ok }) };
    });
  }
}
