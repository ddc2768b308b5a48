import { act, Datum, ellenorzes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { selejtezesBetolt, SelejtezesLepesInput, SelejtezesPayload } from './selejtezes-act.ts';

@InputType({ description: 'Levéltári hozzájárulás. (Consent of the archives.)' })
export class SelejtezesLeveltariHozzajarulasInput extends SelejtezesLepesInput {
  @Field(() => String, { description: 'A hozzájárulás száma. (Number.)' })
  szam!: string;

  @Field(() => Datum, { description: 'Napja. (Day.)' })
  nap!: string;
}

@ObjectType({ description: 'A rögzítés eredménye. (Result.)' })
@Permission('*')
export class SelejtezesLeveltariHozzajarulasPayload extends SelejtezesPayload {}

@Resolver()
export class SelejtezesLeveltariHozzajarulas {
  @Mutation(() => SelejtezesLeveltariHozzajarulasPayload, {
    description: 'Rögzíti a levéltár hozzájárulását; nélküle semmi sem semmisíthető meg (1995. évi LXVI. tv.). (Records the consent.)',
  })
  @Permission('iratkezelo.selejtezes.osszeallit')
  selejtezesLeveltariHozzajarulas(
    @Arg('input', () => SelejtezesLeveltariHozzajarulasInput) input: SelejtezesLeveltariHozzajarulasInput,
    @ContextParam() ctx: Ctx,
  ): Promise<SelejtezesLeveltariHozzajarulasPayload> {
    return act<SelejtezesLeveltariHozzajarulasPayload>(ctx, 'selejtezesLeveltariHozzajarulas', input, async () => {
      const selejtezes = await selejtezesBetolt(ctx, input, ['LEVELTARNAL']);
      ellenorzes(
        [input.szam.trim().length < 3, 'SZAM_HIANYZIK', 'Írja be a levéltár iratának számát.', 'szam'],
        [input.nap > ctx.today, 'JOVOBELI_NAP', 'A hozzájárulás napja nem lehet a jövőben.', 'nap'],
      );
      Object.assign(selejtezes, { leveltariSzam: input.szam.trim(), leveltariNap: input.nap, allapot: 'VEGREHAJTHATO' });
      return { selejtezes };
    });
  }
}
