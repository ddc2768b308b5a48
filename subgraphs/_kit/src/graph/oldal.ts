import { GraphQLError } from 'graphql';
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

/** A cursor that is none of this list: changed, or of another list or municipality. */
export const ervenytelenKurzor = () =>
  new GraphQLError('Érvénytelen kurzor: kezdje a listát az elejéről.', { extensions: { code: 'BAD_USER_INPUT' } });
