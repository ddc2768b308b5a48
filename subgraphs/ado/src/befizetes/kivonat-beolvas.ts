import { createHash } from 'node:crypto';
import { act, ActInput, ActPayload, hiba, Permission, refusal, refusals, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Adonem } from '../adonem/adonem.entity.ts';
import { bankfajl, type Bankfajl, type SorHiba } from '../rules/bankfajl.ts';
import { befizetoAzonosito } from '../rules/befizeto-azonosito.ts';
import { adonemZar } from '../zar.ts';
import { Bankkivonat } from './bankkivonat.entity.ts';
import { JAVASLATOK, KONYVELES, TETELEK } from './befizetes.sql.ts';

@InputType({ description: 'Bankkivonat-fájl beolvasása. (Importing a bank statement file.)' })
export class BankkivonatBeolvasInput extends ActInput {
  @Field(() => String, { description: 'A fájl tartalma; a formátum a README-ben. (Content of the file.)' })
  tartalom!: string;
}

@ObjectType({ description: 'A beolvasás eredménye. (Result.)' })
@Permission('*')
export class BankkivonatBeolvasPayload extends ActPayload {
  @Field(() => Bankkivonat, { nullable: true, description: 'A feldolgozott kivonat. (The statement.)' })
  bankkivonat?: Bankkivonat;
}

const MAX_MERET = 5_000_000;

@Resolver()
export class BankkivonatBeolvas {
  @Mutation(() => BankkivonatBeolvasPayload, {
    description: 'Beolvas egy bankkivonatot: egészben vagy sehogy; a tételeket azonosítja és könyveli. (All or nothing.)',
  })
  @Permission('ado.befizetes.beolvas')
  bankkivonatBeolvas(
    @Arg('input', () => BankkivonatBeolvasInput) input: BankkivonatBeolvasInput,
    @ContextParam() ctx: Ctx,
  ): Promise<BankkivonatBeolvasPayload> {
    return act<BankkivonatBeolvasPayload>(ctx, 'bankkivonatBeolvas', input, async () => {
      const fajl = epFajl(ctx, input.tartalom);
      const lenyomat = createHash('sha256').update(input.tartalom).digest('hex');
      const adonem = await beszedesiSzamla(ctx, fajl.szamlaszam);
      await adonemZar(ctx, adonem.id);
      await egyszer(ctx, adonem, fajl, lenyomat);
      const bankkivonat = await konyvel(ctx, adonem, fajl, lenyomat);
      return { bankkivonat };
    });
  }
}

function epFajl(ctx: Ctx, tartalom: string): Bankfajl {
  if (tartalom.length > MAX_MERET)
    throw refusal('FAJL_NAGY', 'A fájl 5 MB-nál nagyobb. Kérje a banktól napokra bontva.', ['input', 'tartalom']);
  const { fajl, hibak } = bankfajl(tartalom);
  const jovobeli = fajl.tetelek
    .filter((tetel) => tetel.erteknap > ctx.today)
    .map(({ sor }) => ({ sor, uzenet: 'Az értéknap nem lehet a jövőben (3. mező).' }));
  const osszes: SorHiba[] = [...hibak, ...jovobeli];
  if (osszes.length > 0)
    throw refusals(
      osszes.map(({ sor, uzenet }) =>
        hiba('HIBAS_SOR', `${sor}. sor: ${uzenet} Javítsa, és olvassa be újra a fájlt.`, ['input', 'tartalom', `${sor}`]),
      ),
    );
  return fajl;
}

async function beszedesiSzamla(ctx: Ctx, szamlaszam: string): Promise<Adonem> {
  const adonem = await ctx.em.findOne(Adonem, { szamlaszam });
  if (!adonem)
    throw refusal(
      'ISMERETLEN_SZAMLA',
      'A fájl számlaszáma nem az önkormányzat beszedési számlája. Ellenőrizze az adónemek számlaszámait.',
      ['input', 'tartalom', '1'],
    );
  return adonem;
}

async function egyszer(ctx: Ctx, adonem: Adonem, { kivonatSzam }: Bankfajl, lenyomat: string): Promise<void> {
  const letezo = await ctx.em.findOne(Bankkivonat, { $or: [{ lenyomat }, { adonemId: adonem.id, kivonatSzam }] });
  if (letezo?.lenyomat === lenyomat)
    throw refusal('MAR_BEOLVASVA', `Ezt a fájlt már beolvasták (${letezo.kivonatSzam}. kivonat). Semmi sem változott.`, [
      'input',
      'tartalom',
    ]);
  if (letezo)
    throw refusal('KIVONAT_MAR_VAN', 'Ehhez a számlához ilyen számú kivonatot már beolvastak más tartalommal. Egyeztessen a bankkal.', [
      'input',
      'tartalom',
      '1',
    ]);
}

async function konyvel(ctx: Ctx, adonem: Adonem, fajl: Bankfajl, lenyomat: string): Promise<Bankkivonat> {
  const { kivonatSzam, kelt, nyito, zaro, tetelek } = fajl;
  const bankkivonat = uj(ctx, Bankkivonat, {
    adonemId: adonem.id,
    kivonatSzam,
    kelt,
    nyito,
    zaro,
    darab: tetelek.length,
    osszeg: zaro - nyito,
    lenyomat,
  });
  await ctx.em.flush();
  const sorok = tetelek.map((tetel) => ({ ...tetel, osszeg: String(tetel.osszeg), ...befizetoAzonosito(tetel.kozlemeny) }));
  const alap = [ctx.onkormanyzat, bankkivonat.id];
  await ctx.sql(TETELEK, [...alap, adonem.id, JSON.stringify(sorok)]);
  await ctx.sql(JAVASLATOK, [...alap, adonem.id]);
  await ctx.sql(KONYVELES, [...alap, ctx.today]);
  ctx.naplo({ muvelet: 'LETREHOZ', entitas: 'Befizetes', adat: { bankkivonat: bankkivonat.id, darab: tetelek.length } });
  return bankkivonat;
}
