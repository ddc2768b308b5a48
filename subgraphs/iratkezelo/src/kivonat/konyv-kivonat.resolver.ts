import { Permission, type Ctx } from '@asp/kit';
import { createHash } from 'node:crypto';
import { Arg, Ctx as ContextParam, Directive, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Iktatokonyv } from '../konyv/iktatokonyv.entity.ts';
import { KONYV_SOROK, konyvLenyomat } from '../konyv/lenyomat.ts';
import { konyvPdf, PDF_LEGFELJEBB } from './konyv-pdf.ts';
import { konyvXml, type KonyvFej, type KonyvSor } from './konyv-xml.ts';

@ObjectType({ description: 'Lezárt iktatókönyv kivonata. (Extract of a closed book.)' })
@Permission('iratkezelo.iktatokonyv.kivonat')
export class IktatokonyvKivonat {
  @Field(() => String, { description: 'Fájlnév. (File name.)' })
  nev!: string;

  @Field(() => String, { description: 'Az XML tartalma Base64 kódolásban. (XML, Base64.)' })
  tartalom!: string;

  @Field(() => String, { description: 'A fájl SHA-256 lenyomata. (Digest of the file.)' })
  sha256!: string;

  @Field(() => Int, { description: 'Iratok száma. (Documents.)' })
  sorok!: number;

  @Field(() => Boolean, {
    description:
      'Igaz, ha a könyv ma is a záráskori lenyomatot adja: semmi sem változott meg benne. (True when the book is as it was closed.)',
  })
  valtozatlan!: boolean;

  fej!: KonyvFej;
  tetelek!: readonly KonyvSor[];
}

const ORDER = ' order by u.foszam, i.alszam';

@Resolver(() => IktatokonyvKivonat)
export class IktatokonyvKivonatResolver {
  @Query(() => IktatokonyvKivonat, {
    nullable: true,
    description: 'Lezárt könyv XML kivonata ellenőrzött lenyomattal; null, ha nincs ilyen lezárt könyv. (XML extract of a closed book.)',
  })
  @Permission('iratkezelo.iktatokonyv.kivonat')
  async iktatokonyvKivonat(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<IktatokonyvKivonat | null> {
    const konyv = await ctx.byId(Iktatokonyv).load(id);
    if (!konyv?.lezarva) return null;
    const sorok = await ctx.sql<KonyvSor>(KONYV_SOROK + ORDER, [ctx.onkormanyzat, id]);
    const { lenyomat } = await konyvLenyomat(ctx, id);
    const { ev, elotag, cim, lezarasFoszam, lezarasLenyomat } = konyv;
    const fej = {
      onkormanyzat: ctx.onkormanyzat,
      ev,
      elotag,
      cim,
      lezarva: konyv.lezarva.toISOString(),
      utolsoFoszam: lezarasFoszam!,
      lenyomat: lezarasLenyomat!,
    };
    const tetelek = sorok.map(({ iktatoszam, irany, kelt, targy, partner, tetel, allapot, sztorno_ok, elozmeny }) => ({
      iktatoszam,
      irany,
      kelt,
      targy,
      partner,
      tetel,
      allapot,
      sztorno_ok,
      elozmeny,
    }));
    const xml = konyvXml(fej, tetelek);
    ctx.naplo({ muvelet: 'iktatokonyvKivonat', entitas: 'Iktatokonyv', entitasId: id, adat: { sorok: sorok.length } });
    return Object.assign(new IktatokonyvKivonat(), {
      nev: `iktatokonyv-${elotag}-${ev}.xml`,
      tartalom: Buffer.from(xml).toString('base64'),
      sha256: createHash('sha256').update(xml).digest('hex'),
      sorok: sorok.length,
      valtozatlan: lenyomat === lezarasLenyomat,
      fej,
      tetelek,
    });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `A kivonat PDF/A fájlban, Base64 kódolásban; null ${PDF_LEGFELJEBB} iratnál nagyobb könyvnél, arról az XML készül. (PDF/A, Base64.)`,
  })
  @Directive('@cost(weight: 100)')
  async pdf(@Root() { fej, tetelek, valtozatlan }: IktatokonyvKivonat): Promise<string | null> {
    return tetelek.length > PDF_LEGFELJEBB ? null : (await konyvPdf(fej, tetelek, valtozatlan)).toString('base64');
  }
}
