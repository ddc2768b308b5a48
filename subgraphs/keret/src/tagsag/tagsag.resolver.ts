import { type Ctx } from '@asp/kit';
import { Ctx as ContextParam, FieldResolver, Resolver, Root } from 'type-graphql';
import { Felhasznalo } from '../felhasznalo/felhasznalo.entity.ts';
import { Szerepkor, szerepkor } from '../szerepkor/szerepkor.ts';
import { Tagsag } from './tagsag.entity.ts';

@Resolver(() => Tagsag)
export class TagsagResolver {
  @FieldResolver(() => Szerepkor, { description: 'A szerepkör. (Role.)' })
  szerepkor(@Root() tagsag: Tagsag): Szerepkor {
    return szerepkor(tagsag.szerepkor);
  }

  @FieldResolver(() => Felhasznalo, { nullable: true, description: 'A felhasználó. (User.)' })
  felhasznalo(@Root() tagsag: Tagsag, @ContextParam() ctx: Ctx): Promise<Felhasznalo | null> {
    return ctx.byId(Felhasznalo).load(tagsag.felhasznaloId);
  }
}
