import { ActPayload, Permission } from '@asp/kit';
import { Field, ObjectType } from 'type-graphql';
import { Betetlap } from './betetlap.entity.ts';

@ObjectType({ description: 'Betétlapon végzett művelet eredménye. (Result of an act on a sheet.)' })
@Permission('*')
export class BetetlapPayload extends ActPayload {
  @Field(() => Betetlap, { nullable: true, description: 'A betétlap a művelet után. (The sheet after the act.)' })
  betetlap?: Betetlap;
}
