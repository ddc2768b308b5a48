import { act, ActPayload, betolt, ellenorzes, Permission, refusal, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Kuldemeny } from '../erkeztetes/kuldemeny.entity.ts';
import { Irat } from '../irat/irat.entity.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import { eloUgyfel } from '../ugyfel/elo-ugyfel.ts';
import { IratIktatInput } from './iktat.input.ts';
import { meglevoUgyirat } from './meglevo-ugyirat.ts';
import { ujAlszam } from './uj-alszam.ts';
import { ujUgy } from './uj-ugy.ts';
import { ujUgyiratEllenoriz } from './uj-ugyirat.ts';

@ObjectType({ description: 'Az iktatás eredménye. (Result.)' })
@Permission('*')
export class IratIktatPayload extends ActPayload {
  @Field(() => Irat, { nullable: true, description: 'Az iktatott irat. (The document.)' })
  irat?: Irat;

  @Field(() => Ugyirat, { nullable: true, description: 'Az ügyirata. (Its file.)' })
  ugyirat?: Ugyirat;
}

@Resolver()
export class IratIktat {
  @Mutation(() => IratIktatPayload, {
    description:
      'Iktat: új főszámra vagy meglévő ügyirat következő alszámára; a számok hézagmentesek (335/2005. Korm. r. 39–45. §). (Registers a document.)',
  })
  @Permission('iratkezelo.irat.iktat')
  iratIktat(@Arg('input', () => IratIktatInput) input: IratIktatInput, @ContextParam() ctx: Ctx): Promise<IratIktatPayload> {
    return act<IratIktatPayload>(ctx, 'iratIktat', input, async () => {
      iratEllenoriz(input);
      const kuldemeny = input.kuldemenyId ? await iktathatoKuldemeny(ctx, input.kuldemenyId) : null;
      if (input.cimzettId) await eloUgyfel(ctx, input.cimzettId, 'cimzettId');
      // Everything is checked before the first number is taken, so that nobody waits for a registration that will be refused.
      if (input.ugyiratId) {
        const ugyirat = await meglevoUgyirat(ctx, input.ugyiratId);
        if (kuldemeny) kuldemeny.allapot = 'IKTATOTT';
        return { irat: await ujAlszam(ctx, ugyirat, input, kuldemeny), ugyirat };
      }
      const terv = await ujUgyiratEllenoriz(ctx, input.ujUgyirat!);
      if (kuldemeny) kuldemeny.allapot = 'IKTATOTT';
      return ujUgy(ctx, terv, input, kuldemeny);
    });
  }
}

function iratEllenoriz(input: IratIktatInput): void {
  ellenorzes(
    [input.targy.trim().length < 3, 'TARGY_ROVID', 'A tárgy legalább három betű; ebből talál rá később az iratra.', 'targy'],
    [input.mellekletek < 0, 'MELLEKLET_HIBAS', 'A mellékletek száma nem lehet negatív.', 'mellekletek'],
    [!input.ugyiratId === !input.ujUgyirat, 'UGYIRAT_KELL', 'Vagy meglévő ügyiratot válasszon, vagy újat nyisson.', 'ugyiratId'],
    [
      input.irany === 'BEJOVO' && !input.kuldemenyId,
      'KULDEMENY_KELL',
      'Bejövő iratot érkeztetett küldeményből iktasson; előbb érkeztesse.',
      'kuldemenyId',
    ],
    [input.irany !== 'BEJOVO' && !!input.kuldemenyId, 'KULDEMENY_FOLOS', 'Küldeménye csak bejövő iratnak van.', 'kuldemenyId'],
    [
      input.irany === 'KIMENO' && !input.cimzett?.trim() && !input.cimzettId,
      'CIMZETT_HIANYZIK',
      'Kimenő irathoz adja meg a címzettet.',
      'cimzett',
    ],
  );
}

async function iktathatoKuldemeny(ctx: Ctx, id: string): Promise<Kuldemeny> {
  const kuldemeny = await betolt(ctx, Kuldemeny, id, undefined, 'kuldemenyId');
  if (kuldemeny.allapot === 'IKTATOTT') {
    const [irat] = await ctx.sql<{ iktatoszam: string }>(
      "select iktatoszam from irat where kuldemeny_id = $1 and allapot <> 'TEVES_IKTATAS'",
      [kuldemeny.id],
    );
    throw refusal('MAR_IKTATOTT', `Ezt a küldeményt már iktatták: ${irat?.iktatoszam ?? ''}.`, ['input', 'kuldemenyId']);
  }
  if (kuldemeny.allapot === 'NEM_IKTATANDO')
    throw refusal('NEM_IKTATANDO', 'Ezt a küldeményt nem iktatandónak jelölték; érkeztesse újra, ha mégis iktatni kell.', [
      'input',
      'kuldemenyId',
    ]);
  return kuldemeny;
}
