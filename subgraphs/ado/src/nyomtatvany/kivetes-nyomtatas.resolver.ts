import { act, Fajl, FajlLetoltPayload, fajlLetoltes, Osztaly, Permission, targyFajljai, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Kivetes } from '../kivetes/kivetes.entity.ts';
import { KivetesNyomtatas } from './kivetes-nyomtatas.entity.ts';

@InputType({ description: 'Nyomtatási köteg egy fájljának megnyitása. (Opening a file of a print batch.)' })
export class KivetesNyomtatasLetoltInput {
  @Field(() => ID, { description: 'A fájl változatának azonosítója. (Version of the file.)' })
  valtozatId!: string;
}

@ObjectType({ description: 'A letöltés helye. (Where to open it.)' })
@Permission('*')
export class KivetesNyomtatasLetoltPayload extends FajlLetoltPayload {}

@Resolver(() => KivetesNyomtatas)
export class KivetesNyomtatasResolver {
  @Query(() => KivetesNyomtatas, { nullable: true, description: 'Egy nyomtatási köteg és haladása. (One print batch with its progress.)' })
  @Permission('ado.kivetes.olvas')
  kivetesNyomtatas(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<KivetesNyomtatas | null> {
    return ctx.byId(KivetesNyomtatas).load(id);
  }

  @FieldResolver(() => [Fajl], { nullable: true, description: 'A kész fájlok, név szerint. (Files that are done.)' })
  async fajlok(@Root() { id }: KivetesNyomtatas, @ContextParam() ctx: Ctx): Promise<Fajl[] | null> {
    return (await targyFajljai(ctx, 'KivetesNyomtatas').load(id))?.toSorted((a, b) => (a.ervenyes.nev < b.ervenyes.nev ? -1 : 1)) ?? null;
  }

  @Mutation(() => KivetesNyomtatasLetoltPayload, {
    description:
      'Rövid ideig érvényes címet ad a köteg egy fájljának megnyitására; a megnyitás naplózott. Adótitok. (Short-lived address for a file of the batch.)',
  })
  @Permission('ado.kivetes.nyomtat')
  @Osztaly('ADOTITOK')
  kivetesNyomtatasLetolt(
    @Arg('input', () => KivetesNyomtatasLetoltInput) { valtozatId }: KivetesNyomtatasLetoltInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KivetesNyomtatasLetoltPayload> {
    return act<KivetesNyomtatasLetoltPayload>(ctx, 'kivetesNyomtatasLetolt', {}, async () => ({
      letoltes: await fajlLetoltes(ctx, 'KivetesNyomtatas', valtozatId),
    }));
  }
}

@Resolver(() => Kivetes)
export class KivetesNyomtatasai {
  @FieldResolver(() => [KivetesNyomtatas], {
    nullable: true,
    description: 'Nyomtatási kötegek, a legújabb elöl. (Print batches, newest first.)',
  })
  nyomtatasok(@Root() { id }: Kivetes, @ContextParam() ctx: Ctx): Promise<KivetesNyomtatas[] | null> {
    return ctx.manyBy(KivetesNyomtatas, 'kivetesId', { letrehozva: 'desc', id: 'desc' }).load(id);
  }
}
