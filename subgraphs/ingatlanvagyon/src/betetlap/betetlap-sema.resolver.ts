import { Permission } from '@asp/kit';
import { Field, Float, ObjectType, Query, Resolver } from 'type-graphql';
import { BETETLAP_SEMA } from '../rules/betetlap-sema.ts';
import { BetetlapTipus, SemaMezoTipus } from './kodok.ts';

@ObjectType({ description: 'Egy műszaki adat leírása az űrlaphoz. (One field of the form.)' })
@Permission('*')
export class BetetlapSemaMezo {
  @Field(() => String, { description: 'Az adat kulcsa a muszakiAdatok mezőben. (Key.)' })
  mezo!: string;

  @Field(() => String, { description: 'Felirat. (Label.)' })
  cimke!: string;

  @Field(() => SemaMezoTipus, { description: 'Fajta. (Type.)' })
  tipus!: SemaMezoTipus;

  @Field(() => Boolean, { description: 'Kötelező-e. (Required.)' })
  kotelezo!: boolean;

  @Field(() => Float, { nullable: true, description: 'Legkisebb érték. (Minimum.)' })
  min?: number;

  @Field(() => Float, { nullable: true, description: 'Legnagyobb érték. (Maximum.)' })
  max?: number;

  @Field(() => [String], { nullable: true, description: 'Választható értékek. (Choices.)' })
  ertekek?: readonly string[];

  @Field(() => String, { nullable: true, description: 'Mértékegység. (Unit.)' })
  mertekegyseg?: string;
}

@ObjectType({ description: 'Egy betétlapfajta űrlapja. (Form of a kind of sheet.)' })
@Permission('*')
export class BetetlapSema {
  @Field(() => BetetlapTipus, { description: 'A betétlap fajtája. (Kind of sheet.)' })
  tipus!: BetetlapTipus;

  @Field(() => [BetetlapSemaMezo], { description: 'Műszaki adatok. (Fields.)' })
  mezok!: BetetlapSemaMezo[];
}

@Resolver()
export class BetetlapSemaResolver {
  @Query(() => [BetetlapSema], {
    description: 'A betétlapfajták űrlapjai; ezek szerint ellenőrizzük a műszaki adatokat. (Forms of the kinds of sheets.)',
  })
  @Permission('*')
  betetlapSemak(): BetetlapSema[] {
    return Object.values(BetetlapTipus).map((tipus) => ({
      tipus,
      mezok: BETETLAP_SEMA[tipus].map((mezo) => ({ ...mezo, kotelezo: mezo.kotelezo ?? false })),
    }));
  }
}
