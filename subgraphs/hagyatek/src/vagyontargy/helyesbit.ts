import { act, ellenorzes, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { HagyatekiSorInput, lepesIras, szerkeszthetoKell, ugyesSor } from '../ugy/ugy-act.ts';
import { VagyontargyPayload } from './vagyontargy-act.ts';
import { agiTagKell, vagyontargyAdat, vagyontargyEllenorzes, VagyontargyInput } from './vagyontargy-adat.ts';
import { Vagyontargy } from './vagyontargy.entity.ts';

@InputType({ description: 'Vagyontárgy helyesbítése. (Correcting an asset.)' })
export class VagyontargyHelyesbitInput extends HagyatekiSorInput {
  @Field(() => VagyontargyInput, { description: 'A helyes adatok. (The correct data.)' })
  vagyontargy!: VagyontargyInput;
}

@Resolver()
export class VagyontargyHelyesbit {
  @Mutation(() => VagyontargyPayload, {
    description:
      'Helyesbíti a vagyontárgyat, amíg a leltár nem kész; ingatlan értéke a bizonyítványé marad, másik ingatlané nem lehet. (Corrects an asset.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  vagyontargyHelyesbit(
    @Arg('input', () => VagyontargyHelyesbitInput) input: VagyontargyHelyesbitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<VagyontargyPayload> {
    return act<VagyontargyPayload>(ctx, 'vagyontargyHelyesbit', input, async () => {
      const { sor: vagyontargy, ugy } = await ugyesSor(ctx, Vagyontargy, input);
      szerkeszthetoKell(ugy, 'id');
      if (vagyontargy.potlas < ugy.potlas)
        throw refusal('LELTARBAN_VAN', 'Ez a vagyontárgy már végleges leltárban áll; póthagyatékban nem helyesbíthető.', ['input', 'id']);
      ellenorzes(...vagyontargyEllenorzes(input.vagyontargy));
      await agiTagKell(ctx, ugy.id, input.vagyontargy);
      const { ertek, ...adat } = vagyontargyAdat(ctx, input.vagyontargy);
      const masik = (['fajta', 'telepulesKsh', 'fekves', 'hrsz'] as const).some((mezo) => (vagyontargy[mezo] ?? null) !== adat[mezo]);
      ellenorzes([
        masik && /KERVE|MEGERKEZETT/.test(vagyontargy.bizonyitvany),
        'BIZONYITVANYA_VAN',
        'Ehhez az ingatlanhoz már kértek bizonyítványt. Törölje, és vegye fel a másikat új vagyontárgyként.',
        'vagyontargy.hrsz',
      ]);
      Object.assign(vagyontargy, adat);
      if (masik) vagyontargy.bizonyitvany = adat.fajta === 'INGATLAN' ? 'HIANYZIK' : 'NEM_KELL';
      if (masik || adat.fajta !== 'INGATLAN') vagyontargy.ertek = ertek ?? null;
      lepesIras(ctx, ugy, 'vagyontargyHelyesbit', vagyontargy.leiras);
      return { vagyontargy };
    });
  }
}
