import { Key, KshKod, Osztaly, Permission, type Ctx } from '@asp/kit';
import { Field, ObjectType } from 'type-graphql';

/** Row of the national gazetteer. */
export interface OnkormanyzatSor {
  ksh: string;
  nev: string;
  jogallas: string;
  varmegye: string;
  jaras: string;
  hivatal_ksh: string;
  kirendeltseg: boolean;
  terulet_ha: number | null;
  nepesseg: number | null;
  lakasok: number | null;
  homokozo: boolean;
}

@ObjectType({
  description: 'Önkormányzat a KSH helységnévtára szerint. (Municipality of the gazetteer of the Statistical Office, state of 2018-01-01.)',
})
@Key('kshKod')
@Permission('keret.onkormanyzat.olvas')
@Osztaly('NYILVANOS') // Infotv. 1. melléklet I.1–4.: organisation and contact of a body are to be published
export class Onkormanyzat {
  @Field(() => KshKod, { description: 'KSH településkód. (Municipality code.)' })
  kshKod!: string;
}

@ObjectType({
  description:
    'Hivatal: egy önkormányzat saját hivatala vagy több önkormányzaté közösen. (Office of one municipality, or a joint office of several; Mötv. 84–85. §.)',
})
@Permission('keret.onkormanyzat.olvas')
@Osztaly('NYILVANOS')
export class Hivatal {
  @Field(() => KshKod, { description: 'A székhely KSH-kódja. (Code of the seat.)' })
  kshKod!: string;

  @Field(() => String, { description: 'A hivatal neve. (Name of the office.)' })
  nev!: string;

  @Field(() => Boolean, { description: 'Közös önkormányzati hivatal. (True for a joint office.)' })
  kozos!: boolean;
}

export const onkormanyzat = (kshKod: string): Onkormanyzat => Object.assign(new Onkormanyzat(), { kshKod });

const OSZLOPOK = 'ksh, nev, jogallas, varmegye, jaras, hivatal_ksh, kirendeltseg, terulet_ha, nepesseg, lakasok, homokozo';

export const onkormanyzatSorok = (ctx: Ctx) =>
  ctx.loader<string, OnkormanyzatSor>('onkormanyzat', async (kodok) => {
    const sorok = await ctx.sql<OnkormanyzatSor>(`select ${OSZLOPOK} from onkormanyzat_torzs where ksh = any($1)`, [kodok]);
    const kodSzerint = new Map(sorok.map((sor) => [sor.ksh, sor]));
    return kodok.map((kod) => kodSzerint.get(kod) ?? null);
  });

export const hivatalok = (ctx: Ctx) =>
  ctx.loader<string, Hivatal>('hivatal', async (kodok) => {
    const sorok = await ctx.sql<{ ksh: string; nev: string; kozos: boolean }>(
      'select ksh, nev, kozos from hivatal_torzs where ksh = any($1)',
      [kodok],
    );
    const kodSzerint = new Map(sorok.map(({ ksh, nev, kozos }) => [ksh, Object.assign(new Hivatal(), { kshKod: ksh, nev, kozos })]));
    return kodok.map((kod) => kodSzerint.get(kod) ?? null);
  });

/** Municipalities of offices, by the code of the seat. */
export const hivatalTagjai = (ctx: Ctx) =>
  ctx.loader<string, Onkormanyzat[]>('hivatalTagjai', async (kodok) => {
    const sorok = await ctx.sql<{ ksh: string; hivatal_ksh: string }>(
      'select ksh, hivatal_ksh from onkormanyzat_torzs where hivatal_ksh = any($1) order by nev',
      [kodok],
    );
    return kodok.map((kod) => sorok.filter((sor) => sor.hivatal_ksh === kod).map((sor) => onkormanyzat(sor.ksh)));
  });
