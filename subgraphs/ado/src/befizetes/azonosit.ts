import { act, ActInput, ActPayload, betolt, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AdoszamlaTetel } from '../adoszamla/adoszamla-tetel.entity.ts';
import { Adozo } from '../adozo/adozo.entity.ts';
import { tetelErtek } from '../rules/tetel-elojel.ts';
import { Befizetes } from './befizetes.entity.ts';

@InputType({ description: 'Befizetés kézi azonosítása. (Assigning a payment by hand.)' })
export class BefizetesAzonositInput extends ActInput {
  @Field(() => ID, { description: 'A befizetés azonosítója. (Payment.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;

  @Field(() => ID, { description: 'A befizető adózó; javaslat elfogadásakor a javasolt. (Taxpayer.)' })
  adozoId!: string;
}

@ObjectType({ description: 'Az azonosítás eredménye. (Result.)' })
@Permission('*')
export class BefizetesAzonositPayload extends ActPayload {
  @Field(() => Befizetes, { nullable: true, description: 'Az azonosított befizetés. (The payment.)' })
  befizetes?: Befizetes;
}

@Resolver()
export class BefizetesAzonosit {
  @Mutation(() => BefizetesAzonositPayload, {
    description: 'Javasolt vagy függő befizetést rendel adózóhoz, és könyveli. (Assigns and books a payment.)',
  })
  @Permission('ado.befizetes.azonosit')
  befizetesAzonosit(
    @Arg('input', () => BefizetesAzonositInput) input: BefizetesAzonositInput,
    @ContextParam() ctx: Ctx,
  ): Promise<BefizetesAzonositPayload> {
    return act<BefizetesAzonositPayload>(ctx, 'befizetesAzonosit', input, async () => {
      const befizetes = await betolt(ctx, Befizetes, input.id, input.verzio);
      if (befizetes.adozoId)
        throw refusal('MAR_AZONOSITOTT', 'Ez a befizetés már adózóhoz van könyvelve; tévedést átvezetéssel javítson.', ['input', 'id']);
      const adozo = await betolt(ctx, Adozo, input.adozoId, undefined, 'adozoId');
      Object.assign(befizetes, { adozoId: adozo.id, azonositas: 'KEZI' });
      await ctx.em.flush(); // a colleague who was faster is told before anything is booked
      konyvel(ctx, befizetes, adozo.id);
      return { befizetes };
    });
  }
}

function konyvel(ctx: Ctx, { id, adonemId, erteknap, osszeg }: Befizetes, adozoId: string): void {
  uj(ctx, AdoszamlaTetel, {
    adozoId,
    adonemId,
    ev: Number(erteknap.slice(0, 4)),
    jogcim: 'BEFIZETES',
    esedekesseg: erteknap,
    konyveles: ctx.today,
    ertek: tetelErtek('BEFIZETES', osszeg),
    szoveg: 'Befizetés, kézi azonosítás',
    forras: 'BANK',
    forrasId: id,
  });
}
