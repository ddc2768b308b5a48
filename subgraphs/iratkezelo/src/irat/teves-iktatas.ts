import { act, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Kuldemeny } from '../erkeztetes/kuldemeny.entity.ts';
import { indokKell, lepesIras } from '../ugyirat/lepes-act.ts';
import { iratGep } from './irat-gep.ts';
import { iratBetolt, IratLepesInput, IratPayload } from './irat-act.ts';

@InputType({ description: 'Téves iktatás jelölése. (Striking a registration.)' })
export class IratTevesIktatasInput extends IratLepesInput {}

@ObjectType({ description: 'A jelölés eredménye. (Result.)' })
@Permission('*')
export class IratTevesIktatasPayload extends IratPayload {}

@Resolver()
export class IratTevesIktatas {
  @Mutation(() => IratTevesIktatasPayload, {
    description:
      'Téves iktatást jelöl indokkal; a szám megmarad, a küldemény újra iktatható (335/2005. Korm. r. 45. §). (Strikes a registration.)',
  })
  @Permission('iratkezelo.irat.iktat')
  iratTevesIktatas(
    @Arg('input', () => IratTevesIktatasInput) input: IratTevesIktatasInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IratTevesIktatasPayload> {
    return act<IratTevesIktatasPayload>(ctx, 'iratTevesIktatas', input, async () => {
      const { irat, ugyirat } = await iratBetolt(ctx, input);
      const ok = indokKell(input.megjegyzes, 'megjegyzes', 'Írja le, miért téves az iktatás; ez a könyvben az áthúzott szám mellett áll.');
      await iratGep.lep(ctx, irat, 'iratTevesIktatas');
      if (irat.kuldemenyId) (await ctx.em.findOneOrFail(Kuldemeny, { id: irat.kuldemenyId })).allapot = 'ERKEZTETETT';
      Object.assign(irat, { sztornoOk: ok, sztornozta: ctx.actor.id, sztornozva: ctx.now });
      lepesIras(ctx, ugyirat, 'iratTevesIktatas', ok, irat.id);
      return { irat, ugyirat };
    });
  }
}
