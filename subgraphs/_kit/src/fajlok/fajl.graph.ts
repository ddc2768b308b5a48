import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ActPayload } from '../act/refusal.ts';
import { Permission, Shareable } from '../graph/meta.ts';
import { Idopont } from '../graph/scalars.ts';
import type { Ctx } from '../tenant/ctx.ts';
import { nyithato, VIRUS_ALLAPOTOK, type FeltoltoJegy, type LetoltoJegy, type VirusAllapot } from './fajl.ts';
import { mediaTipus, type FajlTipus } from './tipus.ts';

export const VirusAllapotEnum = Object.fromEntries(VIRUS_ALLAPOTOK.map((a) => [a, a])) as Record<VirusAllapot, VirusAllapot>;
registerEnumType(VirusAllapotEnum, {
  name: 'VirusAllapot',
  description:
    'TISZTA: a víruskereső tisztának találta; VIZSGALATRA_VAR: a víruskereső még nem felelt; NEM_VIZSGALT: nincs víruskereső; FERTOZOTT: tartalma törölve; SAJAT: itt készült. (Clean, waiting, not examined, infected, made here.)',
});

@ObjectType({ description: 'Egy fájl egy változata; tartalma nem változik. (Version of a file; its bytes never change.)' })
@Shareable
@Permission('*')
export class FajlValtozat {
  @Field(() => ID, { description: 'Azonosító. (Identifier.)' })
  id!: string;

  @Field(() => Int, { description: 'Sorszám, 1-től. (Number, from 1.)' })
  sorszam!: number;

  @Field(() => String, { description: 'Fájlnév. (File name.)' })
  nev!: string;

  @Field(() => String, { description: 'A tartalom szerint megállapított típus. (Media type, found by content.)' })
  tipus!: string;

  @Field(() => Int, { description: 'Méret bájtban. (Bytes.)' })
  meret!: number;

  @Field(() => String, { description: 'SHA-256 lenyomat, hexadecimális. (Digest.)' })
  sha256!: string;

  @Field(() => VirusAllapotEnum, { description: 'Víruskeresés. (Virus examination.)' })
  virus!: VirusAllapot;

  @Field(() => Boolean, { description: 'Igaz, ha megnyitható. (True when it may be opened.)' })
  megnyithato!: boolean;

  @Field(() => String, { description: 'Ki töltötte fel. (Uploaded by.)' })
  feltolto!: string;

  @Field(() => Idopont, { description: 'Mikor töltötték fel. (Uploaded at.)' })
  feltoltve!: Date;
}

@ObjectType({ description: 'Egy adathoz tartozó fájl. (File of a thing.)' })
@Shareable
@Permission('*')
export class Fajl {
  @Field(() => ID, { description: 'Azonosító. (Identifier.)' })
  id!: string;

  @Field(() => FajlValtozat, { description: 'Az érvényes, legutóbbi változat. (Latest version.)' })
  ervenyes!: FajlValtozat;

  @Field(() => [FajlValtozat], { description: 'Minden változat, a legutóbbi elöl. (All versions, latest first.)' })
  valtozatok!: FajlValtozat[];
}

/** What an act that gives an address for an upload is told about the file; the act adds whose file it is. */
@InputType()
export abstract class FajlFeltoltInput {
  @Field(() => String, { description: 'Fájlnév kiterjesztéssel. (File name with its extension.)' })
  nev!: string;

  @Field(() => Int, { description: 'Méret bájtban. (Bytes.)' })
  meret!: number;

  @Field(() => String, { nullable: true, description: 'SHA-256 lenyomat; ha más érkezik, elutasítja. (Digest; other bytes are refused.)' })
  sha256?: string | null;

  @Field(() => ID, { nullable: true, description: 'Meglévő fájl új változata. (New version of this file.)' })
  fajlId?: string | null;
}

@ObjectType({ description: 'Egyszer használható feltöltési cím. (One-time address for an upload.)' })
@Shareable
@Permission('*')
export class FeltoltesiCim implements FeltoltoJegy {
  @Field(() => String, {
    description:
      'Ide kell PUT metódussal, hozzáférési tokennel küldeni a fájl bájtjait; csak a kérő használhatja, egyszer. (PUT the bytes here with an access token; for the caller only, once.)',
  })
  url!: string;

  @Field(() => Idopont, { description: 'Eddig használható. (Valid until.)' })
  lejar!: Date;

  @Field(() => Int, { description: 'Legfeljebb ennyi bájt. (Most bytes.)' })
  legnagyobb!: number;
}

@ObjectType({ description: 'Rövid ideig érvényes letöltési cím. (Short-lived address for opening a file.)' })
@Shareable
@Permission('*')
export class LetoltesiCim implements LetoltoJegy {
  @Field(() => String, {
    description:
      'Innen kérhető GET metódussal, hozzáférési tokennel, részletben is (Range); csak a kérő használhatja. (GET with an access token, ranges too.)',
  })
  url!: string;

  @Field(() => Idopont, { description: 'Eddig használható. (Valid until.)' })
  lejar!: Date;

  @Field(() => String, { description: 'Fájlnév. (File name.)' })
  nev!: string;

  @Field(() => String, { description: 'Típus. (Media type.)' })
  tipus!: string;

  @Field(() => Int, { description: 'Méret bájtban. (Bytes.)' })
  meret!: number;

  @Field(() => String, { description: 'SHA-256 lenyomat, hexadecimális. (Digest.)' })
  sha256!: string;
}

@ObjectType()
@Permission('*')
export abstract class FajlFeltoltPayload extends ActPayload {
  @Field(() => FeltoltesiCim, { nullable: true, description: 'Ide tölthető fel. (Where to upload.)' })
  feltoltes?: FeltoltesiCim;
}

@ObjectType()
@Permission('*')
export abstract class FajlLetoltPayload extends ActPayload {
  @Field(() => LetoltesiCim, { nullable: true, description: 'Innen tölthető le. (Where to open it.)' })
  letoltes?: LetoltesiCim;
}

interface Sor extends Omit<FajlValtozat, 'megnyithato' | 'tipus'> {
  fajlId: string;
  targyId: string;
  tipus: FajlTipus;
}

/** Files of things of one kind, latest version first; one statement for all rows of the operation. */
export const targyFajljai = (ctx: Ctx, entitas: string) =>
  ctx.loader(`fajlok:${entitas}`, async (ids: readonly string[]) => {
    const sorok = await ctx.sql<Sor>(
      `select v.id, v.fajl_id as "fajlId", f.entitas_id as "targyId", v.sorszam, v.nev, v.tipus, v.meret::int as meret, v.sha256, v.virus, v.feltolto, v.letrehozva as feltoltve
       from asp.fajl f join asp.fajl_valtozat v on v.onkormanyzat = f.onkormanyzat and v.fajl_id = f.id
       where f.onkormanyzat = $1 and f.entitas = $2 and f.entitas_id = any ($3::uuid[]) order by f.id, v.sorszam desc`,
      [ctx.onkormanyzat, entitas, ids],
    );
    return ids.map((id) =>
      fajlokBol(
        ctx,
        sorok.filter(({ targyId }) => targyId === id),
      ),
    );
  });

function fajlokBol(ctx: Ctx, sorok: Sor[]): Fajl[] {
  const fajlok = new Map<string, FajlValtozat[]>();
  for (const { fajlId, targyId: _, ...sor } of sorok) {
    const valtozatok = fajlok.get(fajlId) ?? fajlok.set(fajlId, []).get(fajlId)!;
    valtozatok.push({ ...sor, tipus: mediaTipus(sor.tipus), megnyithato: nyithato(ctx, sor.virus) });
  }
  return [...fajlok].map(([id, valtozatok]) => ({ id, valtozatok, ervenyes: valtozatok[0]! }));
}
