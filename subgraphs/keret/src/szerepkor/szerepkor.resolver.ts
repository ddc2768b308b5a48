import { budapestNap, Datum, Permission, type Ctx } from '@asp/kit';
import { engedelyek } from '@asp/kit/call';
import { Arg, Ctx as ContextParam, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Felhasznalo } from '../felhasznalo/felhasznalo.entity.ts';
import { adhatoSzerepkorok, HatalyosSzerepkor, mindenkiSzerepkorei, Szerepkor, szerepkor } from './szerepkor.ts';

@ObjectType({ description: 'A jogosultsági mátrix egy sora: egy felhasználó szerepkörei és engedélyei. (Row of the permission matrix.)' })
@Permission('keret.szerepkor.olvas')
export class JogosultsagiSor {
  @Field(() => Felhasznalo, { description: 'A felhasználó. (User.)' })
  felhasznalo!: Felhasznalo;

  @Field(() => [HatalyosSzerepkor], { description: 'Hatályos szerepkörei. (Roles in force.)' })
  szerepkorok!: HatalyosSzerepkor[];

  @Field(() => [String], { description: 'Az ezekből adódó engedélyminták. (Permission patterns that follow.)' })
  engedelyek!: string[];
}

/** The end of that day in Hungary, or now when the day is today. */
function pillanat(ctx: Ctx, napon: string | undefined): Date {
  if (!napon || napon === ctx.today) return ctx.now;
  const ejfel = new Date(`${napon}T22:00:00Z`);
  return budapestNap(ejfel) === napon ? ejfel : new Date(ejfel.getTime() - 3_600_000);
}

@Resolver(() => HatalyosSzerepkor)
export class SzerepkorResolver {
  @Query(() => [Szerepkor], { description: 'A felhasználóknak adható szerepkörök. (Roles that can be given to users.)' })
  @Permission('*')
  szerepkorok(@ContextParam() { onkormanyzat }: Ctx): Szerepkor[] {
    return adhatoSzerepkorok(onkormanyzat).map(szerepkor);
  }

  @Query(() => [JogosultsagiSor], {
    description: 'Jogosultsági mátrix: ki mit tehetett az adott napon, és milyen alapon. (Permission matrix of a day.)',
  })
  @Permission('keret.szerepkor.olvas')
  async jogosultsagiMatrix(
    @Arg('napon', () => Datum, { nullable: true, description: 'A nap; alapértelmezés: ma. (The day; today by default.)' })
    napon: string | undefined,
    @ContextParam() ctx: Ctx,
  ): Promise<JogosultsagiSor[]> {
    const sorok = new Map<string, HatalyosSzerepkor[]>();
    for (const sor of await mindenkiSzerepkorei(ctx, pillanat(ctx, napon)))
      sorok.set(sor.felhasznaloId, [...(sorok.get(sor.felhasznaloId) ?? []), sor]);
    const felhasznalok = await ctx.byId(Felhasznalo).loadMany([...sorok.keys()]);
    return felhasznalok
      .filter((f): f is Felhasznalo => f instanceof Felhasznalo)
      .sort((a, b) => a.nev.localeCompare(b.nev, 'hu'))
      .map((felhasznalo) => matrixSor(felhasznalo, sorok.get(felhasznalo.id) ?? []));
  }

  @FieldResolver(() => Felhasznalo, { nullable: true, description: 'Akit helyettesít. (The person substituted.)' })
  helyettesitett(@Root() { helyettesitettId }: HatalyosSzerepkor, @ContextParam() ctx: Ctx): Promise<Felhasznalo | null> | null {
    return helyettesitettId ? ctx.byId(Felhasznalo).load(helyettesitettId) : null;
  }
}

const matrixSor = (felhasznalo: Felhasznalo, szerepkorok: HatalyosSzerepkor[]): JogosultsagiSor =>
  Object.assign(new JogosultsagiSor(), {
    felhasznalo,
    szerepkorok,
    engedelyek: engedelyek(szerepkorok.map((sor) => sor.szerepkor.kod)).sort(),
  });
