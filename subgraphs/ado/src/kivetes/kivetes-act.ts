import { ActInput, ActPayload, Permission } from '@asp/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Kivetes } from './kivetes.entity.ts';

/** What approving, posting and dropping a run need: the run as it was seen. */
@InputType()
export abstract class KivetesLepesInput extends ActInput {
  @Field(() => ID, { description: 'A kivetés azonosítója. (Run.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen.)' })
  verzio!: number;
}

@ObjectType()
@Permission('*')
export abstract class KivetesLepesPayload extends ActPayload {
  @Field(() => Kivetes, { nullable: true, description: 'A kivetés. (The run.)' })
  kivetes?: Kivetes;
}
