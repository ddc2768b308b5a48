import { act, ActInput, ellenorzes, Fekves, Hrsz, Permission, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ertekBizonyitvanyDij, ertekBizonyitvanyHatarido } from '../rules/ertekbizonyitvany.ts';
import { ErtekBizonyitvanyPayload } from './bizonyitvany-act.ts';
import { ErtekBizonyitvany, ErtekBizonyitvanyCel } from './ertek-bizonyitvany.entity.ts';
import { adohatosag } from './lathato.ts';

@InputType({ description: 'Adó- és értékbizonyítvány kérelme. (Request for a certificate.)' })
export class ErtekBizonyitvanyKerInput extends ActInput {
  @Field(() => ErtekBizonyitvanyCel, { description: 'Cél. (Purpose.)' })
  cel!: ErtekBizonyitvanyCel;

  @Field(() => Fekves, { description: 'Fekvés. (Location class.)' })
  fekves!: Fekves;

  @Field(() => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' })
  hrsz!: string;

  @Field(() => String, { description: 'Kérelmező neve vagy szerve. (Requester.)' })
  kero!: string;

  @Field(() => ID, { nullable: true, description: 'Az ügy, amelyhez kell; elhagyva a kérés ügye. (Case.)' })
  ugyId?: string | null;
}

@ObjectType({ description: 'A kérelem eredménye. (Result.)' })
@Permission('*')
export class ErtekBizonyitvanyKerPayload extends ErtekBizonyitvanyPayload {}

@Resolver()
export class ErtekBizonyitvanyKer {
  @Mutation(() => ErtekBizonyitvanyKerPayload, {
    description: 'Adó- és értékbizonyítványt kér; határideje nyolc nap. (Asks for a certificate; eight days.)',
  })
  @Permission('ado.ertekbizonyitvany.ker')
  ertekBizonyitvanyKer(
    @Arg('input', () => ErtekBizonyitvanyKerInput) input: ErtekBizonyitvanyKerInput,
    @ContextParam() ctx: Ctx,
  ): Promise<ErtekBizonyitvanyKerPayload> {
    return act<ErtekBizonyitvanyKerPayload>(ctx, 'ertekBizonyitvanyKer', input, async () => {
      const { cel, fekves, hrsz } = input;
      const kero = input.kero.trim();
      const ugyId = adohatosag(ctx) ? (input.ugyId ?? ctx.ugyId ?? null) : (ctx.ugyId ?? null);
      ellenorzes(
        [kero.length < 3, 'KERO_HIANYZIK', 'Írja be, ki kéri a bizonyítványt.', 'kero'],
        [
          !adohatosag(ctx) && !ugyId,
          'UGY_HIANYZIK',
          'A bizonyítvány csak folyamatban lévő ügyhöz kérhető. Nyissa meg az ügyet, és onnan kérje.',
          'ugyId',
        ],
        [
          hrsz.startsWith('0') !== (fekves === 'KULTERULET'),
          'HRSZ_FEKVES',
          'Külterületi helyrajzi szám nullával kezdődik, más nem. Javítsa a fekvést vagy a helyrajzi számot.',
          'hrsz',
        ],
      );
      const ertekBizonyitvany = uj(ctx, ErtekBizonyitvany, {
        szam: await kovetkezoSzam(ctx),
        cel,
        kero,
        ugyId,
        fekves,
        hrsz,
        allapot: 'KERELEM',
        kerelemNapja: ctx.today,
        hatarido: ertekBizonyitvanyHatarido(ctx.today),
        tulajdonosok: [],
        tenyezok: [],
        dij: ertekBizonyitvanyDij(cel),
      });
      return { ertekBizonyitvany };
    });
  }
}

export async function kovetkezoSzam(ctx: Ctx): Promise<string> {
  const ev = ctx.today.slice(0, 4);
  const [sor] = await ctx.sql<{ n: string }>("select asp.kovetkezo('ertekbizonyitvany', $1) as n", [ev]);
  return `ÉB-${sor!.n}/${ev}`;
}
