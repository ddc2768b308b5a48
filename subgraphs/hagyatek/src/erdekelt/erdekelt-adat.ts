import { Datum, type Ctx, type Ellenorzes } from '@asp/kit';
import { Field, ID, InputType } from 'type-graphql';
import { ErdekeltMinoseg } from './erdekelt.entity.ts';

@InputType({ description: 'Öröklésben érdekelt adatai. (Data of an interested party.)' })
export class ErdekeltInput {
  @Field(() => ErdekeltMinoseg, { description: 'Minőség. (Capacity.)' })
  minoseg!: ErdekeltMinoseg;

  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => ID, { nullable: true, description: 'Kulcsa a családfán. (Key in the tree.)' })
  kulcs?: string | null;

  @Field(() => String, { nullable: true, description: 'Születési név. (Name at birth.)' })
  szuletesiNev?: string | null;

  @Field(() => String, { nullable: true, description: 'Születési hely. (Place of birth.)' })
  szuletesiHely?: string | null;

  @Field(() => Datum, { nullable: true, description: 'Születés napja. (Day of birth.)' })
  szuletesiIdo?: string | null;

  @Field(() => String, { nullable: true, description: 'Anyja neve. (Name of the mother.)' })
  anyjaNeve?: string | null;

  @Field(() => String, { nullable: true, description: 'Cím. (Address.)' })
  cim?: string | null;

  @Field(() => String, { nullable: true, description: 'Kapcsolat az örökhagyóval. (Relation.)' })
  kapcsolat?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Gondnokság alatt áll. (Under guardianship.)' })
  gondnoksag!: boolean;

  @Field(() => String, { nullable: true, description: 'Törvényes képviselő. (Legal representative.)' })
  kepviselo?: string | null;

  @Field(() => String, { nullable: true, description: 'A képviselő címe. (His address.)' })
  kepviseloCim?: string | null;

  @Field(() => String, { nullable: true, description: 'Örökrész. (Share.)' })
  orokresz?: string | null;
}

export const erdekeltEllenorzes = (ctx: Ctx, e: ErdekeltInput): Ellenorzes[] => [
  [e.nev.trim().length < 3, 'NEV_ROVID', 'Írja be az érdekelt teljes nevét.', 'erdekelt.nev'],
  [!!e.szuletesiIdo && e.szuletesiIdo > ctx.today, 'JOVOBELI_NAP', 'A születés napja nem lehet a jövőben.', 'erdekelt.szuletesiIdo'],
];
