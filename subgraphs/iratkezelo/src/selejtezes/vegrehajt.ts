import { act, esemeny, fajlokTorlese, FrissBelepes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { selejtezesBetolt, SelejtezesLepesInput, SelejtezesPayload } from './selejtezes-act.ts';
import { FAJLOK, KIHAGYAS, LENYOMAT, LEPESEK, SZAKUGYEK, TARTALOM } from './selejtezes.sql.ts';

@InputType({ description: 'Selejtezés végrehajtása. (Carrying out a destruction.)' })
export class SelejtezesVegrehajtInput extends SelejtezesLepesInput {}

@ObjectType({ description: 'A végrehajtás eredménye. (Result.)' })
@Permission('*')
export class SelejtezesVegrehajtPayload extends SelejtezesPayload {
  @Field(() => Int, { nullable: true, description: 'Selejtezett ügyiratok. (Files destroyed.)' })
  selejtezve?: number;

  @Field(() => Int, { nullable: true, description: 'Az utolsó pillanatban kihagyott ügyiratok. (Files left out at the last moment.)' })
  kihagyva?: number;
}

@Resolver()
export class SelejtezesVegrehajt {
  @Mutation(() => SelejtezesVegrehajtPayload, {
    description:
      'Végrehajtja a selejtezést: a tartalom megsemmisül, a szám és a jegyzőkönyv megmarad; a visszatartást újra megnézi. (Content goes, the register row stays.)',
  })
  @Permission('iratkezelo.selejtezes.vegrehajt')
  @FrissBelepes(15)
  selejtezesVegrehajt(
    @Arg('input', () => SelejtezesVegrehajtInput) input: SelejtezesVegrehajtInput,
    @ContextParam() ctx: Ctx,
  ): Promise<SelejtezesVegrehajtPayload> {
    return act<SelejtezesVegrehajtPayload>(ctx, 'selejtezesVegrehajt', input, async () => {
      const selejtezes = await selejtezesBetolt(ctx, input, ['VEGREHAJTHATO']);
      const alap = [ctx.onkormanyzat, selejtezes.id];
      await ctx.sql(
        'select 1 from ugyirat u join selejtezes_tetel s on s.onkormanyzat = u.onkormanyzat and s.ugyirat_id = u.id where s.onkormanyzat = $1 and s.selejtezes_id = $2::uuid order by u.id for update of u',
        alap,
      );
      await ctx.sql(KIHAGYAS, [...alap, selejtezes.ev]);
      for (const utasitas of TARTALOM) await ctx.sql(utasitas, alap);
      const [fajl] = await ctx.sql<{ iratok: string[]; kuldemenyek: string[] }>(FAJLOK, alap);
      await fajlokTorlese(ctx, 'Irat', fajl!.iratok);
      await fajlokTorlese(ctx, 'Kuldemeny', fajl!.kuldemenyek);
      await ctx.sql(LEPESEK, [...alap, ctx.actor.id, ctx.actor.nev, selejtezes.szam]);
      szakugyekrol(ctx, selejtezes, await ctx.sql<{ forras: string }>(SZAKUGYEK, alap));
      const [sor] = await ctx.sql<{ lenyomat: string; selejtezve: string; kihagyva: string }>(LENYOMAT, alap);
      Object.assign(selejtezes, {
        allapot: 'VEGREHAJTOTT',
        vegrehajtva: ctx.now,
        vegrehajtotta: ctx.actor.id,
        jegyzokonyvLenyomat: sor!.lenyomat,
      });
      return { selejtezes, selejtezve: Number(sor!.selejtezve), kihagyva: Number(sor!.kihagyva) };
    });
  }
}

const ADAG = 300;

/** Tells the szakrendszerek whose cases have no file any more, some hundred at a time. */
function szakugyekrol(ctx: Ctx, { id, szam }: { id: string; szam: string }, sorok: readonly { forras: string }[]): void {
  const forrasok = sorok.map(({ forras }) => forras);
  for (let i = 0; i < forrasok.length; i += ADAG)
    esemeny(ctx, {
      fajta: 'iratkezelo.szakugy.selejtezve',
      targy: { entitas: 'Selejtezes', id },
      adat: { szam, forrasok: forrasok.slice(i, i + ADAG) },
    });
}
