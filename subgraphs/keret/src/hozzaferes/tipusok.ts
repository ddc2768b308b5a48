import { Permission, type OsztalyNev } from '@asp/kit';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Felhasznalo } from '../felhasznalo/felhasznalo.entity.ts';
import { Kliens } from '../kliens/kliens.entity.ts';
import { HatalyosSzerepkor, Szerepkor } from '../szerepkor/szerepkor.ts';

const VIZSGAL = 'keret.hozzaferes.vizsgal';

export const HozzaferesAlap = { TIPUS: 'TIPUS', MEZO: 'MEZO', VISSZAADOTT: 'VISSZAADOTT', SZAMITAS: 'SZAMITAS' } as const;
registerEnumType(HozzaferesAlap, {
  name: 'HozzaferesAlap',
  description:
    'Miért áll a feltétel: a mezőt tartó típus, maga a mező, a visszaadott típus miatt, vagy mert abból számítódik. (Why a condition stands: holder type, field, returned type, what it is computed from.)',
});

export const BizalmassagiOsztaly = {
  NYILVANOS: 'NYILVANOS',
  HIVATALI: 'HIVATALI',
  SZEMELYES: 'SZEMELYES',
  ADOTITOK: 'ADOTITOK',
  ZART: 'ZART',
} as const satisfies Record<OsztalyNev, OsztalyNev>;
registerEnumType(BizalmassagiOsztaly, {
  name: 'BizalmassagiOsztaly',
  description:
    'Bizalmassági osztály: SZEMELYES-től az olvasás naplózott, ADOTITOK-tól cél is kell. (Confidentiality class: from personal up reads are journaled, from tax secret up a purpose is needed.)',
});

export const HozzaferesLepesFajta = { ALLAPOT: 'ALLAPOT', ENGEDELY: 'ENGEDELY', CEL: 'CEL', NAPLO: 'NAPLO' } as const;
export type HozzaferesLepesFajta = (typeof HozzaferesLepesFajta)[keyof typeof HozzaferesLepesFajta];
registerEnumType(HozzaferesLepesFajta, {
  name: 'HozzaferesLepesFajta',
  description: 'Mit vizsgál a lépés. (What a step looks at: state of the user, permission, purpose, journal.)',
});

@ObjectType({ description: 'A gráf egy mezője. (A field of the graph.)' })
@Permission(VIZSGAL)
export class HozzaferesMezo {
  @Field(() => String, { description: 'Típus.mező. (Type.field.)' })
  nev!: string;

  @Field(() => String, { nullable: true, description: 'A mező leírása. (Description of the field.)' })
  leiras?: string | null;

  @Field(() => String, { nullable: true, description: 'Szakrendszer; üres, ha bárkié. (Subgraph; empty when everybody’s.)' })
  szakrendszer?: string;
}

@ObjectType({ description: 'Egy feltétel, amelynek teljesülnie kell. (A condition that has to hold.)' })
@Permission(VIZSGAL)
export class HozzaferesFeltetel {
  @Field(() => HozzaferesAlap, { description: 'Miért áll. (Why it stands.)' })
  alap!: keyof typeof HozzaferesAlap;

  @Field(() => String, { description: 'Hol áll: típus vagy típus.mező. (Where it is declared.)' })
  hely!: string;

  @Field(() => [String], { description: 'Engedélyek; a csillag bárkié. (Permissions; the star is everybody’s.)' })
  engedelyek!: string[];

  @Field(() => BizalmassagiOsztaly, { nullable: true, description: 'Bizalmassági osztály. (Confidentiality class.)' })
  osztaly?: OsztalyNev;
}

@ObjectType({ description: 'Cél, amelyre az adat megnyitható. (Purpose for which the data may be read.)' })
@Permission(VIZSGAL)
export class HozzaferesCel {
  @Field(() => String, { description: 'A cél kódja. (Code of the purpose.)' })
  kod!: string;

  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => String, { description: 'Jogalap. (Legal basis.)' })
  jogalap!: string;

  @Field(() => Boolean, { description: 'Ügy megjelölése is kell. (A case has to be named as well.)' })
  ugyKell!: boolean;
}

@ObjectType({ description: 'Melyik minta melyik engedélyt adja. (Which pattern gives which permission.)' })
@Permission(VIZSGAL)
export class HozzaferesAdas {
  @Field(() => String, { description: 'Engedély. (Permission.)' })
  engedely!: string;

  @Field(() => String, { description: 'Engedélyminta. (Permission pattern.)' })
  minta!: string;
}

@ObjectType({ description: 'Egy szerepkör, és amit a feltételekből ad. (A role, and what it gives of the conditions.)' })
@Permission(VIZSGAL)
export class HozzaferesSzerepkor {
  @Field(() => Szerepkor, { description: 'A szerepkör. (The role.)' })
  szerepkor!: Szerepkor;

  @Field(() => Boolean, { description: 'Egymagában is elég. (It is enough by itself.)' })
  eleg!: boolean;

  @Field(() => [HozzaferesAdas], { description: 'Mit ad és melyik mintával. (What it gives, by which pattern.)' })
  adasok!: HozzaferesAdas[];

  @Field(() => [HozzaferesCel], { description: 'Célok, amelyeket megjelölhet. (Purposes it may name.)' })
  celok!: HozzaferesCel[];
}

@ObjectType({ description: 'Aki most hozzáfér, és mi alapján. (Who has access now, and on what ground.)' })
@Permission(VIZSGAL)
export class HozzaferesSzemely {
  @Field(() => Felhasznalo, { description: 'A felhasználó. (The user.)' })
  felhasznalo!: Felhasznalo;

  @Field(() => [HatalyosSzerepkor], {
    description: 'Az engedélyt adó szerepkörök, forrásukkal és idejükkel. (Roles that give it, with source and interval.)',
  })
  alapok!: HatalyosSzerepkor[];

  @Field(() => [HozzaferesCel], { description: 'Célok, amelyek egyikét meg kell jelölnie. (Purposes one of which he has to name.)' })
  celok!: HozzaferesCel[];
}

@ObjectType({ description: 'Az indoklás egy lépése. (A step of the reasoning.)' })
@Permission(VIZSGAL)
export class HozzaferesLepes {
  @Field(() => HozzaferesLepesFajta, { description: 'Mit vizsgál. (What it looks at.)' })
  fajta!: HozzaferesLepesFajta;

  @Field(() => Boolean, { description: 'Teljesül. (It holds.)' })
  teljesul!: boolean;

  @Field(() => String, { description: 'Magyar mondat. (Sentence.)' })
  szoveg!: string;
}

@ObjectType({ description: 'Döntés egy felhasználóról, indoklással. (Decision about one user, with its reasons.)' })
@Permission(VIZSGAL)
export class HozzaferesDontes {
  @Field(() => Felhasznalo, { description: 'A felhasználó. (The user.)' })
  felhasznalo!: Felhasznalo;

  @Field(() => Boolean, { description: 'Hozzáfér most. (Has access now.)' })
  igen!: boolean;

  @Field(() => [HozzaferesLepes], { description: 'Az indoklás lépései. (Steps of the reasoning.)' })
  lepesek!: HozzaferesLepes[];
}

@ObjectType({
  description:
    'Ki láthatja most ezt a mezőt (végezheti ezt a műveletet), és miért. Ugyanazzal a szabállyal készül, amelyet az átjáró érvényesít. (Who could see this field now, and why; by the rule that the gateway enforces.)',
})
@Permission(VIZSGAL)
export class Hozzaferes {
  @Field(() => [HozzaferesMezo], { description: 'A vizsgált mezők. (Fields examined.)' })
  mezok!: HozzaferesMezo[];

  @Field(() => [HozzaferesFeltetel], { description: 'Minden feltétel. (Every condition.)' })
  feltetelek!: HozzaferesFeltetel[];

  @Field(() => BizalmassagiOsztaly, { nullable: true, description: 'A legmagasabb bizalmassági osztály. (Highest class.)' })
  osztaly?: OsztalyNev;

  @Field(() => Boolean, { description: 'Cél megjelölése kell. (A purpose has to be named.)' })
  celKell!: boolean;

  @Field(() => [HozzaferesCel], { description: 'Célok, amelyek megnyitják. (Purposes that open it.)' })
  celok!: HozzaferesCel[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Legfeljebb ennyi perce belépett személy hívhatja, gépi kliens nem; üres, ha ilyen feltétel nincs. (Only a person who logged in at most so many minutes ago; no machine client.)',
  })
  frissBelepesPerc?: number;

  @Field(() => [HozzaferesSzerepkor], { description: 'Szerepkörök, amelyek adnak belőle. (Roles that give some of it.)' })
  szerepkorok!: HozzaferesSzerepkor[];

  @Field(() => [HozzaferesSzemely], { description: 'Felhasználók, akik most hozzáférnek. (Users who have access now.)' })
  szemelyek!: HozzaferesSzemely[];

  @Field(() => [Kliens], { description: 'Gépi kliensek, amelyek most hozzáférnek. (Machine clients that have access now.)' })
  kliensek!: Kliens[];

  @Field(() => HozzaferesDontes, {
    nullable: true,
    description: 'Döntés a kért felhasználóról; üres, ha nem kérték, vagy itt nincs ilyen. (Decision about the user asked for.)',
  })
  dontes?: HozzaferesDontes | null;
}
