import { Osztaly, Permission, type Ctx } from '@asp/kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { felsorolas } from '../felsorolas.ts';
import { Orokhagyo } from '../orokhagyo/orokhagyo.entity.ts';
import { hanyadSzoveg } from '../rules/hanyad.ts';
import { HAGYATEK_RESZEK } from '../rules/orokresz.ts';
import { torvenyesOrokles } from '../rules/torvenyes-orokles.ts';
import type { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { Csaladtag } from './csaladtag.entity.ts';
import { faja } from './fa.ts';

export const HagyatekResz = felsorolas(
  'HagyatekResz',
  HAGYATEK_RESZEK,
  'A hagyaték melyik részéből: az egészből; a közösen lakott lakásból és berendezéséből; a többiből. (Which part of the estate.)',
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

  @Field(() => String, { description: 'Hányad, például 3/8; haszonélvezetnél 0/1. (Share.)' })
  hanyad!: string;

  @Field(() => Boolean, { description: 'Holtig tartó haszonélvezet. (Usufruct for life.)' })
  haszonelvezet!: boolean;

  @Field(() => String, { description: 'Jogszabály. (Paragraph.)' })
  jogforras!: string;

  @Field(() => String, { description: 'Miért. (Why.)' })
  indok!: string;
}

/** The statutory order of succession on the tree of the case. */
export async function oroklesiJavaslat(ctx: Ctx, { id }: Pick<HagyatekiUgy, 'id'>): Promise<OroklesiJavaslat[]> {
  const [sorok, [orokhagyo]] = await Promise.all([
    ctx.manyBy(Csaladtag, 'ugyId', { sorrend: 'asc' }).load(id),
    ctx.manyBy(Orokhagyo, 'ugyId').load(id),
  ]);
  if (!orokhagyo) return [];
  const nevek = new Map(sorok.map(({ kulcs, nev }) => [kulcs, nev]));
  return torvenyesOrokles(faja(sorok, orokhagyo.halalNapja)).map(({ tagId, resz, hanyad, haszonelvezet, jogforras, indok }) =>
    Object.assign(new OroklesiJavaslat(), {
      kulcs: tagId,
      nev: tagId ? (nevek.get(tagId) ?? tagId) : 'Magyar Állam',
      resz,
      hanyad: hanyadSzoveg(hanyad),
      haszonelvezet,
      jogforras,
      indok,
    }),
  );
}

const RESZ_NEV = { EGESZ: '', LAKAS: ' a közösen lakott lakásból', TOBBI: ' a többi vagyonból' };

/** All shares of one person in one line, as it goes into the inventory. */
export const orokreszSzoveg = (javaslatok: readonly OroklesiJavaslat[]): string =>
  javaslatok
    .map(({ haszonelvezet, hanyad, resz }) => (haszonelvezet ? 'haszonélvezet a közösen lakott lakáson' : `${hanyad}${RESZ_NEV[resz]}`))
    .join('; ');
