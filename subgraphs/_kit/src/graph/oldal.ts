import { Field, ObjectType } from 'type-graphql';
import { Permission, Shareable } from './meta.ts';
import { Szerzodes } from './szerzodes.ts';

@Szerzodes('nyilvanos')
@ObjectType('PageInfo', { description: 'Lapozási adatok. (Relay page information.)' })
@Shareable
@Permission('*')
export class OldalInfo {
  @Field(() => Boolean, { description: 'Van következő oldal. (More rows follow.)' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Az utolsó sor kurzora. (Cursor of the last row.)' })
  endCursor?: string | null;
}
