import { act, ActInput, ellenorzes, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { SelejtezesPayload } from './selejtezes-act.ts';
import { Selejtezes } from './selejtezes.entity.ts';
import { JEGYZEK } from './selejtezes.sql.ts';

@InputType({ description: 'Selejtezési jegyzék összeállítása. (Drawing up the list.)' })
export class SelejtezesOsszeallitInput extends ActInput {
  @Field(() => Int, { description: 'Az az év, amelyben a tételek selejtezhetők; legfeljebb az idei. (Year; this one at the latest.)' })
  ev!: number;

  @Field(() => [String], { description: 'A bizottság három tagja. (Committee of three.)' })
  tagok!: string[];
}

@ObjectType({ description: 'Az összeállítás eredménye. (Result.)' })
@Permission('*')
export class SelejtezesOsszeallitPayload extends SelejtezesPayload {
  @Field(() => Int, { nullable: true, description: 'Hány ügyirat van a jegyzéken. (Files on the list.)' })
  tetelek?: number;
}

@Resolver()
export class SelejtezesOsszeallit {
  @Mutation(() => SelejtezesOsszeallitPayload, {
    description:
      'Jegyzékbe veszi, aminek megőrzési ideje letelt; kimarad az NS, a levéltári, a visszatartott és a kölcsönzött. (Lists what may be destroyed.)',
  })
  @Permission('iratkezelo.selejtezes.osszeallit')
  selejtezesOsszeallit(
    @Arg('input', () => SelejtezesOsszeallitInput) input: SelejtezesOsszeallitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<SelejtezesOsszeallitPayload> {
    return act<SelejtezesOsszeallitPayload>(ctx, 'selejtezesOsszeallit', input, async () => {
      const idei = Number(ctx.today.slice(0, 4));
      const tagok = [...new Set(input.tagok.map((t) => t.trim()).filter(Boolean))];
      ellenorzes(
        [input.ev > idei, 'JOVOBELI_EV', `Legfeljebb a ${idei}. évi tételek selejtezhetők.`, 'ev'],
        [tagok.length !== 3, 'BIZOTTSAG_HAROM', 'A bizottság három különböző tagból áll.', 'tagok'],
      );
      const [sor] = await ctx.sql<{ n: string }>("select asp.kovetkezo('selejtezes', $1) as n", [String(idei)]);
      const selejtezes = uj(ctx, Selejtezes, {
        szam: `S-${sor!.n}/${idei}`,
        ev: input.ev,
        tagok,
        allapot: 'ELOKESZITES',
        osszeallitotta: ctx.actor.id,
        elsoJovahagyo: null,
        masodikJovahagyo: null,
        leveltariSzam: null,
        leveltariNap: null,
        vegrehajtva: null,
        vegrehajtotta: null,
        jegyzokonyvLenyomat: null,
      });
      await ctx.em.flush();
      const sorok = await ctx.sql(JEGYZEK, [ctx.onkormanyzat, selejtezes.id, input.ev]);
      if (sorok.length === 0)
        throw refusal('NINCS_SELEJTEZHETO', `Nincs olyan ügyirat az irattárban, amely ${input.ev}-ben selejtezhető.`, ['input', 'ev']);
      return { selejtezes, tetelek: sorok.length };
    });
  }
}
