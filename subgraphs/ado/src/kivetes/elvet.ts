import { act, betolt, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { KivetesLepesInput, KivetesLepesPayload } from './kivetes-act.ts';
import { Kivetes } from './kivetes.entity.ts';
import { tetelekTorlese } from './szimulal.ts';

@InputType({ description: 'Kivetés elvetése. (Dropping a run.)' })
export class KivetesElvetInput extends KivetesLepesInput {}

@ObjectType({ description: 'Az elvetés eredménye. (Result.)' })
@Permission('*')
export class KivetesElvetPayload extends KivetesLepesPayload {}

@Resolver()
export class KivetesElvet {
  @Mutation(() => KivetesElvetPayload, { description: 'Elveti a még nem könyvelt kivetést. (Drops a run that is not posted.)' })
  @Permission('ado.kivetes.szimulal')
  kivetesElvet(@Arg('input', () => KivetesElvetInput) input: KivetesElvetInput, @ContextParam() ctx: Ctx): Promise<KivetesElvetPayload> {
    return act<KivetesElvetPayload>(ctx, 'kivetesElvet', input, async () => {
      const kivetes = await betolt(ctx, Kivetes, input.id, input.verzio);
      if (!['SZIMULALT', 'JOVAHAGYOTT'].includes(kivetes.allapot)) {
        throw refusal('MAR_KONYVELT', 'Könyvelt kivetés nem vethető el; a helyesbítés új kivetéssel könyvelődik.', ['input', 'id']);
      }
      await tetelekTorlese(ctx, [kivetes.id]);
      return { kivetes: Object.assign(kivetes, { allapot: 'ELVETETT' }) };
    });
  }
}
