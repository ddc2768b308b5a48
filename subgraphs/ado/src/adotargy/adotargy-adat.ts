import { Datum, ellenorzes, Fekves, Forint, Hrsz, type Ctx } from '@asp/kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Adozo } from '../adozo/adozo.entity.ts';
import { szazad, tizedes } from '../rules/szazad.ts';
import { hanyadErvenyes, hanyadokFernek } from '../rules/tulajdoni-hanyad.ts';
import { AlanyMinoseg } from './adotargy-alany.entity.ts';
import { AdotargyTipus } from './adotargy-tipus.ts';
import type { Adotargy } from './adotargy.entity.ts';

@InputType({ description: 'Az adótárgy egy alanya. (Taxpayer of the object.)' })
export class AdotargyAlanyInput {
  @Field(() => ID, { description: 'Az adózó azonosítója. (Taxpayer.)' })
  adozoId!: string;

  @Field(() => AlanyMinoseg, { defaultValue: AlanyMinoseg.TULAJDONOS, description: 'Minőség. (Capacity.)' })
  minoseg!: AlanyMinoseg;

  @Field(() => Int, { description: 'Hányad számlálója. (Numerator.)' })
  szamlalo!: number;

  @Field(() => Int, { description: 'Hányad nevezője. (Denominator.)' })
  nevezo!: number;
}

@InputType({ description: 'Az adótárgy adatai. (Data of a taxed object.)' })
export class AdotargyAdatInput {
  @Field(() => Fekves, { description: 'Fekvés. (Location class.)' })
  fekves!: Fekves;

  @Field(() => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' })
  hrsz!: string;

  @Field(() => String, { description: 'Cím. (Address.)' })
  cim!: string;

  @Field(() => AdotargyTipus, { description: 'Rendeltetés. (Use.)' })
  tipus!: AdotargyTipus;

  @Field(() => String, { defaultValue: '', description: 'Adóövezet. (Zone.)' })
  ovezet!: string;

  @Field(() => String, { nullable: true, description: 'Hasznos alapterület vagy telekterület, m², legfeljebb két tizedessel. (Area.)' })
  terulet?: string | null;

  @Field(() => Forint, { nullable: true, description: 'Forgalmi érték. (Market value.)' })
  forgalmiErtek?: bigint | null;

  @Field(() => String, { nullable: true, description: 'Mentesség jogcíme. (Ground of exemption.)' })
  mentesseg?: string | null;

  @Field(() => Datum, { description: 'Az adókötelezettség kezdete; január 1. (Start of liability; 1 January.)' })
  kezdo!: string;

  @Field(() => Datum, { nullable: true, description: 'Az adókötelezettség vége; december 31. (End of liability; 31 December.)' })
  zaro?: string | null;

  @Field(() => [AdotargyAlanyInput], {
    description: 'Az adó alanyai; hányadaik összege legfeljebb egy egész. (Taxpayers; shares sum to one at most.)',
  })
  alanyok!: AdotargyAlanyInput[];
}

export type AdotargyAdat = Omit<Adotargy, 'onkormanyzat' | 'id' | 'verzio' | 'letrehozva' | 'adonemId' | 'hrszRendezo' | 'kereso'>;

export function adotargyAdat(input: AdotargyAdatInput): AdotargyAdat {
  const { fekves, hrsz, tipus, kezdo } = input;
  const terulet = input.terulet ? szazad(input.terulet) : null;
  return {
    fekves,
    hrsz,
    tipus,
    kezdo,
    cim: input.cim.trim(),
    ovezet: input.ovezet.trim(),
    terulet: terulet === null ? null : tizedes(terulet),
    forgalmiErtek: input.forgalmiErtek ?? null,
    mentesseg: input.mentesseg?.trim() || null,
    zaro: input.zaro ?? null,
  };
}

export async function adotargyEllenoriz(ctx: Ctx, input: AdotargyAdatInput): Promise<void> {
  const terulet = input.terulet ? szazad(input.terulet) : undefined;
  const kulterulet = input.hrsz.startsWith('0');
  const hibasHanyad = input.alanyok.findIndex((alany) => !hanyadErvenyes(alany));
  ellenorzes(
    [input.cim.trim().length < 3, 'CIM_HIANYZIK', 'Írja be az adótárgy címét.', 'adat.cim'],
    [
      terulet === null || terulet === 0n,
      'TERULET_ALAK',
      'A terület pozitív szám m²-ben, legfeljebb két tizedessel, például 95 vagy 95,5.',
      'adat.terulet',
    ],
    [
      kulterulet !== (input.fekves === 'KULTERULET'),
      'HRSZ_FEKVES',
      'Külterületi helyrajzi szám nullával kezdődik, más nem. Javítsa a fekvést vagy a helyrajzi számot.',
      'adat.hrsz',
    ],
    [(input.forgalmiErtek ?? 1n) <= 0n, 'ERTEK_POZITIV', 'A forgalmi érték pozitív egész forint.', 'adat.forgalmiErtek'],
    [
      !input.kezdo.endsWith('-01-01'),
      'KEZDO_NAP',
      'Az adókötelezettség a szerzést követő év január 1-jén kezdődik (Htv. 14. §).',
      'adat.kezdo',
    ],
    [
      !!input.zaro && !input.zaro.endsWith('-12-31'),
      'ZARO_NAP',
      'Az adókötelezettség az elidegenítés évének december 31-én szűnik meg (Htv. 14. §).',
      'adat.zaro',
    ],
    [!!input.zaro && input.zaro < input.kezdo, 'ZARO_KORABBI', 'Az adókötelezettség nem végződhet a kezdete előtt.', 'adat.zaro'],
    [input.alanyok.length === 0, 'ALANY_HIANYZIK', 'Adjon meg legalább egy adóalanyt.', 'adat.alanyok'],
    [hibasHanyad >= 0, 'HANYAD_ALAK', 'A hányad pozitív, legfeljebb egy egész tört, például 1/2.', `adat.alanyok.${hibasHanyad}`],
    [
      hibasHanyad < 0 && !hanyadokFernek(input.alanyok),
      'HANYAD_OSSZEG',
      'A hányadok összege több mint egy egész. Ellenőrizze a tulajdoni lapról.',
      'adat.alanyok',
    ],
  );
  await alanyokLeteznek(ctx, input.alanyok);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function alanyokLeteznek(ctx: Ctx, alanyok: readonly AdotargyAlanyInput[]): Promise<void> {
  const azonositok = alanyok.map((alany) => alany.adozoId);
  const letezok = new Set((await ctx.em.find(Adozo, { id: { $in: azonositok.filter((id) => UUID.test(id)) } })).map((adozo) => adozo.id));
  ellenorzes(
    [
      new Set(azonositok).size < azonositok.length,
      'ALANY_KETSZER',
      'Egy adózó csak egyszer szerepelhet; hányadait adja össze.',
      'adat.alanyok',
    ],
    ...azonositok.map(
      (id, i) =>
        [
          !letezok.has(id),
          'NEM_TALALHATO',
          'Nincs ilyen adózó ebben az önkormányzatban. Keresse ki újra.',
          `adat.alanyok.${i}.adozoId`,
        ] as const,
    ),
  );
}
