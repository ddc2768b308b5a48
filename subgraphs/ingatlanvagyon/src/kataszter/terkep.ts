import { Fekves, Hrsz, Osztaly, Permission, type Ctx, type Feltetel, type ListaArgs } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, Field, Float, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { EovGeometriaScalar } from './eov-geometria.scalar.ts';
import type { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';
import { Forgalomkepesseg, IngatlanJelleg } from './kodok.ts';
import { kataszterLista } from './lista.ts';

@InputType({ description: 'Téglalap EOV-ban, méter. (Bounding box in EOV metres.)' })
export class EovKeretInput {
  @Field(() => Float, { description: 'Nyugati szél. (West.)' })
  yMin!: number;

  @Field(() => Float, { description: 'Déli szél. (South.)' })
  xMin!: number;

  @Field(() => Float, { description: 'Keleti szél. (East.)' })
  yMax!: number;

  @Field(() => Float, { description: 'Északi szél. (North.)' })
  xMax!: number;
}

@ObjectType({ description: 'Ingatlan a térképen: csak ami a rajzhoz kell. (Light feature for the map.)' })
@Permission('ingatlanvagyon.kataszter.olvas')
@Osztaly('HIVATALI')
export class TerkepElem {
  @Field(() => ID, { description: 'Az ingatlan azonosítója. (Property.)' })
  id!: string;

  @Field(() => Fekves, { description: 'Fekvés. (Location class.)' })
  fekves!: Fekves;

  @Field(() => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' })
  hrsz!: string;

  @Field(() => IngatlanJelleg, { description: 'Jellegazonosító. (What the property is.)' })
  jelleg!: IngatlanJelleg;

  @Field(() => String, { description: 'Vagyoni kategória. (Property category.)' })
  vagyonKategoriaKod!: string;

  @Field(() => Forgalomkepesseg, { description: 'Forgalomképesség. (Transferability.)' })
  forgalomkepesseg!: Forgalomkepesseg;

  @Field(() => EovGeometriaScalar, { description: 'Sokszög, ha van, különben pont. (Polygon, else point.)' })
  geometria!: object;
}

@ObjectType({ description: 'Térképlap. (What the map shows.)' })
@Permission('ingatlanvagyon.kataszter.olvas')
@Osztaly('HIVATALI')
export class KataszterTerkep {
  @Field(() => [TerkepElem], { description: 'Elemek. (Features.)' })
  elemek!: TerkepElem[];

  @Field(() => Int, { description: 'Ennyi ingatlan esik a keretbe a szűrővel. (Properties in the box with the filter.)' })
  osszesen!: number;

  @Field(() => Int, {
    description: 'Ritkítás: minden hányadik ingatlan látszik; 1, ha mind. (Every n-th property is shown; 1 when all are.)',
  })
  ritkitas!: number;
}

export const LEGTOBB_ELEM = 5000;

const geometria = ({ poligon, eovY, eovX }: KataszteriIngatlan): object => poligon ?? { type: 'Point', coordinates: [eovY, eovX] };
const elem = ({ id, fekves, hrsz, jelleg, vagyonKategoriaKod, forgalomkepesseg, ...sor }: KataszteriIngatlan): TerkepElem =>
  Object.assign(new TerkepElem(), {
    id,
    fekves,
    hrsz,
    jelleg,
    vagyonKategoriaKod,
    forgalomkepesseg,
    geometria: geometria(sor as KataszteriIngatlan),
  });

const keretben = (keret?: EovKeretInput): Feltetel[] => [
  { sql: 't.ervenyes_ig is null and t.eov_y is not null' },
  ...(keret
    ? [{ sql: 't.eov_y between $? and $? and t.eov_x between $? and $?', params: [keret.yMin, keret.yMax, keret.xMin, keret.xMax] }]
    : []),
];

@Resolver()
export class TerkepResolver {
  @Query(() => KataszterTerkep, {
    description:
      'Élő ingatlanok a térképen, két SQL-utasítással; a sok elemet egyenletesen ritkítja. (Living properties on the map; thinned out evenly when too many.)',
  })
  @Permission('ingatlanvagyon.kataszter.olvas')
  async kataszterTerkep(
    @Arg('keret', () => EovKeretInput, { nullable: true, description: 'Alapértelmezés: az egész település. (Default: everything.)' })
    keret: EovKeretInput | undefined,
    @Args(() => kataszterLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<KataszterTerkep> {
    const feltetelek = keretben(keret);
    const osszesen = await kataszterLista.darab(ctx, args, ...feltetelek);
    const ritkitas = Math.max(1, Math.ceil(osszesen / LEGTOBB_ELEM));
    const ritkit = ritkitas > 1 ? [{ sql: 't.naplo_sorszam % $? = 0', params: [ritkitas] }] : [];
    const sorok = await kataszterLista.mind(ctx, args, 2 * LEGTOBB_ELEM, ...feltetelek, ...ritkit);
    return Object.assign(new KataszterTerkep(), { elemek: sorok.map(elem), osszesen, ritkitas });
  }
}
