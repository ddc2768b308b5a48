import { act, ellenorzes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { tisztan } from '../orokhagyo/orokhagyo-adat.ts';
import { HagyatekiSorInput, szerkeszthetoKell, ugyesSor } from '../ugy/ugy-act.ts';
import { ErdekeltPayload } from './erdekelt-act.ts';
import { ErdekeltInput, erdekeltEllenorzes } from './erdekelt-adat.ts';
import { Erdekelt } from './erdekelt.entity.ts';
import { gyamErtesit } from './gyam-ertesites.ts';

@InputType({ description: 'Érdekelt adatainak helyesbítése. (Correcting a party.)' })
export class ErdekeltHelyesbitInput extends HagyatekiSorInput {
  @Field(() => ErdekeltInput, { description: 'A helyes adatok. (The correct data.)' })
  erdekelt!: ErdekeltInput;
}

@Resolver()
export class ErdekeltHelyesbit {
  @Mutation(() => ErdekeltPayload, { description: 'Helyesbíti egy érdekelt adatait. (Corrects a party.)' })
  @Permission('hagyatek.ugy.ugyintez')
  erdekeltHelyesbit(
    @Arg('input', () => ErdekeltHelyesbitInput) input: ErdekeltHelyesbitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<ErdekeltPayload> {
    return act<ErdekeltPayload>(ctx, 'erdekeltHelyesbit', input, async () => {
      const { sor: erdekelt, ugy } = await ugyesSor(ctx, Erdekelt, input);
      szerkeszthetoKell(ugy, 'id');
      ellenorzes(...erdekeltEllenorzes(ctx, input.erdekelt));
      Object.assign(erdekelt, tisztan({ ...input.erdekelt }));
      gyamErtesit(ctx, ugy, erdekelt);
      return { erdekelt };
    });
  }
}
