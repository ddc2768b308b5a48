import { Fekves, Forint, Hrsz, KshKod, refusal, type Ellenorzes, type Ctx } from '@asp/kit';
import { Field, ID, InputType } from 'type-graphql';
import { felmenoiKulcsok } from '../csaladfa/fa.ts';
import { hanyadBol, hanyadSzoveg } from '../rules/hanyad.ts';
import { VagyontargyFajta, type Vagyontargy } from './vagyontargy.entity.ts';

@InputType({ description: 'Vagyontárgy adatai. (Data of an asset.)' })
export class VagyontargyInput {
  @Field(() => VagyontargyFajta, { description: 'Fajta. (Kind.)' })
  fajta!: VagyontargyFajta;

  @Field(() => String, { description: 'Leírás. (Text.)' })
  leiras!: string;

  @Field(() => String, { nullable: true, description: 'Számlaszám, rendszám, cégjegyzékszám. (Identifier.)' })
  azonosito?: string | null;

  @Field(() => KshKod, { nullable: true, description: 'Az ingatlan településkódja, ha máshol van. (Municipality of a parcel elsewhere.)' })
  telepulesKsh?: string | null;

  @Field(() => String, { nullable: true, description: 'A település neve, ha máshol van. (Its name.)' })
  telepules?: string | null;

  @Field(() => Fekves, { nullable: true, description: 'Fekvés. (Location class.)' })
  fekves?: Fekves | null;

  @Field(() => Hrsz, { nullable: true, description: 'Helyrajzi szám. (Lot number.)' })
  hrsz?: string | null;

  @Field(() => String, { defaultValue: '1/1', description: 'Az örökhagyó hányada. (Share of the deceased.)' })
  hanyad!: string;

  @Field(() => Forint, { nullable: true, description: 'Érték; ingatlannál üres. (Value; empty for real property.)' })
  ertek?: bigint | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Közösen lakott lakás vagy berendezése. (Home lived in together.)' })
  kozosLakas!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'Ági vagyon: a felmenő kulcsa a családfán, akitől öröklés vagy ajándékozás útján az örökhagyóra hárult; testvértől kapottnál a közös felmenő, akitől a testvér kapta (Ptk. 7:67. §). (Ascendant from whom it came.)',
  })
  agiTag?: string | null;
}

export const vagyontargyEllenorzes = (v: VagyontargyInput, ut = 'vagyontargy'): Ellenorzes[] => {
  const ingatlan = v.fajta === 'INGATLAN';
  return [
    [v.leiras.trim().length < 3, 'LEIRAS_ROVID', 'Írja le a vagyontárgyat legalább három betűvel.', `${ut}.leiras`],
    [hanyadBol(v.hanyad) === null, 'HANYAD_HIBAS', 'A hányad törtszám nulla és egy egész között, például 1/2.', `${ut}.hanyad`],
    [ingatlan && (!v.hrsz || !v.fekves), 'HRSZ_HIANYZIK', 'Ingatlanhoz adja meg a fekvést és a helyrajzi számot.', `${ut}.hrsz`],
    [
      !ingatlan && !!v.hrsz,
      'HRSZ_FOLOS',
      'Helyrajzi száma csak ingatlannak van. Javítsa a fajtát, vagy törölje a helyrajzi számot.',
      `${ut}.hrsz`,
    ],
    [
      ingatlan && !!v.hrsz && v.hrsz.startsWith('0') !== (v.fekves === 'KULTERULET'),
      'HRSZ_FEKVES',
      'Külterületi helyrajzi szám nullával kezdődik, más nem. Javítsa a fekvést vagy a helyrajzi számot.',
      `${ut}.hrsz`,
    ],
    [
      ingatlan && v.ertek != null,
      'ERTEK_BIZONYITVANYBOL',
      'Az ingatlan értéke az adó- és értékbizonyítványból kerül ide. Hagyja üresen, és kérje be a bizonyítványt.',
      `${ut}.ertek`,
    ],
    [(v.ertek ?? 0n) < 0n, 'ERTEK_HIBAS', 'Az érték nem lehet negatív.', `${ut}.ertek`],
    [
      ingatlan && !!v.telepulesKsh && !v.telepules?.trim(),
      'TELEPULES_HIANYZIK',
      'Írja be a település nevét; oda megy a megkeresés.',
      `${ut}.telepules`,
    ],
  ];
};

/** From whom an asset came has to be an ascendant of the deceased in the tree of the case. */
export async function agiTagKell(ctx: Ctx, ugyId: string, { agiTag }: VagyontargyInput): Promise<void> {
  if (agiTag && !(await felmenoiKulcsok(ctx, ugyId)).has(agiTag))
    throw refusal('NEM_FELMENO', 'Ági vagyon csak felmenőről hárulhat. Vegye fel a felmenőt a családfára, vagy hagyja üresen.', [
      'input',
      'vagyontargy',
      'agiTag',
    ]);
}

/** The row that follows from the input; a parcel of this municipality carries no municipality. */
export function vagyontargyAdat(ctx: Ctx, v: VagyontargyInput): Partial<Vagyontargy> {
  const ingatlan = v.fajta === 'INGATLAN';
  const mashol = ingatlan && v.telepulesKsh && v.telepulesKsh !== ctx.onkormanyzat;
  return {
    fajta: v.fajta,
    leiras: v.leiras.trim(),
    azonosito: v.azonosito?.trim() || null,
    telepulesKsh: mashol ? v.telepulesKsh! : null,
    telepules: mashol ? v.telepules!.trim() : null,
    fekves: ingatlan ? v.fekves! : null,
    hrsz: ingatlan ? v.hrsz! : null,
    hanyad: hanyadSzoveg(hanyadBol(v.hanyad)!),
    ertek: v.ertek ?? null,
    kozosLakas: v.kozosLakas,
    agiTag: v.agiTag || null,
  };
}
