import { olvaso, Osztaly, Permission, type Ctx } from '@asp/kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { felsorolas } from '../felsorolas.ts';
import { Orokhagyo } from '../orokhagyo/orokhagyo.entity.ts';
import { agiOrokles } from '../rules/agi-orokles.ts';
import { hanyadSzoveg } from '../rules/hanyad.ts';
import { HAGYATEK_RESZEK, type Orokresz } from '../rules/orokresz.ts';
import { torvenyesOrokles } from '../rules/torvenyes-orokles.ts';
import type { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { Vagyontargy } from '../vagyontargy/vagyontargy.entity.ts';
import { Csaladtag } from './csaladtag.entity.ts';
import { faja } from './fa.ts';

export const HagyatekResz = felsorolas(
  'HagyatekResz',
  HAGYATEK_RESZEK,
  'A hagyaték melyik részéből: az egészből; a közösen lakott lakásból és berendezéséből; a többiből; egy ági vagyontárgyból. (Which part of the estate.)',
);

@ObjectType({
  description: 'Javaslat egy törvényes örökös részére, jogszabállyal és indokkal; a közjegyző dönt. (Proposed share of a statutory heir.)',
})
@Permission('hagyatek.leltar.olvas')
@Osztaly('ZART')
export class OroklesiJavaslat {
  @Field(() => ID, { nullable: true, description: 'Az örökös kulcsa a családfán; üres az államé. (Key in the tree; empty for the state.)' })
  kulcs?: string | null;

  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => HagyatekResz, { description: 'Melyik részből. (Of which part.)' })
  resz!: keyof typeof HagyatekResz;

  @Field(() => ID, { nullable: true, description: 'Az ági vagyontárgy. (The asset that came from an ascendant.)' })
  vagyontargyId?: string | null;

  @Field(() => String, { nullable: true, description: 'Az ági vagyontárgy leírása. (Its text.)' })
  vagyontargy?: string | null;

  @Field(() => String, { description: 'Hányad, például 3/8; haszonélvezetnél 0/1. (Share.)' })
  hanyad!: string;

  @Field(() => Boolean, { description: 'Holtig tartó haszonélvezet. (Usufruct for life.)' })
  haszonelvezet!: boolean;

  @Field(() => String, { description: 'Jogszabály. (Paragraph.)' })
  jogforras!: string;

  @Field(() => String, { description: 'Miért. (Why.)' })
  indok!: string;
}

/** The statutory order of succession on the tree of the case; assets that came from ascendants each by their own. */
export async function oroklesiJavaslat(ctx: Ctx, { id }: Pick<HagyatekiUgy, 'id'>): Promise<OroklesiJavaslat[]> {
  const [sorok, [orokhagyo], agiVagyon] = await Promise.all([
    ctx.manyBy(Csaladtag, 'ugyId', { sorrend: 'asc' }).load(id),
    ctx.manyBy(Orokhagyo, 'ugyId').load(id),
    ctx.loader<string, Vagyontargy[]>('hagyatek.agiVagyon', (idk) => agiVagyonok(ctx, idk)).load(id),
  ]);
  if (!orokhagyo) return [];
  const fa = faja(sorok, orokhagyo.halalNapja);
  const nevek = new Map(sorok.map(({ kulcs, nev }) => [kulcs, nev]));
  const sor = ({ tagId, hanyad, ...tobbi }: Orokresz, targy?: Vagyontargy): OroklesiJavaslat =>
    Object.assign(new OroklesiJavaslat(), {
      ...tobbi,
      kulcs: tagId,
      nev: tagId ? (nevek.get(tagId) ?? tagId) : 'Magyar Állam',
      hanyad: hanyadSzoveg(hanyad),
      vagyontargyId: targy?.id ?? null,
      vagyontargy: targy?.leiras ?? null,
    });
  const agiak = (agiVagyon ?? []).flatMap((v) => agiOrokles(fa, v.agiTag!).map((resz) => sor(resz, v)));
  return [...torvenyesOrokles(fa).map((resz) => sor(resz)), ...agiak];
}

/** Assets of many cases that came from ascendants, in one statement. */
async function agiVagyonok(ctx: Ctx, ugyIdk: readonly string[]): Promise<Vagyontargy[][]> {
  const sorok = await ctx.sql(
    'select * from vagyontargy where onkormanyzat = $1 and ugy_id = any ($2::uuid[]) and agi_tag is not null order by id',
    [ctx.onkormanyzat, ugyIdk],
  );
  const targyak = sorok.map(olvaso(Vagyontargy));
  return ugyIdk.map((ugyId) => targyak.filter((v) => v.ugyId === ugyId));
}

const RESZ_NEV = { EGESZ: '', LAKAS: ' a közösen lakott lakásból', TOBBI: ' a többi vagyonból' };

/** All shares of one person in one line, as it goes into the inventory. */
export const orokreszSzoveg = (javaslatok: readonly OroklesiJavaslat[]): string =>
  javaslatok
    .map(({ haszonelvezet, hanyad, resz, vagyontargy }) => {
      if (resz === 'AGI') return haszonelvezet ? `haszonélvezet: ${vagyontargy}` : `${hanyad} ági vagyon: ${vagyontargy}`;
      return haszonelvezet ? 'haszonélvezet a közösen lakott lakáson' : `${hanyad}${RESZ_NEV[resz]}`;
    })
    .join('; ');
