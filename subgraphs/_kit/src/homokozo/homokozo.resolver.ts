import { Arg, Ctx as ContextParam, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { act } from '../act/act.ts';
import { ActInput, ActPayload, refusal } from '../act/refusal.ts';
import type { DemoTerv } from '../demo.ts';
import { Permission, Shareable } from '../graph/meta.ts';
import { bajtokTorlese } from '../fajlok/fajl.ts';
import type { Ctx } from '../tenant/ctx.ts';
import { HOMOKOZO } from './terv.ts';

/** How a szakrendszer fills and empties its part of the sandbox. */
export interface HomokozoDefinition {
  /** Loads the synthetic data; the same that fills the demo municipalities. */
  tolt(ctx: Ctx, terv: DemoTerv): Promise<unknown>;
  /** Removes the rows of the sandbox and says how many; without it, all of them. */
  urit?(ctx: Ctx): Promise<number>;
}

@InputType({ description: 'A homokozó visszaállítása. (Resetting the sandbox.)' })
export class HomokozoVisszaallitInput extends ActInput {
  @Field(() => Boolean, { defaultValue: false, description: 'Csak ürítés, mintaadat nélkül. (Only empty it, load nothing.)' })
  uresen!: boolean;
}

@ObjectType({ description: 'A visszaállítás eredménye. (Result.)' })
@Shareable
@Permission('*')
export class HomokozoVisszaallitPayload extends ActPayload {
  @Field(() => Int, { nullable: true, description: 'Ennyi sort törölt. (Rows removed.)' })
  torolt?: number;
}

/** Removes rows as the owner does, inside the wall: only those of the sandbox, except of the tables named. */
export async function uritMindent(ctx: Ctx, megtart: string[] = []): Promise<number> {
  const [sor] = await ctx.sql<{ darab: string }>('select asp.homokozo_urit($1) as darab', [megtart]);
  return Number(sor!.darab);
}

/** Files lose their bytes with their rows. */
async function fajlokUrit(ctx: Ctx): Promise<void> {
  if (!ctx.manifest.fajlok) return;
  const sorok = await ctx.sql<{ kulcs: string }>('select kulcs from asp.fajl_valtozat where onkormanyzat = $1', [ctx.onkormanyzat]);
  bajtokTorlese(
    ctx,
    sorok.map(({ kulcs }) => kulcs),
  );
}

/** What was told to others about rows that are gone is told no more, and the numbers of events go on; answers given to earlier acts are forgotten. */
async function lezar(ctx: Ctx, kulcs: string | undefined): Promise<void> {
  await ctx.sql(`update asp.kezbesites set allapot = 'ATUGORVA', lezarva = now() where onkormanyzat = $1 and allapot = 'VAR'`, [
    ctx.onkormanyzat,
  ]);
  await ctx.sql('update asp.esemeny set szetosztva = true where onkormanyzat = $1 and not szetosztva', [ctx.onkormanyzat]);
  await ctx.sql(
    `select asp.kovetkezo('esemeny', '', max(sorszam)) from asp.esemeny where onkormanyzat = $1 having max(sorszam) is not null`,
    [ctx.onkormanyzat],
  );
  await ctx.sql('delete from asp.idempotencia where onkormanyzat = $1 and not (actor_id = $2 and kulcs = coalesce($3, kulcs))', [
    ctx.onkormanyzat,
    ctx.actor.id,
    kulcs ?? null,
  ]);
}

async function visszaallit(ctx: Ctx, { tolt, urit = uritMindent }: HomokozoDefinition, input: HomokozoVisszaallitInput): Promise<number> {
  if (ctx.onkormanyzat !== HOMOKOZO.ksh)
    throw refusal('NEM_HOMOKOZO', `Csak a homokozó (${HOMOKOZO.nev}) állítható vissza. Váltson át oda, és próbálja újra.`);
  await ctx.sql(`select pg_advisory_xact_lock(hashtextextended('asp.homokozo', 0))`);
  await fajlokUrit(ctx);
  const torolt = await urit(ctx);
  await lezar(ctx, input.idempotenciaKulcs);
  if (!input.uresen) {
    await tolt(ctx, HOMOKOZO);
    await ctx.sql(`insert into asp.jelzo (nev) values ('demo')`);
  }
  return torolt;
}

/** Every szakrendszer with demo data resets its own part of the sandbox: `<nev>HomokozoVisszaallit`. */
export function homokozoResolver(subgraph: string, definition: HomokozoDefinition): Function {
  @Resolver()
  class HomokozoResolver {
    @Mutation(() => HomokozoVisszaallitPayload, {
      name: `${subgraph}HomokozoVisszaallit`,
      description:
        'Törli és újra betölti a homokozó adatait ebben a szakrendszerben; máshol elutasítja. A napló megmarad. (Removes and reloads the sandbox’s data of this szakrendszer; refused anywhere else. The journal stays.)',
    })
    @Permission(`${subgraph}.homokozo.visszaallit`)
    homokozoVisszaallit(
      @Arg('input', () => HomokozoVisszaallitInput, { defaultValue: {} }) input: HomokozoVisszaallitInput,
      @ContextParam() ctx: Ctx,
    ): Promise<HomokozoVisszaallitPayload> {
      return act<HomokozoVisszaallitPayload>(ctx, 'homokozoVisszaallit', input, async () => ({
        torolt: await visszaallit(ctx, definition, input),
      }));
    }
  }
  return HomokozoResolver;
}
