import { Datum, lista, Permission, type Ctx, type Feltetel, type ListaArgs, type ListaConnection } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Felhasznalo } from '../felhasznalo/felhasznalo.entity.ts';
import { Szerepkor, szerepkor } from '../szerepkor/szerepkor.ts';
import { Helyettesites } from './helyettesites.entity.ts';

export const helyettesitesLista = lista(Helyettesites, {
  szuro: {
    kezdet: { type: () => Datum, tartomany: true, description: 'Szűrés az első napra. (Filter by the first day.)' },
    veg: { type: () => Datum, tartomany: true, description: 'Szűrés az utolsó napra. (Filter by the last day.)' },
  },
  rendezes: { KEZDET: ['kezdet'], VEG: ['veg'] },
});

@Resolver(() => Helyettesites)
export class HelyettesitesResolver {
  @Query(() => helyettesitesLista.Connection as never, { description: 'A helyettesítések nyilvántartása. (Register of substitutions.)' })
  @Permission('keret.helyettesites.olvas')
  helyettesitesek(
    @Args(() => helyettesitesLista.Args as never) args: ListaArgs,
    @Arg('felhasznaloId', () => ID, {
      nullable: true,
      description: 'Csak az ő helyettesítései, bármelyik oldalon. (Only those of this person, on either side.)',
    })
    felhasznaloId: string | undefined,
    @ContextParam() ctx: Ctx,
  ): Promise<ListaConnection<Helyettesites>> {
    const sajat: Feltetel[] = felhasznaloId
      ? [{ sql: 't.helyettes_id::text = $? or t.helyettesitett_id::text = $?', params: [felhasznaloId, felhasznaloId] }]
      : [];
    return helyettesitesLista.page(ctx, args, ...sajat);
  }

  @FieldResolver(() => Szerepkor, { description: 'Az átadott szerepkör. (The role lent.)' })
  szerepkor(@Root() sor: Helyettesites): Szerepkor {
    return szerepkor(sor.szerepkor);
  }

  @FieldResolver(() => Felhasznalo, { nullable: true, description: 'Akit helyettesítenek. (The person substituted.)' })
  helyettesitett(@Root() sor: Helyettesites, @ContextParam() ctx: Ctx): Promise<Felhasznalo | null> {
    return ctx.byId(Felhasznalo).load(sor.helyettesitettId);
  }

  @FieldResolver(() => Felhasznalo, { nullable: true, description: 'Aki helyettesít. (The substitute.)' })
  helyettes(@Root() sor: Helyettesites, @ContextParam() ctx: Ctx): Promise<Felhasznalo | null> {
    return ctx.byId(Felhasznalo).load(sor.helyettesId);
  }

  @FieldResolver(() => Boolean, { description: 'Ma hatályos. (In force today.)' })
  hatalyos(@Root() { kezdet, veg, visszavonva }: Helyettesites, @ContextParam() ctx: Ctx): boolean {
    return !visszavonva && kezdet <= ctx.today && ctx.today <= veg;
  }
}
