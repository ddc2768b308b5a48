import { act, ActInput, ActPayload, betolt, ellenorzes, Forint, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { adonemKodbol } from '../adonem/adonem-kod.ts';
import { AdonemKod, type Adonem } from '../adonem/adonem.entity.ts';
import { Adozo } from '../adozo/adozo.entity.ts';
import { tulfizetes } from '../rules/szamla-allas.ts';
import { adozoZar } from '../zar.ts';
import { AdoszamlaTetel } from './adoszamla-tetel.entity.ts';
import { adoszamlak } from './adoszamla.ts';

@InputType({ description: 'Túlfizetés átvezetése kérelemre. (Carrying an overpayment over on request.)' })
export class TulfizetesAtvezetInput extends ActInput {
  @Field(() => ID, { description: 'Az adózó azonosítója. (Taxpayer.)' })
  adozoId!: string;

  @Field(() => AdonemKod, { description: 'Melyik adónem túlfizetéséből. (From this tax.)' })
  honnan!: AdonemKod;

  @Field(() => AdonemKod, { description: 'Melyik adónemre. (To this tax.)' })
  hova!: AdonemKod;

  @Field(() => Forint, { description: 'Összeg. (Amount.)' })
  osszeg!: bigint;

  @Field(() => String, {
    description: 'Az adózó kérelmének iktatószáma vagy kelte; kérelem nélkül nincs átvezetés. (Reference of the request.)',
  })
  kerelem!: string;
}

@ObjectType({ description: 'Az átvezetés eredménye. (Result.)' })
@Permission('*')
export class TulfizetesAtvezetPayload extends ActPayload {
  @Field(() => [AdoszamlaTetel], { nullable: true, description: 'A két könyvelt tétel. (The two entries.)' })
  tetelek?: AdoszamlaTetel[];
}

@Resolver()
export class TulfizetesAtvezet {
  @Mutation(() => TulfizetesAtvezetPayload, {
    description: 'Túlfizetést vezet át másik adónemre, az adózó kérelmére (Art. 76. §). (Only on request.)',
  })
  @Permission('ado.atvezetes.rogzit')
  tulfizetesAtvezet(
    @Arg('input', () => TulfizetesAtvezetInput) input: TulfizetesAtvezetInput,
    @ContextParam() ctx: Ctx,
  ): Promise<TulfizetesAtvezetPayload> {
    return act<TulfizetesAtvezetPayload>(ctx, 'tulfizetesAtvezet', input, async () => {
      ellenorzes(
        [input.osszeg <= 0n, 'OSSZEG_POZITIV', 'Az átvezetett összeg pozitív egész forint.', 'osszeg'],
        [input.honnan === input.hova, 'AZONOS_ADONEM', 'Válasszon két különböző adónemet.', 'hova'],
        [
          input.kerelem.trim().length < 5,
          'KERELEM_HIANYZIK',
          'Túlfizetés csak az adózó kérelmére vezethető át. Adja meg a kérelem iktatószámát vagy keltét.',
          'kerelem',
        ],
      );
      const adozo = await betolt(ctx, Adozo, input.adozoId, undefined, 'adozoId');
      const [honnan, hova] = [await adonemKodbol(ctx, input.honnan, 'honnan'), await adonemKodbol(ctx, input.hova, 'hova')];
      await fedezet(ctx, adozo, honnan, input.osszeg);
      const szoveg = `Túlfizetés átvezetése kérelemre (${input.kerelem.trim()}): ${honnan.nev} → ${hova.nev}`;
      const tetel = (adonemId: string, ertek: bigint) =>
        uj(ctx, AdoszamlaTetel, {
          adozoId: adozo.id,
          adonemId,
          ertek,
          szoveg,
          ev: Number(ctx.today.slice(0, 4)),
          jogcim: 'ATVEZETES',
          forras: 'ATVEZETES',
          esedekesseg: ctx.today,
          konyveles: ctx.today,
        });
      return { tetelek: [tetel(honnan.id, input.osszeg), tetel(hova.id, -input.osszeg)] };
    });
  }
}

/** The overpayment of today, found under a lock on the taxpayer, so that it is not carried over twice. */
async function fedezet(ctx: Ctx, adozo: Adozo, honnan: Adonem, osszeg: bigint): Promise<void> {
  await adozoZar(ctx, adozo.id);
  const [szamlak] = await adoszamlak(ctx, [adozo.id], ctx.today);
  const szamla = szamlak!.find((sz) => sz.adonemId === honnan.id);
  const keret = szamla ? tulfizetes(szamla) : 0n;
  if (osszeg > keret) throw refusal('NINCS_FEDEZET', `Ezen az adónemen a túlfizetés ${keret} Ft; ennyi vezethető át.`, ['input', 'osszeg']);
}
