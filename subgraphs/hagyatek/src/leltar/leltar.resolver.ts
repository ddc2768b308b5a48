import { Hatarido, hataridoBol, Json, targyHataridoi, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Datum } from '@asp/kit';
import { Erdekelt } from '../erdekelt/erdekelt.entity.ts';
import { Ismertetes } from './ismertetes.entity.ts';
import { LeltarValtozat } from './leltar-valtozat.entity.ts';
import { leltarPeldany, type LeltarTartalom } from './tartalom.ts';

@Resolver(() => LeltarValtozat)
export class LeltarValtozatResolver {
  @FieldResolver(() => [Ismertetes], { description: 'Kinek küldték meg, és mikor vették át. (To whom it was made known.)' })
  ismertetesek(@Root() { id }: LeltarValtozat, @ContextParam() ctx: Ctx): Promise<Ismertetes[]> {
    return ctx.manyBy(Ismertetes, 'leltarId').load(id);
  }

  @FieldResolver(() => Datum, {
    nullable: true,
    description:
      'Az utolsó érdekelt nyolcnapos idejének vége; üres, amíg valaki nem vette át. (End of the last window; empty while a receipt is missing.)',
  })
  async bejelentesVege(@Root() { id }: LeltarValtozat, @ContextParam() ctx: Ctx): Promise<string | null> {
    const vegek = (await ctx.manyBy(Ismertetes, 'leltarId').load(id)).map(({ bejelentesVege }) => bejelentesVege);
    return vegek.length > 0 && vegek.every(Boolean) ? (vegek.sort().at(-1) ?? null) : null;
  }

  @FieldResolver(() => Json, {
    nullable: true,
    description:
      'A változat úgy, ahogyan ez az érdekelt kapja: más kiskorúak adatai elfedve. (The copy of one party, other minors masked.)',
  })
  @Directive('@cost(weight: 5)')
  peldany(@Root() { tartalom }: LeltarValtozat, @Arg('erdekeltId', () => ID) erdekeltId: string): LeltarTartalom | null {
    return tartalom.erdekeltek.some(({ id }) => id === erdekeltId) ? leltarPeldany(tartalom, erdekeltId) : null;
  }
}

@Resolver(() => Ismertetes)
export class IsmertetesResolver {
  @FieldResolver(() => Erdekelt, { nullable: true, description: 'Az érdekelt. (The party.)' })
  erdekelt(@Root() { erdekeltId }: Ismertetes, @ContextParam() ctx: Ctx): Promise<Erdekelt | null> {
    return ctx.byId(Erdekelt).load(erdekeltId);
  }

  @FieldResolver(() => [Hatarido], { description: 'A bejelentési idő levezetéssel. (The window with its derivation.)' })
  async hataridok(@Root() { id }: Ismertetes, @ContextParam() ctx: Ctx): Promise<Hatarido[]> {
    return ((await targyHataridoi(ctx, 'Ismertetes').load(id)) ?? []).map((sor) => hataridoBol(ctx, sor));
  }
}
