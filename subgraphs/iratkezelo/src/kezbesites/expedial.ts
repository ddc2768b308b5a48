import { act, ActPayload, Datum, ellenorzes, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { iratBetolt, IratLepesInput } from '../irat/irat-act.ts';
import { iratGep } from '../irat/irat-gep.ts';
import { Irat } from '../irat/irat.entity.ts';
import { lep } from '../ugyirat/lepes-act.ts';
import { Kezbesites, KezbesitesMod } from './kezbesites.entity.ts';

@InputType({ description: 'Kiadmány feladása. (Sending an approved document.)' })
export class IratExpedialInput extends IratLepesInput {
  @Field(() => KezbesitesMod, { description: 'Mód. (Way.)' })
  mod!: KezbesitesMod;

  @Field(() => String, { nullable: true, description: 'Címzett, ha nem az iraté. (Addressee, when other than that of the document.)' })
  cimzett?: string | null;

  @Field(() => String, { nullable: true, description: 'Cím, ha nem az iraté. (Address, when other.)' })
  cim?: string | null;

  @Field(() => String, { nullable: true, description: 'Ragszám vagy feladási igazolás száma. (Postal or receipt number.)' })
  ragszam?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Feladás napja; ma, ha üres. (Sent on; today by default.)' })
  feladva?: string | null;
}

@ObjectType({ description: 'A feladás eredménye. (Result.)' })
@Permission('*')
export class IratExpedialPayload extends ActPayload {
  @Field(() => Irat, { nullable: true, description: 'Az irat. (The document.)' })
  irat?: Irat;

  @Field(() => Kezbesites, { nullable: true, description: 'A feladás. (The sending.)' })
  kezbesites?: Kezbesites;
}

const RAGSZAMOS = new Set<KezbesitesMod>(['AJANLOTT', 'TERTIVEVENY']);

@Resolver()
export class IratExpedial {
  @Mutation(() => IratExpedialPayload, {
    description: 'Feladja a kiadmányozott iratot; több címzettnek többször is. (Sends an approved document, also to several addressees.)',
  })
  @Permission('iratkezelo.kezbesites.expedial')
  iratExpedial(@Arg('input', () => IratExpedialInput) input: IratExpedialInput, @ContextParam() ctx: Ctx): Promise<IratExpedialPayload> {
    return act<IratExpedialPayload>(ctx, 'iratExpedial', input, async () => {
      const { irat, ugyirat } = await iratBetolt(ctx, input);
      await iratGep.lep(ctx, irat, 'iratExpedial');
      const adat = {
        cimzett: input.cimzett?.trim() || irat.cimzett || '',
        cim: input.cim?.trim() || irat.cimzettCim || '',
        ragszam: input.ragszam?.trim() || null,
        feladva: input.feladva ?? ctx.today,
      };
      ellenorzes(
        [!adat.cimzett, 'CIMZETT_HIANYZIK', 'Adja meg a címzettet.', 'cimzett'],
        [adat.cim.length < 5 && input.mod !== 'HIRDETMENY', 'CIM_HIANYZIK', 'Adja meg a címet vagy az elektronikus elérhetőséget.', 'cim'],
        [RAGSZAMOS.has(input.mod) && !adat.ragszam, 'RAGSZAM_HIANYZIK', 'Ajánlott és tértivevényes küldeményhez ragszám kell.', 'ragszam'],
        [adat.feladva > ctx.today, 'JOVOBELI_NAP', 'A feladás napja nem lehet a jövőben.', 'feladva'],
        [adat.feladva < irat.kelt, 'IKTATAS_ELOTT', 'A feladás nem lehet az iktatás előtt.', 'feladva'],
      );
      const kezbesites = uj(ctx, Kezbesites, {
        iratId: irat.id,
        mod: input.mod,
        ...adat,
        eredmeny: null,
        eredmenyNapja: null,
        kezbesitve: null,
      });
      await lep(ctx, ugyirat, 'iratExpedial', input.megjegyzes, irat.id);
      return { irat, kezbesites };
    });
  }
}
