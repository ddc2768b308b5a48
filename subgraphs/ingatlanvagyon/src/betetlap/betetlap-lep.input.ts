import { ActInput } from '@asp/kit';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Betétlap léptetése: melyik lap, melyik látott verzió. (Which sheet, which version was seen.)' })
export class BetetlapLepInput extends ActInput {
  @Field(() => ID, { description: 'A betétlap azonosítója. (Sheet.)' })
  id!: string;

  @Field(() => Int, { description: 'A látott verzió. (Version seen by the clerk.)' })
  verzio!: number;
}
