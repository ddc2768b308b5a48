import { Fajl, targyFajljai, type Ctx } from '@asp/kit';
import { Ctx as ContextParam, FieldResolver, Resolver, Root } from 'type-graphql';
import { Kuldemeny } from '../erkeztetes/kuldemeny.entity.ts';
import { Irat } from '../irat/irat.entity.ts';

@Resolver(() => Irat)
export class IratFajlok {
  @FieldResolver(() => [Fajl], { nullable: true, description: 'Az irat fájljai. (Files of the document.)' })
  fajlok(@Root() irat: Irat, @ContextParam() ctx: Ctx): Promise<Fajl[] | null> {
    return targyFajljai(ctx, 'Irat').load(irat.id);
  }
}

@Resolver(() => Kuldemeny)
export class KuldemenyFajlok {
  @FieldResolver(() => [Fajl], { nullable: true, description: 'A küldemény fájljai, ahogyan érkeztek. (Files as they came.)' })
  fajlok(@Root() kuldemeny: Kuldemeny, @ContextParam() ctx: Ctx): Promise<Fajl[] | null> {
    return targyFajljai(ctx, 'Kuldemeny').load(kuldemeny.id);
  }
}
