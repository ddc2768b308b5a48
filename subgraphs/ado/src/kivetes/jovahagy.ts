import { act, betolt, FrissBelepes, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { KivetesLepesInput, KivetesLepesPayload } from './kivetes-act.ts';
import { Kivetes } from './kivetes.entity.ts';
import { lenyomat } from './szimulacio.ts';

@InputType({ description: 'Kivetés jóváhagyása. (Approving a run.)' })
export class KivetesJovahagyInput extends KivetesLepesInput {}

@ObjectType({ description: 'A jóváhagyás eredménye. (Result.)' })
@Permission('*')
export class KivetesJovahagyPayload extends KivetesLepesPayload {}

@Resolver()
export class KivetesJovahagy {
  @Mutation(() => KivetesJovahagyPayload, {
    description: 'Jóváhagyja a szimulált kivetést; más személy, mint aki szimulálta. (Approves; four eyes.)',
  })
  @Permission('ado.kivetes.jovahagy')
  @FrissBelepes(15)
  kivetesJovahagy(
    @Arg('input', () => KivetesJovahagyInput) input: KivetesJovahagyInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KivetesJovahagyPayload> {
    return act<KivetesJovahagyPayload>(ctx, 'kivetesJovahagy', input, async () => {
      const kivetes = await betolt(ctx, Kivetes, input.id, input.verzio);
      await jovahagyhato(ctx, kivetes);
      return { kivetes: Object.assign(kivetes, { allapot: 'JOVAHAGYOTT', jovahagyta: ctx.actor.id, jovahagyva: ctx.now }) };
    });
  }
}

async function jovahagyhato(ctx: Ctx, kivetes: Kivetes): Promise<void> {
  if (kivetes.allapot !== 'SZIMULALT') throw refusal('NEM_SZIMULALT', 'Csak szimulált kivetés hagyható jóvá.', ['input', 'id']);
  if (kivetes.szimulalta === ctx.actor.id) {
    throw refusal('NEGY_SZEM', 'A kivetést nem hagyhatja jóvá az, aki szimulálta. Kérjen meg más jogosultat.', ['input', 'id']);
  }
  if (kivetes.mertekLenyomat !== (await lenyomat(ctx, kivetes.adonemId))) {
    throw refusal('ELAVULT_SZIMULACIO', 'A szimuláció óta mérték vagy adótárgy változott. Futtassa újra a szimulációt.', ['input', 'id']);
  }
}
