import { GraphQLError } from 'graphql';
import { Arg, Ctx as ContextParam, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Permission, Shareable } from '../graph/meta.ts';
import type { Ctx } from '../tenant/ctx.ts';
import { Nyomtatvany, nyomtatvany } from './nyomtatvany.graph.ts';

/** A template of the documents that a szakrendszer makes. */
export interface Sablon {
  cim: string;
  /** Mustache and Markdown, see `sablonbol`. */
  szoveg: string;
  /** Invented values for the preview; what is not named here stands as its name in brackets. */
  minta?: Record<string, unknown>;
}
/** Code of a template → template. */
export type Sablonok = Record<string, Sablon>;

@ObjectType({ description: 'Irat sablonja. (Template of a document.)' })
@Shareable
@Permission('*')
export class OkiratSablon {
  @Field(() => String, { description: 'A sablon kódja ebben a szakrendszerben. (Code.)' })
  kod!: string;

  @Field(() => String, { description: 'Az irat címe. (Title of the document.)' })
  cim!: string;

  @Field(() => String, { description: 'A sablon szövege. (Text of the template, Mustache and Markdown.)' })
  szoveg!: string;
}

const JELZES = 'MINTA – kitalált adatokkal, nem joghatályos';

/** Every szakrendszer that makes documents shows its templates: `<nev>Sablonok`, and each with invented data: `<nev>SablonElonezet`. */
export function sablonResolver(subgraph: string, sablonok: Sablonok): Function {
  @Resolver()
  class SablonResolver {
    @Query(() => [OkiratSablon], {
      name: `${subgraph}Sablonok`,
      description: 'Az iratok sablonjai ebben a szakrendszerben. (Templates of the documents made here.)',
    })
    @Permission(`${subgraph}.sablon.olvas`)
    sablonok(): OkiratSablon[] {
      return Object.entries(sablonok).map(([kod, { cim, szoveg }]) => Object.assign(new OkiratSablon(), { kod, cim, szoveg }));
    }

    @Query(() => Nyomtatvany, {
      name: `${subgraph}SablonElonezet`,
      description:
        'Egy sablon kitöltve, kitalált adatokkal; nem kap számot, nincs bélyegzője, és nem kerül a nyilvántartásba. (Preview of a template with invented data: no number, no seal, not registered.)',
    })
    @Permission(`${subgraph}.sablon.olvas`)
    async elonezet(
      @Arg('kod', () => String, { description: 'A sablon kódja. (Code of the template.)' }) kod: string,
      @ContextParam() ctx: Ctx,
    ): Promise<Nyomtatvany> {
      const sablon = Object.hasOwn(sablonok, kod) ? sablonok[kod] : undefined;
      if (!sablon)
        throw new GraphQLError('Nincs ilyen kódú sablon. Válasszon a sablonok listájából.', { extensions: { code: 'BAD_USER_INPUT' } });
      // PDF and seal weigh more than the rest of the kit: they come when the first document is made
      const { hivatalNeve, mintaAdat, okiratPdf, sablonbol } = await import('./index.ts');
      const hivatal = hivatalNeve(ctx);
      const pdf = await okiratPdf(
        {
          cim: sablon.cim,
          kiado: { nev: `${hivatal} – jegyző` },
          kelt: { hely: hivatal, nap: ctx.today },
          jelzes: JELZES,
          cimzett: { nev: 'Minta Mária', cim: '1234 Mintafalva, Fő utca 1.' },
          torzs: sablonbol(sablon.szoveg, mintaAdat(sablon.szoveg, sablon.minta)),
        },
        { most: ctx.now },
      );
      return nyomtatvany(`minta-${subgraph}-${kod}.pdf`, pdf, false);
    }
  }
  return SablonResolver;
}
