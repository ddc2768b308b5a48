import { act, ActPayload, Datum, Fekves, Forint, Hrsz, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { forgalomkepesseg } from '../rules/forgalomkepesseg.ts';
import { esemenytBejegyez } from '../esemeny/bejegyzes.ts';
import type { Boritolap } from './boritolap-adat.entity.ts';
import { BoritolapErtekInput } from './boritolap.input.ts';
import { boritolapHibai, elutasitHaHibas, foglaltHrszHibai, geometriaHibai, jovobeliNapHibai, kategoriaHibai } from './ellenorzes.ts';
import { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';
import { Hasznositas, IngatlanJelleg, MuvelesiAg, type Forgalomkepesseg } from './kodok.ts';
import { ingatlanokNyit } from './nyit.ts';

@InputType({ description: 'Ingatlan felvétele a kataszterbe. (Entering a property in the cadastre.)' })
export class IngatlanFelveszInput extends BoritolapErtekInput {
  @Field(() => Fekves, { description: 'Fekvés. (Location class.)' })
  fekves!: Fekves;

  @Field(() => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' })
  hrsz!: string;

  @Field(() => String, { description: 'Cím vagy közterület. (Address or public place.)' })
  override cim!: string;

  @Field(() => Int, { description: 'Terület, m². (Area.)' })
  override terulet!: number;

  @Field(() => String, { description: 'Vagyoni kategória kódja. (Code of the property category.)' })
  override vagyonKategoriaKod!: string;

  @Field(() => Forint, { description: 'Számviteli bruttó érték. (Gross book value.)' })
  override bruttoErtek!: bigint;

  @Field(() => Datum, { description: 'A szerzés napja; ettől érvényes a borítólap. (Day of acquisition.)' })
  szerzesNap!: string;

  @Field(() => String, { nullable: true, description: 'A szerzés leírása: jogcím, szerződés. (Title of acquisition.)' })
  szerzesLeiras?: string;
}

@ObjectType({ description: 'A felvétel eredménye. (Result of entering a property.)' })
@Permission('*')
export class IngatlanFelveszPayload extends ActPayload {
  @Field(() => KataszteriIngatlan, { nullable: true, description: 'A felvett ingatlan. (The new property.)' })
  kataszteriIngatlan?: KataszteriIngatlan;
}

const MUVELET = 'ingatlanFelvesz';

@Resolver()
export class IngatlanFelvesz {
  @Mutation(() => IngatlanFelveszPayload, {
    description: 'Ingatlant vesz fel a kataszteri napló következő sorszámán. (Enters a property under the next journal number.)',
  })
  @Permission('ingatlanvagyon.kataszter.felvesz')
  ingatlanFelvesz(
    @Arg('input', () => IngatlanFelveszInput) input: IngatlanFelveszInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IngatlanFelveszPayload> {
    return act(ctx, MUVELET, input, async () => {
      const adat = ujBoritolap(input);
      elutasitHaHibas(await felvetelHibai(ctx, input, adat));
      const [kataszteriIngatlan] = await ingatlanokNyit(ctx, [
        { adat, nap: input.szerzesNap, geometria: input.geometria, muvelet: MUVELET },
      ]);
      await esemenytBejegyez(
        ctx,
        input.esemenyId,
        { tipus: 'SZERZES', datum: input.szerzesNap, leiras: input.szerzesLeiras },
        { TARGY: [kataszteriIngatlan!] },
      );
      return { kataszteriIngatlan };
    });
  }
}

function ujBoritolap(input: IngatlanFelveszInput): Omit<Boritolap, 'naploSorszam' | 'allapot'> {
  return {
    fekves: input.fekves,
    hrsz: input.hrsz,
    cim: input.cim,
    jelleg: input.jelleg ?? IngatlanJelleg.EGYEB,
    terulet: input.terulet,
    muvelesiAg: input.muvelesiAg ?? MuvelesiAg.KIVETT,
    vagyonKategoriaKod: input.vagyonKategoriaKod,
    forgalomkepesseg: input.forgalomkepesseg ?? (forgalomkepesseg(input.vagyonKategoriaKod) as Forgalomkepesseg),
    hanyadSzamlalo: input.hanyadSzamlalo ?? 1,
    hanyadNevezo: input.hanyadNevezo ?? 1,
    hasznositas: input.hasznositas ?? Hasznositas.SAJAT_HASZNALAT,
    vagyonkezelo: input.vagyonkezelo ?? null,
    jogok: input.jogok ?? null,
    bruttoErtek: input.bruttoErtek,
    becsultErtek: input.becsultErtek ?? null,
    becsultNap: input.becsultNap ?? null,
    becsultMod: input.becsultMod ?? null,
  };
}

async function felvetelHibai(ctx: Ctx, input: IngatlanFelveszInput, adat: ReturnType<typeof ujBoritolap>) {
  const ut = ['input'];
  return [
    ...boritolapHibai(ctx, { ...adat, naploSorszam: 0, allapot: 'NYILVANTARTOTT' }, ut),
    ...(await kategoriaHibai(ctx, adat.vagyonKategoriaKod, input.szerzesNap, ut)),
    ...jovobeliNapHibai(ctx, input.szerzesNap, [...ut, 'szerzesNap']),
    ...geometriaHibai(input.geometria, ut),
    ...(await foglaltHrszHibai(ctx, input.fekves, [{ hrsz: input.hrsz, ut: [...ut, 'hrsz'] }])),
  ];
}
