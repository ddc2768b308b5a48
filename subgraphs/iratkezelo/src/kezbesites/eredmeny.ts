import { act, ActInput, ActPayload, betolt, Datum, ellenorzes, esemeny, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { iratGep } from '../irat/irat-gep.ts';
import { Irat } from '../irat/irat.entity.ts';
import { kezbesitettNap } from '../rules/kezbesitesi-velelem.ts';
import { lepesIras, ugyiratBetolt } from '../ugyirat/lepes-act.ts';
import { Kezbesites, KezbesitesEredmeny } from './kezbesites.entity.ts';

@InputType({ description: 'A kézbesítés eredménye (tértivevény, igazolás). (Outcome of service.)' })
export class KezbesitesEredmenyRogzitInput extends ActInput {
  @Field(() => ID, { description: 'A feladás azonosítója. (Sending.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => KezbesitesEredmeny, { description: 'Eredmény. (Outcome.)' })
  eredmeny!: KezbesitesEredmeny;

  @Field(() => Datum, { description: 'Az eredmény napja. (Day of the outcome.)' })
  nap!: string;
}

@ObjectType({ description: 'A rögzítés eredménye. (Result.)' })
@Permission('*')
export class KezbesitesEredmenyRogzitPayload extends ActPayload {
  @Field(() => Kezbesites, { nullable: true, description: 'A feladás. (The sending.)' })
  kezbesites?: Kezbesites;
}

@Resolver()
export class KezbesitesEredmenyRogzit {
  @Mutation(() => KezbesitesEredmenyRogzitPayload, {
    description: 'Rögzíti a tértivevényt vagy igazolást, és kiszámítja a kézbesítés napját (Ákr. 86. §). (Records proof of service.)',
  })
  @Permission('iratkezelo.kezbesites.expedial')
  kezbesitesEredmenyRogzit(
    @Arg('input', () => KezbesitesEredmenyRogzitInput) input: KezbesitesEredmenyRogzitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KezbesitesEredmenyRogzitPayload> {
    return act<KezbesitesEredmenyRogzitPayload>(ctx, 'kezbesitesEredmenyRogzit', input, async () => {
      const kezbesites = await betolt(ctx, Kezbesites, input.id, input.verzio);
      const irat = await betolt(ctx, Irat, kezbesites.iratId);
      const ugyirat = await ugyiratBetolt(ctx, irat.ugyiratId);
      ellenorzes(
        [kezbesites.eredmeny != null, 'MAR_ROGZITETT', 'Ennek a feladásnak már van eredménye.', 'id'],
        [input.nap > ctx.today, 'JOVOBELI_NAP', 'Az eredmény napja nem lehet a jövőben.', 'nap'],
        [input.nap < kezbesites.feladva, 'FELADAS_ELOTT', `Az eredmény nem lehet a feladás (${kezbesites.feladva}) előtt.`, 'nap'],
      );
      const kezbesitve = kezbesitettNap(input.eredmeny, input.nap);
      Object.assign(kezbesites, { eredmeny: input.eredmeny, eredmenyNapja: input.nap, kezbesitve });
      if (kezbesitve) await iratGep.lep(ctx, irat, 'kezbesitesEredmenyRogzit');
      if (irat.forras && kezbesitve)
        esemeny(ctx, {
          fajta: 'iratkezelo.szakirat.kezbesitve',
          targy: { entitas: 'Irat', id: irat.id },
          adat: { forras: irat.forras, kezbesitve, eredmeny: input.eredmeny },
        });
      lepesIras(ctx, ugyirat, 'kezbesitesEredmenyRogzit', `${kezbesites.cimzett}: ${input.eredmeny}, ${input.nap}`, irat.id);
      return { kezbesites };
    });
  }
}
