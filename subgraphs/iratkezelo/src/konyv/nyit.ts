import { act, ActInput, ActPayload, ellenorzes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Iktatokonyv } from './iktatokonyv.entity.ts';
import { ujKonyv } from './nyitott-konyv.ts';

@InputType({ description: 'Iktatókönyv nyitása. (Opening a registry book.)' })
export class IktatokonyvNyitInput extends ActInput {
  @Field(() => Int, { description: 'Év: az idei vagy a következő. (Year: this or the next.)' })
  ev!: number;

  @Field(() => String, { description: 'Előtag, legfeljebb nyolc nagybetű vagy szám. (Prefix.)' })
  elotag!: string;

  @Field(() => String, { description: 'Megnevezés. (Title.)' })
  cim!: string;
}

@ObjectType({ description: 'A nyitás eredménye. (Result.)' })
@Permission('*')
export class IktatokonyvNyitPayload extends ActPayload {
  @Field(() => Iktatokonyv, { nullable: true, description: 'A nyitott könyv. (The book.)' })
  iktatokonyv?: Iktatokonyv;
}

@Resolver()
export class IktatokonyvNyit {
  @Mutation(() => IktatokonyvNyitPayload, { description: 'Iktatókönyvet nyit egy évre és előtagra. (Opens a book for a year and prefix.)' })
  @Permission('iratkezelo.iktatokonyv.nyit')
  iktatokonyvNyit(
    @Arg('input', () => IktatokonyvNyitInput) input: IktatokonyvNyitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IktatokonyvNyitPayload> {
    return act<IktatokonyvNyitPayload>(ctx, 'iktatokonyvNyit', input, async () => {
      const idei = Number(ctx.today.slice(0, 4));
      const elotag = input.elotag.trim().toUpperCase();
      const vanMar = await ctx.em.count(Iktatokonyv, { ev: input.ev, elotag });
      ellenorzes(
        [input.ev !== idei && input.ev !== idei + 1, 'EV_HIBAS', `Könyv ${idei}-re vagy ${idei + 1}-re nyitható.`, 'ev'],
        [!/^[A-ZÁÉÍÓÖŐÚÜŰ0-9]{1,8}$/.test(elotag), 'ELOTAG_HIBAS', 'Az előtag 1–8 betű vagy szám, írásjel nélkül.', 'elotag'],
        [input.cim.trim().length < 3, 'CIM_ROVID', 'Adjon nevet a könyvnek (pl. Általános iktatókönyv).', 'cim'],
        [vanMar > 0, 'MAR_VAN', 'Erre az évre ezzel az előtaggal már van könyv.', 'elotag'],
      );
      return { iktatokonyv: ujKonyv(ctx, { ev: input.ev, elotag, cim: input.cim.trim() }) };
    });
  }
}
