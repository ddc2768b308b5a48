import { Key, Permission } from '@asp/kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** The item that told of the death; iratkezelo owns it. */
@ObjectType('Kuldemeny', { description: 'Érkezett küldemény; az iratkezelő tartja nyilván. (Item received, kept by iratkezelo.)' })
@Key('id')
@Permission('iratkezelo.kuldemeny.olvas')
export class KuldemenyReference {
  @Field(() => ID, { description: 'Azonosító. (Identifier.)' })
  id!: string;
}

/** The file of the case; iratkezelo owns it. */
@ObjectType('Ugyirat', { description: 'Ügyirat; az iratkezelő tartja nyilván. (Case file, kept by iratkezelo.)' })
@Key('iktatoszam')
@Permission('iratkezelo.ugyirat.olvas')
export class UgyiratReference {
  @Field(() => String, { description: 'Iktatószám. (Registry number.)' })
  iktatoszam!: string;
}
