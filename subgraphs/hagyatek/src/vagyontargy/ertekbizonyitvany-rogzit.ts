import { act, Datum, ellenorzes, Forint, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { HagyatekiSorInput, lepesIras, ugyesSor } from '../ugy/ugy-act.ts';
import { VagyontargyPayload } from './vagyontargy-act.ts';
import { Vagyontargy } from './vagyontargy.entity.ts';

@InputType({ description: 'Más önkormányzattól érkezett adó- és értékbizonyítvány. (Certificate received from another municipality.)' })
export class ErtekbizonyitvanyRogzitInput extends HagyatekiSorInput {
  @Field(() => String, { description: 'A bizonyítvány száma. (Number.)' })
  szam!: string;

  @Field(() => Datum, { description: 'Az értékmegállapítás napja. (Date of the value.)' })
  nap!: string;

  @Field(() => Forint, { description: 'Forgalmi érték. (Market value.)' })
  ertek!: bigint;
}

@Resolver()
export class ErtekbizonyitvanyRogzit {
  @Mutation(() => VagyontargyPayload, {
    description:
      'Rögzíti a más önkormányzattól érkezett bizonyítványt; a saját területi értéke az adó szakrendszerből jön. (Records a certificate from elsewhere.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  ertekbizonyitvanyRogzit(
    @Arg('input', () => ErtekbizonyitvanyRogzitInput) input: ErtekbizonyitvanyRogzitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<VagyontargyPayload> {
    return act<VagyontargyPayload>(ctx, 'ertekbizonyitvanyRogzit', input, async () => {
      const { sor: vagyontargy, ugy } = await ugyesSor(ctx, Vagyontargy, input);
      ellenorzes(
        [
          !vagyontargy.telepulesKsh,
          'BIZONYITVANY_AZ_ADOBOL',
          'Ennek az ingatlannak a bizonyítványát a saját adóhatóság adja ki; az érték onnan érkezik.',
          'id',
        ],
        [vagyontargy.bizonyitvany !== 'KERVE', 'NEM_KERTE', 'Ezt a bizonyítványt még nem kérte, vagy már rögzítette.', 'id'],
        [input.szam.trim().length < 3, 'SZAM_HIANYZIK', 'Írja be a bizonyítvány számát.', 'szam'],
        [input.nap > ctx.today, 'JOVOBELI_NAP', 'Az értékmegállapítás napja nem lehet a jövőben.', 'nap'],
        [input.ertek <= 0n, 'ERTEK_HIBAS', 'A forgalmi érték pozitív egész forint.', 'ertek'],
      );
      Object.assign(vagyontargy, {
        bizonyitvany: 'MEGERKEZETT',
        bizonyitvanySzam: input.szam.trim(),
        bizonyitvanyNapja: input.nap,
        ertek: input.ertek,
      });
      lepesIras(ctx, ugy, 'ertekbizonyitvanyRogzit', vagyontargy.hrsz);
      return { vagyontargy };
    });
  }
}
