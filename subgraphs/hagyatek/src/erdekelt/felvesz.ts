import { act, ActInput, ellenorzes, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { tisztan } from '../orokhagyo/orokhagyo-adat.ts';
import { lepesIras, szerkeszthetoUgy } from '../ugy/ugy-act.ts';
import { ErdekeltPayload } from './erdekelt-act.ts';
import { ErdekeltInput, erdekeltEllenorzes } from './erdekelt-adat.ts';
import { Erdekelt } from './erdekelt.entity.ts';
import { gyamErtesit } from './gyam-ertesites.ts';

@InputType({ description: 'Érdekelt felvétele. (Adding a party.)' })
export class ErdekeltFelveszInput extends ActInput {
  @Field(() => ID, { description: 'Az ügy azonosítója. (Case.)' })
  ugyId!: string;

  @Field(() => ErdekeltInput, { description: 'Az érdekelt. (The party.)' })
  erdekelt!: ErdekeltInput;
}

@Resolver()
export class ErdekeltFelvesz {
  @Mutation(() => ErdekeltPayload, {
    description: 'Öröklésben érdekeltet vesz fel; kiskorúról a gyámhatóságot azonnal értesíti. (Adds an interested party.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  erdekeltFelvesz(
    @Arg('input', () => ErdekeltFelveszInput) input: ErdekeltFelveszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<ErdekeltPayload> {
    return act<ErdekeltPayload>(ctx, 'erdekeltFelvesz', input, async () => {
      const ugy = await szerkeszthetoUgy(ctx, input.ugyId);
      ellenorzes(...erdekeltEllenorzes(ctx, input.erdekelt));
      const erdekelt = uj(ctx, Erdekelt, { ...tisztan({ ...input.erdekelt }), ugyId: ugy.id });
      gyamErtesit(ctx, ugy, erdekelt);
      lepesIras(ctx, ugy, 'erdekeltFelvesz');
      return { erdekelt };
    });
  }
}
