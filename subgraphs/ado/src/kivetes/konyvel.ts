import { act, betolt, Permission, refusal, type Ctx } from '@asp/kit';
import { addDays, kovetkezoMunkanap } from '@asp/kit/rules';
import { Arg, Ctx as ContextParam, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { reszletEsedekessegek } from '../rules/ket-reszlet.ts';
import { KivetesLepesInput, KivetesLepesPayload } from './kivetes-act.ts';
import { Kivetes } from './kivetes.entity.ts';
import { HATAROZATOK, KIVETES_KONYVELES } from './kivetes.sql.ts';

@InputType({ description: 'Kivetés könyvelése. (Posting a run.)' })
export class KivetesKonyvelInput extends KivetesLepesInput {}

@ObjectType({ description: 'A könyvelés eredménye. (Result.)' })
@Permission('*')
export class KivetesKonyvelPayload extends KivetesLepesPayload {
  @Field(() => Int, {
    nullable: true,
    description: 'Most keletkezett adószámla-tételek; ismételt könyvelésnél 0. (Entries made now; 0 when repeated.)',
  })
  valtozasok?: number;

  @Field(() => Int, { nullable: true, description: 'Most készült határozatok. (Decisions made now.)' })
  hatarozatok?: number;
}

/** Határozat év közben: a véglegességtől számított 15 nap (Art. 3. melléklet). */
const EV_KOZBENI_NAPOK = 15;

@Resolver()
export class KivetesKonyvel {
  @Mutation(() => KivetesKonyvelPayload, {
    description: 'Könyveli a jóváhagyott kivetést két részletben, határozatokkal; megismételve nem változtat. (Posts; repeatable.)',
  })
  @Permission('ado.kivetes.konyvel')
  kivetesKonyvel(
    @Arg('input', () => KivetesKonyvelInput) input: KivetesKonyvelInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KivetesKonyvelPayload> {
    return act<KivetesKonyvelPayload>(ctx, 'kivetesKonyvel', input, async () => {
      const kivetes = await betolt(ctx, Kivetes, input.id, input.verzio);
      if (kivetes.allapot === 'KONYVELT') return { kivetes, valtozasok: 0, hatarozatok: 0 };
      if (kivetes.allapot !== 'JOVAHAGYOTT')
        throw refusal('NEM_JOVAHAGYOTT', 'Csak jóváhagyott kivetés könyvelhető. Kérje a jóváhagyást.', ['input', 'id']);
      const eredmeny = await konyveles(ctx, kivetes);
      Object.assign(kivetes, { allapot: 'KONYVELT', konyvelte: ctx.actor.id, konyvelve: ctx.now, ...eredmeny });
      return { kivetes, ...eredmeny };
    });
  }
}

/** Two runs of one tax wait for each other on the row of the tax, so that neither posts over the other. */
async function konyveles(ctx: Ctx, { id, adonemId, ev }: Kivetes): Promise<{ valtozasok: number; hatarozatok: number }> {
  await ctx.sql('select 1 from adonem where onkormanyzat = $1 and id = $2 for update', [ctx.onkormanyzat, adonemId]);
  const alap = [ctx.onkormanyzat, id, adonemId, ev];
  const legkorabb = kovetkezoMunkanap(addDays(ctx.today, EV_KOZBENI_NAPOK));
  const [tetelek] = await ctx.sql<{ darab: string }>(KIVETES_KONYVELES, [
    ...alap,
    ...reszletEsedekessegek(ev, kovetkezoMunkanap),
    legkorabb,
    ctx.today,
    `${ev}. évi kivetés`,
  ]);
  const [hatarozat] = await ctx.sql<{ darab: string }>(HATAROZATOK, alap);
  return { valtozasok: Number(tetelek!.darab), hatarozatok: Number(hatarozat!.darab) };
}
