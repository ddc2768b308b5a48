import { act, ActInput, ActPayload, betolt, ellenorzes, FrissBelepes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { LeveltariAtadas } from './leveltari-atadas.entity.ts';

@InputType({ description: 'Levéltári átadás megtörténte vagy elvetése. (Handing over, or dropping the list.)' })
export class LeveltariAtadasAtadInput extends ActInput {
  @Field(() => ID, { description: 'Az átadás azonosítója. (Transfer.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => String, { nullable: true, description: 'Az átvevő neve; üresen: a jegyzék elvetése. (Who took it over; empty: dropped.)' })
  atvevo?: string | null;
}

@ObjectType({ description: 'Az átadás eredménye. (Result.)' })
@Permission('*')
export class LeveltariAtadasAtadPayload extends ActPayload {
  @Field(() => LeveltariAtadas, { nullable: true, description: 'Az átadás. (The transfer.)' })
  leveltariAtadas?: LeveltariAtadas;
}

const ATAD = `
  update ugyirat u set allapot = 'LEVELTARBA_ADVA', verzio = u.verzio + 1 from leveltari_atadas_tetel t
  where t.onkormanyzat = $1 and t.leveltari_atadas_id = $2::uuid and u.onkormanyzat = $1 and u.id = t.ugyirat_id
    and u.allapot = 'KOZPONTI_IRATTARBAN' and u.visszatartas_ok is null
    and not exists (select 1 from kolcsonzes k where k.onkormanyzat = $1 and k.ugyirat_id = u.id and k.visszahozva is null)
  returning u.id`;
const LENYOMAT = `
  select encode(asp.digest(convert_to(coalesce(string_agg(concat_ws('|', u.iktatoszam, u.targy, u.lezarva, u.irattari_hely), E'\\n' order by u.iktatoszam), ''), 'UTF8'), 'sha256'), 'hex') as lenyomat,
    count(*) as tetelek
  from leveltari_atadas_tetel t join ugyirat u on u.onkormanyzat = t.onkormanyzat and u.id = t.ugyirat_id
  where t.onkormanyzat = $1 and t.leveltari_atadas_id = $2::uuid`;
const LEPESEK = `
  insert into ugyirat_lepes (onkormanyzat, id, ugyirat_id, muvelet, allapot, ki, ki_nev, megjegyzes)
  select $1, asp.uuid7(), ugyirat_id, 'leveltariAtadasAtad', 'LEVELTARBA_ADVA', $3, $4, $5 from leveltari_atadas_tetel
  where onkormanyzat = $1 and leveltari_atadas_id = $2::uuid`;

@Resolver()
export class LeveltariAtadasAtad {
  @Mutation(() => LeveltariAtadasAtadPayload, {
    description:
      'Rögzíti, hogy a levéltár a jegyzéket átvette; egészben vagy sehogy. (Records that the archives took the list, whole or not at all.)',
  })
  @Permission('iratkezelo.leveltar.atad')
  @FrissBelepes(15)
  leveltariAtadasAtad(
    @Arg('input', () => LeveltariAtadasAtadInput) input: LeveltariAtadasAtadInput,
    @ContextParam() ctx: Ctx,
  ): Promise<LeveltariAtadasAtadPayload> {
    return act<LeveltariAtadasAtadPayload>(ctx, 'leveltariAtadasAtad', input, async () => {
      const leveltariAtadas = await betolt(ctx, LeveltariAtadas, input.id, input.verzio);
      ellenorzes([leveltariAtadas.allapot !== 'ELOKESZITES', 'ALLAPOT', `Az átadás állapota ${leveltariAtadas.allapot}.`, 'id']);
      if (!input.atvevo?.trim()) return { leveltariAtadas: Object.assign(leveltariAtadas, { allapot: 'ELVETETT' as const }) };
      const alap = [ctx.onkormanyzat, leveltariAtadas.id];
      const [jegyzek] = await ctx.sql<{ lenyomat: string; tetelek: string }>(LENYOMAT, alap);
      const atadott = await ctx.sql(ATAD, alap);
      ellenorzes([
        atadott.length !== Number(jegyzek!.tetelek),
        'TETEL_VALTOZOTT',
        'A jegyzék egy ügyiratát időközben kivették, kölcsönadták vagy visszatartották. Vesse el a jegyzéket, és állítsa össze újra.',
        'id',
      ]);
      await ctx.sql(LEPESEK, [...alap, ctx.actor.id, ctx.actor.nev, leveltariAtadas.szam]);
      return {
        leveltariAtadas: Object.assign(leveltariAtadas, {
          allapot: 'ATADVA' as const,
          atadva: ctx.today,
          atvevo: input.atvevo.trim(),
          jegyzekLenyomat: jegyzek!.lenyomat,
        }),
      };
    });
  }
}
