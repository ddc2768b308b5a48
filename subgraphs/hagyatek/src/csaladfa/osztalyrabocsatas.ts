import { Forint, Osztaly, Permission, type Ctx } from '@asp/kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Adomany } from '../adomany/adomany.entity.ts';
import { Orokhagyo } from '../orokhagyo/orokhagyo.entity.ts';
import { hanyadBol, hanyadErtek, hanyadSzoveg, NULLA, osszeg, type Hanyad } from '../rules/hanyad.ts';
import { osztalyrabocsatas, type Osztalyresz } from '../rules/osztalyrabocsatas.ts';
import { torvenyesOrokles } from '../rules/torvenyes-orokles.ts';
import { HagyatekiTartozas } from '../tartozas/hagyateki-tartozas.entity.ts';
import type { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { Vagyontargy } from '../vagyontargy/vagyontargy.entity.ts';
import { Csaladtag } from './csaladtag.entity.ts';
import { faja } from './fa.ts';

@ObjectType({
  description:
    'Egy leszármazó része osztályrabocsátás után, javaslatként; a közjegyző dönt (Ptk. 7:56–7:57. §). (Share of a descendant after collation.)',
})
@Permission('hagyatek.leltar.olvas')
@Osztaly('ZART')
export class OsztalyrabocsatasJavaslat {
  @Field(() => ID, { description: 'A leszármazó kulcsa a családfán. (Key in the tree.)' })
  kulcs!: string;

  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => String, { description: 'Hányada a leszármazók között. (Share among the descendants.)' })
  hanyad!: string;

  @Field(() => Forint, { description: 'Amit az örökhagyó életében kapott. (What he had before.)' })
  adomany!: bigint;

  @Field(() => Forint, { description: 'Ami most jut neki. (What comes to him now.)' })
  jut!: bigint;

  @Field(() => String, { description: 'Jogszabály. (Paragraph.)' })
  jogforras!: string;

  @Field(() => String, { description: 'Miért. (Why.)' })
  indok!: string;
}

/** Collation on the assets and debts of the case; empty without gifts, and while an asset has no value. */
export async function osztalyrabocsatasJavaslat(ctx: Ctx, { id }: Pick<HagyatekiUgy, 'id'>): Promise<OsztalyrabocsatasJavaslat[]> {
  const [adomanyok, sorok, [orokhagyo], vagyon, tartozasok] = await Promise.all([
    ctx.manyBy(Adomany, 'ugyId').load(id),
    ctx.manyBy(Csaladtag, 'ugyId', { sorrend: 'asc' }).load(id),
    ctx.manyBy(Orokhagyo, 'ugyId').load(id),
    ctx.manyBy(Vagyontargy, 'ugyId').load(id),
    ctx.manyBy(HagyatekiTartozas, 'ugyId').load(id),
  ]);
  if (!orokhagyo || adomanyok.length === 0 || vagyon.some(({ ertek }) => ertek == null)) return [];
  const fa = faja(sorok, orokhagyo.halalNapja);
  const nevek = new Map(sorok.map(({ kulcs, nev }) => [kulcs, nev]));
  const hazastarsak = new Set(sorok.filter(({ hazastars }) => hazastars).map(({ kulcs }) => kulcs));
  const pot = leszarmazokVagyona(
    torvenyesOrokles(fa).filter(({ tagId }) => !hazastarsak.has(tagId ?? '')),
    vagyon,
    tartozasok.reduce((n, t) => n + t.osszeg, 0n),
  );
  return osztalyrabocsatas(
    fa,
    pot,
    adomanyok.map(({ kulcs, ertek }) => ({ tagId: kulcs, ertek })),
  ).map((r) =>
    Object.assign(new OsztalyrabocsatasJavaslat(), {
      kulcs: r.tagId,
      nev: nevek.get(r.tagId) ?? r.tagId,
      hanyad: hanyadSzoveg(r.hanyad),
      adomany: r.adomany,
      jut: r.jut,
      jogforras: r.kielegitve ? 'Ptk. 7:56. § (1)' : 'Ptk. 7:57. § (1)',
      indok: indok(r),
    }),
  );
}

const indok = ({ adomany, kielegitve }: Osztalyresz): string =>
  kielegitve
    ? 'Amit kapott, nem kevesebb a részénél: a hagyatékból nem jut neki, és vissza sem kell adnia belőle; a többiek nélküle osztoznak.'
    : adomany > 0n
      ? 'A hagyaték és az adományok együttes értékéből rá eső rész, abból levonva, amit kapott.'
      : 'A hagyaték és az adományok együttes értékéből rá eső rész.';

/**
 * What the descendants have of the estate together, clear of their part of the debts: of the home all of it (the spouse has the usufruct),
 * of the rest what is left beside the spouse's share.
 */
function leszarmazokVagyona(
  reszek: ReturnType<typeof torvenyesOrokles>,
  vagyon: readonly Pick<Vagyontargy, 'ertek' | 'hanyad' | 'kozosLakas'>[],
  tartozas: bigint,
): bigint {
  const ove = (lakas: boolean): Hanyad =>
    reszek.filter(({ resz }) => resz === 'EGESZ' || (resz === 'LAKAS') === lakas).reduce((h, r) => osszeg(h, r.hanyad), NULLA);
  const ertek = (lakas: boolean): bigint =>
    vagyon.filter((v) => v.kozosLakas === lakas).reduce((n, v) => n + hanyadErtek(v.ertek!, hanyadBol(v.hanyad)!), 0n);
  const brutto = ertek(true) + ertek(false);
  const leszarmazoke = hanyadErtek(ertek(true), ove(true)) + hanyadErtek(ertek(false), ove(false));
  if (brutto <= tartozas) return 0n;
  return (leszarmazoke * (brutto - tartozas)) / brutto;
}
