import { act, betolt, esemeny, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Adonem } from '../adonem/adonem.entity.ts';
import { KivetesLepesInput, KivetesLepesPayload } from './kivetes-act.ts';
import { Kivetes } from './kivetes.entity.ts';
import { konyveles } from './konyveles.ts';

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
      const eredmeny = await konyveles(ctx, kivetes, ctx.today);
      Object.assign(kivetes, { allapot: 'KONYVELT', konyvelte: ctx.actor.id, konyvelve: ctx.now, ...eredmeny });
      const adonem = await ctx.byId(Adonem).load(kivetes.adonemId);
      esemeny(ctx, {
        fajta: 'ado.kivetes.konyvelve',
        targy: { entitas: 'Kivetes', id: kivetes.id },
        adat: { ev: kivetes.ev, adonem: adonem!.nev, hatarozatok: eredmeny.hatarozatok },
      });
      return { kivetes, ...eredmeny };
    });
  }
}
