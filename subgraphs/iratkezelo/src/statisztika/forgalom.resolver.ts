import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { FORGALOM } from './forgalom.sql.ts';

@ObjectType({ description: 'Egy ágazat ügyiratforgalma egy évben. (Yearly traffic of files in one field of administration.)' })
@Permission('iratkezelo.statisztika.olvas')
export class UgyiratForgalom {
  @Field(() => String, { description: 'Ágazat az irattári tervből. (Field of administration.)' })
  agazat!: string;

  @Field(() => Int, { description: 'Az évben nyílt ügyiratok. (Files opened in the year.)' })
  ugyiratok!: number;

  @Field(() => Int, { description: 'Bejövő iratok. (Incoming documents.)' })
  bejovo!: number;

  @Field(() => Int, { description: 'Kimenő iratok. (Outgoing documents.)' })
  kimeno!: number;

  @Field(() => Int, { description: 'Belső iratok. (Internal documents.)' })
  belso!: number;

  @Field(() => Int, { description: 'Közülük téves iktatás. (Of these struck.)' })
  teves!: number;

  @Field(() => Int, { description: 'Lezárt vagy irattárban lévő ügyiratok. (Files closed.)' })
  lezart!: number;

  @Field(() => Int, { description: 'Nyitott ügyiratok, amelyek határideje elmúlt. (Open files past their deadline.)' })
  hataridonTul!: number;
}

@Resolver()
export class UgyiratForgalomResolver {
  @Query(() => [UgyiratForgalom], {
    description:
      'Éves ügyiratforgalmi kimutatás ágazatonként, darabszámokban; a zárt ügyek is benne vannak, tartalmuk nélkül. (Yearly statement of traffic.)',
  })
  @Permission('iratkezelo.statisztika.olvas')
  ugyiratForgalom(@Arg('ev', () => Int, { description: 'Év. (Year.)' }) ev: number, @ContextParam() ctx: Ctx): Promise<UgyiratForgalom[]> {
    return ctx.sql<UgyiratForgalom>(FORGALOM, [ctx.onkormanyzat, ev, ctx.today]);
  }
}
