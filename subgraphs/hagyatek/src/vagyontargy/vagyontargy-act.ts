import { ActPayload, Permission } from '@asp/kit';
import { Field, ObjectType } from 'type-graphql';
import { Vagyontargy } from './vagyontargy.entity.ts';

@ObjectType({ description: 'A művelet eredménye. (Result.)' })
@Permission('*')
export class VagyontargyPayload extends ActPayload {
  @Field(() => Vagyontargy, { nullable: true, description: 'A vagyontárgy. (The asset.)' })
  vagyontargy?: Vagyontargy;
}
