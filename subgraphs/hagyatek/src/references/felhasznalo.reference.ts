import { Key, Permission } from '@asp/kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** A user of the keretrendszer. */
@ObjectType('Felhasznalo', { description: 'Felhasználó; a keretrendszer tartja nyilván. (User, kept by keret.)' })
@Key('id')
@Permission('keret.felhasznalo.olvas')
export class FelhasznaloReference {
  @Field(() => ID, { description: 'Azonosító. (Identifier.)' })
  id!: string;
}
