import { act, ActInput, ActPayload, ellenorzes, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { LeveltariAtadas } from './leveltari-atadas.entity.ts';

@InputType({ description: 'Levéltári átadás összeállítása. (Drawing up a transfer.)' })
export class LeveltariAtadasOsszeallitInput extends ActInput {
  @Field(() => String, { description: 'Levéltár. (Archives.)' })
  leveltar!: string;
}

@ObjectType({ description: 'Az összeállítás eredménye. (Result.)' })
@Permission('*')
export class LeveltariAtadasOsszeallitPayload extends ActPayload {
  @Field(() => LeveltariAtadas, { nullable: true, description: 'Az átadás. (The transfer.)' })
  leveltariAtadas?: LeveltariAtadas;

  @Field(() => Int, { nullable: true, description: 'Hány ügyirat van a jegyzéken. (Files on the list.)' })
  tetelek?: number;
}

/** Files in the central archive room whose term of transfer is over, under no hold, not lent, on no other living list. */
const JEGYZEK = `
  insert into leveltari_atadas_tetel (onkormanyzat, id, leveltari_atadas_id, ugyirat_id)
  select $1, asp.uuid7(), $2::uuid, u.id from ugyirat u
    join irattari_tetel t on t.onkormanyzat = u.onkormanyzat and t.id = u.irattari_tetel_id
  where u.onkormanyzat = $1 and u.allapot = 'KOZPONTI_IRATTARBAN' and u.visszatartas_ok is null
    and extract(year from u.lezarva)::int + t.leveltarba_ev < $3::int
    and not exists (select 1 from kolcsonzes k where k.onkormanyzat = u.onkormanyzat and k.ugyirat_id = u.id and k.visszahozva is null)
    and not exists (select 1 from leveltari_atadas_tetel m join leveltari_atadas a on a.onkormanyzat = m.onkormanyzat and a.id = m.leveltari_atadas_id
      where m.onkormanyzat = u.onkormanyzat and m.ugyirat_id = u.id and a.allapot = 'ELOKESZITES')
  order by u.iktatoszam returning id`;

@Resolver()
export class LeveltariAtadasOsszeallit {
  @Mutation(() => LeveltariAtadasOsszeallitPayload, {
    description:
      'Jegyzékbe veszi a maradandó értékű ügyiratokat, amelyek átadási ideje letelt. (Lists files whose term of transfer is over.)',
  })
  @Permission('iratkezelo.leveltar.atad')
  leveltariAtadasOsszeallit(
    @Arg('input', () => LeveltariAtadasOsszeallitInput) input: LeveltariAtadasOsszeallitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<LeveltariAtadasOsszeallitPayload> {
    return act<LeveltariAtadasOsszeallitPayload>(ctx, 'leveltariAtadasOsszeallit', input, async () => {
      ellenorzes([input.leveltar.trim().length < 5, 'LEVELTAR_HIANYZIK', 'Írja be az illetékes levéltár nevét.', 'leveltar']);
      const ev = ctx.today.slice(0, 4);
      const [sor] = await ctx.sql<{ n: string }>("select asp.kovetkezo('leveltariatadas', $1) as n", [ev]);
      const leveltariAtadas = uj(ctx, LeveltariAtadas, {
        szam: `L-${sor!.n}/${ev}`,
        leveltar: input.leveltar.trim(),
        allapot: 'ELOKESZITES',
        osszeallitotta: ctx.actor.id,
        atadva: null,
        atvevo: null,
        jegyzekLenyomat: null,
      });
      await ctx.em.flush();
      const sorok = await ctx.sql(JEGYZEK, [ctx.onkormanyzat, leveltariAtadas.id, ev]);
      if (sorok.length === 0)
        throw refusal('NINCS_ATADANDO', 'Nincs olyan ügyirat a központi irattárban, amelyet már át kellene adni.', ['input']);
      return { leveltariAtadas, tetelek: sorok.length };
    });
  }
}
