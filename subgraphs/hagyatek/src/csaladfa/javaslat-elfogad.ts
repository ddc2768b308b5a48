import { act, ActInput, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Erdekelt } from '../erdekelt/erdekelt.entity.ts';
import { gyamErtesit } from '../erdekelt/gyam-ertesites.ts';
import { HagyatekiUgyPayload, lepesIras, szerkeszthetoUgy } from '../ugy/ugy-act.ts';
import { Csaladtag } from './csaladtag.entity.ts';
import { oroklesiJavaslat, orokreszSzoveg } from './oroklesi-javaslat.ts';

@InputType({ description: 'Az öröklési javaslat átvétele. (Taking the proposal over.)' })
export class OroklesiJavaslatElfogadInput extends ActInput {
  @Field(() => ID, { description: 'Az ügy azonosítója. (Case.)' })
  ugyId!: string;
}

@Resolver()
export class OroklesiJavaslatElfogad {
  @Mutation(() => HagyatekiUgyPayload, {
    description:
      'A javasolt törvényes örökösöket érdekeltként felveszi; akit már felvettek, annak az örökrészét frissíti. (Proposed heirs become parties.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  oroklesiJavaslatElfogad(
    @Arg('input', () => OroklesiJavaslatElfogadInput) input: OroklesiJavaslatElfogadInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return act<HagyatekiUgyPayload>(ctx, 'oroklesiJavaslatElfogad', input, async () => {
      const hagyatekiUgy = await szerkeszthetoUgy(ctx, input.ugyId);
      const javaslat = await oroklesiJavaslat(ctx, hagyatekiUgy);
      const oroklok = [...new Set(javaslat.flatMap(({ kulcs }) => (kulcs ? [kulcs] : [])))];
      if (oroklok.length === 0)
        throw refusal(
          'NINCS_OROKOS',
          'A családfa szerint nincs örökös, az állam örököl. Egészítse ki a családfát, vagy vegye fel az érdekelteket kézzel.',
          ['input', 'ugyId'],
        );
      const [tagok, eddigi] = await Promise.all([
        ctx.manyBy(Csaladtag, 'ugyId', { sorrend: 'asc' }).load(hagyatekiUgy.id),
        ctx.em.find(Erdekelt, { ugyId: hagyatekiUgy.id }),
      ]);
      for (const kulcs of oroklok) {
        const orokresz = orokreszSzoveg(javaslat.filter((j) => j.kulcs === kulcs));
        const volt = eddigi.find((e) => e.kulcs === kulcs);
        if (volt) volt.orokresz = orokresz;
        else
          felvesz(
            ctx,
            hagyatekiUgy,
            tagok.find((t) => t.kulcs === kulcs)!,
            orokresz,
          );
      }
      lepesIras(ctx, hagyatekiUgy, 'oroklesiJavaslatElfogad', `${oroklok.length} örökös`);
      return { hagyatekiUgy };
    });
  }
}

function felvesz(
  ctx: Ctx,
  ugy: Parameters<typeof gyamErtesit>[1],
  { kulcs, nev, szuletesiIdo, hazastars }: Csaladtag,
  orokresz: string,
): void {
  const erdekelt = uj(ctx, Erdekelt, {
    ugyId: ugy.id,
    kulcs,
    minoseg: 'TORVENYES_OROKOS',
    nev,
    szuletesiIdo: szuletesiIdo ?? null,
    kapcsolat: hazastars ? 'házastárs' : null,
    gondnoksag: false,
    orokresz,
  });
  gyamErtesit(ctx, ugy, erdekelt);
}
