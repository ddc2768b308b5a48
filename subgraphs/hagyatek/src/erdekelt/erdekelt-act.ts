import { ActPayload, Permission } from '@asp/kit';
import { Field, ObjectType } from 'type-graphql';
import { Erdekelt } from './erdekelt.entity.ts';

@ObjectType({ description: 'A művelet eredménye. (Result.)' })
@Permission('*')
export class ErdekeltPayload extends ActPayload {
  @Field(() => Erdekelt, { nullable: true, description: 'Az érdekelt. (The party.)' })
  erdekelt?: Erdekelt;
}
