import { act, ActInput, ActPayload, betolt, esemeny, fajlokTorlese, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { hivatalNeve } from '@asp/kit/okiratok';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Kivetes } from '../kivetes/kivetes.entity.ts';
import { KivetesNyomtatas, NyomtatasRendezes } from './kivetes-nyomtatas.entity.ts';

@InputType({ description: 'Egy kivetés határozatainak nyomtatása. (Printing the decisions of a run.)' })
export class KivetesNyomtatInput extends ActInput {
  @Field(() => ID, { description: 'A könyvelt kivetés azonosítója. (The posted run.)' })
  id!: string;

  @Field(() => NyomtatasRendezes, { defaultValue: 'CIM', description: 'Sorrend. (Order.)' })
  rendezes!: NyomtatasRendezes;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Azoké is, akik elektronikusan kapják. (Those who are served electronically as well.)',
  })
  elektronikusak!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Iktatás előtt is, tervezetként. (As drafts, before they are registered.)' })
  tervezet!: boolean;
}

@ObjectType({ description: 'A megkezdett köteg. (The batch that was begun.)' })
@Permission('*')
export class KivetesNyomtatPayload extends ActPayload {
  @Field(() => KivetesNyomtatas, { nullable: true, description: 'A köteg. (The batch.)' })
  nyomtatas?: KivetesNyomtatas;
}

/** Decisions in one file: below a quarter of what a delivery may take, also on a busy machine. */
export const FAJLONKENT = 250;

@Resolver()
export class KivetesNyomtat {
  @Mutation(() => KivetesNyomtatPayload, {
    description:
      'A háttérben elkészíti a kivetés határozatait nyomtatáshoz, 250-enként egy PDF fájlba, bélyegezve, jegyzékkel; a korábbi köteget felváltja. (Makes the print batch in the background; replaces the former one.)',
  })
  @Permission('ado.kivetes.nyomtat')
  kivetesNyomtat(
    @Arg('input', () => KivetesNyomtatInput) input: KivetesNyomtatInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KivetesNyomtatPayload> {
    return act<KivetesNyomtatPayload>(ctx, 'kivetesNyomtat', input, async () => {
      const kivetes = await betolt(ctx, Kivetes, input.id);
      nyomtathato(ctx, kivetes, input.tervezet);
      await felvalt(ctx, kivetes.id);
      const nyomtatas = uj(ctx, KivetesNyomtatas, {
        kivetesId: kivetes.id,
        allapot: 'KESZUL',
        rendezes: input.rendezes,
        elektronikusak: input.elektronikusak,
        tervezet: !kivetes.ugyiratIktatoszam,
        hivatal: hivatalNeve(ctx),
        darab: 1,
        keszDarab: 0,
        fajlszam: 1,
        keszFajlszam: 0,
        kerte: ctx.actor.id,
      });
      await ctx.em.flush();
      Object.assign(nyomtatas, await reszek(ctx, nyomtatas));
      return { nyomtatas };
    });
  }
}

function nyomtathato(ctx: Ctx, { allapot, ugyiratIktatoszam }: Kivetes, tervezet: boolean): void {
  if (!ctx.manifest.fajlKornyezet)
    throw refusal('NINCS_FAJLTAROLO', 'Itt nincs beállítva fájltároló. Kérje az üzemeltetőtől (ASP_FILES_DIR).');
  if (allapot !== 'KONYVELT')
    throw refusal('NEM_KONYVELT', 'Csak könyvelt kivetésnek vannak határozatai. Könyvelje a kivetést, és nyomtassa utána.', [
      'input',
      'id',
    ]);
  if (!ugyiratIktatoszam && !tervezet)
    throw refusal(
      'NINCS_IKTATOSZAM',
      'A határozatok még nem kaptak iktatószámot. Várja meg az iktatást, vagy kérjen tervezetet (tervezet: true).',
      ['input', 'tervezet'],
    );
}

/** One batch of a run at a time, and one that is kept. The row of the run is locked, so that two who ask at once follow each other. */
async function felvalt(ctx: Ctx, kivetesId: string): Promise<void> {
  await ctx.sql('select from kivetes where onkormanyzat = $1 and id = $2 for update', [ctx.onkormanyzat, kivetesId]);
  const eddigiek = await ctx.em.find(KivetesNyomtatas, { kivetesId, allapot: { $ne: 'FELVALTVA' } });
  if (eddigiek.some(({ allapot }) => allapot === 'KESZUL'))
    throw refusal('NYOMTATAS_FOLYIK', 'E kivetés nyomtatása már folyik. Várja meg, míg elkészül.', ['input', 'id']);
  for (const eddigi of eddigiek) eddigi.allapot = 'FELVALTVA';
  await fajlokTorlese(
    ctx,
    'KivetesNyomtatas',
    eddigiek.map(({ id }) => id),
  );
}

/** House numbers in their order: 2 before 10. */
const CIM = `regexp_replace(regexp_replace(coalesce(z.kezbesitesi_cim, z.cim), '(\\d+)', '00000\\1', 'g'), '0*(\\d{6,})', '\\1', 'g')`;

/** What goes into which file. $1 municipality, $2 batch, $3 run, $4 order, $5 electronic ones too, $6 decisions in a file. */
const RESZEK = `
  with sor as (
    select h.id, row_number() over (order by case $4 when 'CIM' then ${CIM} end collate "hu-HU-x-icu", z.nev, h.id) - 1 as n
    from hatarozat h join adozo z on z.onkormanyzat = $1 and z.id = h.adozo_id
    where h.onkormanyzat = $1 and h.kivetes_id = $3 and ($5 or not z.elektronikus)
  )
  insert into kivetes_nyomtatas_resz (onkormanyzat, id, nyomtatas_id, sorszam, hatarozatok)
  select $1, asp.uuid7(), $2, n / $6::int + 1, array_agg(id order by n) from sor group by n / $6::int
  returning id, sorszam, cardinality(hatarozatok) as darab`;

async function reszek(
  ctx: Ctx,
  { id, kivetesId, rendezes, elektronikusak }: KivetesNyomtatas,
): Promise<{ darab: number; fajlszam: number }> {
  const sorok = await ctx.sql<{ id: string; sorszam: number; darab: number }>(RESZEK, [
    ctx.onkormanyzat,
    id,
    kivetesId,
    rendezes,
    elektronikusak,
    FAJLONKENT,
  ]);
  const elso = sorok.find(({ sorszam }) => sorszam === 1);
  if (!elso)
    throw refusal(
      'NINCS_HATAROZAT',
      'A kivetésnek nincs papíron küldendő határozata. Ha az elektronikusan kézbesítetteket is nyomtatja, kérje azokat is.',
      ['input', 'elektronikusak'],
    );
  szelet(ctx, id, elso.id);
  return { darab: sorok.reduce((ossz, { darab }) => ossz + darab, 0), fajlszam: sorok.length };
}

/** One file of the batch is to be made; the next one is told when it is done. */
export const szelet = (ctx: Ctx, nyomtatasId: string, reszId: string): string =>
  esemeny(ctx, { fajta: 'ado.nyomtatas.szelet', targy: { entitas: 'KivetesNyomtatas', id: nyomtatasId }, adat: { reszId } });
