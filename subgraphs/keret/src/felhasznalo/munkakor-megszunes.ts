import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Helyettesites } from '../helyettesites/helyettesites.entity.ts';
import { Tagsag } from '../tagsag/tagsag.entity.ts';
import { Felhasznalo } from './felhasznalo.entity.ts';

@ObjectType({
  description:
    'Munkakör megszűnése: ami a távozónál a keretrendszerben nyitva van. (Leaving: what is open with the person in the framework.)',
})
@Permission('keret.felhasznalo.olvas')
export class MunkakorMegszunes {
  @Field(() => Felhasznalo, { description: 'A távozó. (Who leaves.)' })
  felhasznalo!: Felhasznalo;

  @Field(() => [Tagsag], { description: 'Élő vagy jövőbeli szerepkörei. (Roles in force or to come.)' })
  tagsagok!: Tagsag[];

  @Field(() => [Helyettesites], {
    description: 'Akiket helyettesít; ezek átadhatók. (Substitutions that he performs; can be handed over.)',
  })
  ellatottHelyettesitesek!: Helyettesites[];

  @Field(() => [Helyettesites], { description: 'Akik őt helyettesítik; ezek megszűnnek. (Substitutions of him; they end.)' })
  sajatHelyettesitesek!: Helyettesites[];
}

/** What is open with the person: in force or still to come. */
export async function nyitott(ctx: Ctx, felhasznalo: Felhasznalo): Promise<MunkakorMegszunes> {
  const elo = (sor: { visszavonva?: Date | null }, veg: string | null | undefined) => !sor.visszavonva && (!veg || veg >= ctx.today);
  const tagsagok = await ctx.em.find(Tagsag, { felhasznaloId: felhasznalo.id });
  const helyettesitesek = await ctx.em.find(Helyettesites, {
    $or: [{ helyettesId: felhasznalo.id }, { helyettesitettId: felhasznalo.id }],
  });
  const elok = helyettesitesek.filter((h) => elo(h, h.veg));
  return Object.assign(new MunkakorMegszunes(), {
    felhasznalo,
    tagsagok: tagsagok.filter((t) => elo(t, t.ervenyesIg)),
    ellatottHelyettesitesek: elok.filter((h) => h.helyettesId === felhasznalo.id),
    sajatHelyettesitesek: elok.filter((h) => h.helyettesitettId === felhasznalo.id),
  });
}

@Resolver()
export class MunkakorMegszunesResolver {
  @Query(() => MunkakorMegszunes, {
    nullable: true,
    description: 'Mi van nyitva egy távozó munkatársnál. (What is open with a person who leaves.)',
  })
  @Permission('keret.felhasznalo.olvas')
  async munkakorMegszunes(
    @Arg('felhasznaloId', () => ID, { description: 'A távozó. (Who leaves.)' }) felhasznaloId: string,
    @ContextParam() ctx: Ctx,
  ): Promise<MunkakorMegszunes | null> {
    const felhasznalo = await ctx.byId(Felhasznalo).load(felhasznaloId);
    return felhasznalo && nyitott(ctx, felhasznalo);
  }
}
