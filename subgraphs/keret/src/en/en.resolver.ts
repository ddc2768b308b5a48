import { Permission, Szerzodes, type Ctx } from '@asp/kit';
import { lehetsegesCelok } from '@asp/kit/call';
import { Ctx as ContextParam, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Felhasznalo } from '../felhasznalo/felhasznalo.entity.ts';
import { Helyettesites } from '../helyettesites/helyettesites.entity.ts';
import { Onkormanyzat, onkormanyzat } from '../onkormanyzat/onkormanyzat.ts';
import { HatalyosSzerepkor, szerepkorei } from '../szerepkor/szerepkor.ts';

@ObjectType({ description: 'Az aktuális felhasználó vagy kliens az aktív önkormányzatban. (The caller in the active municipality.)' })
@Permission('*')
export class En {
  @Field(() => ID, { description: 'A hívó azonosítója. (Identifier of the caller.)' })
  id!: string;

  @Field(() => String, { description: 'A hívó neve. (Name of the caller.)' })
  nev!: string;

  @Field(() => Onkormanyzat, { nullable: true, description: 'Az aktív önkormányzat. (Active municipality.)' })
  onkormanyzat?: Onkormanyzat;

  @Field(() => [Onkormanyzat], { nullable: true, description: 'Ahová átválthat. (Where the caller may switch.)' })
  onkormanyzatok?: Onkormanyzat[];

  @Field(() => [String], { description: 'Szerepköreinek kódja. (Codes of the roles.)' })
  szerepkorok!: string[];

  @Field(() => [String], { description: 'Engedélymintái. (Permission patterns.)' })
  engedelyek!: string[];

  @Field(() => [String], { description: 'Célok, amelyeket megjelölhet. (Purposes that the caller may name.)' })
  celok!: string[];
}

@Resolver(() => En)
export class EnResolver {
  @Query(() => En, { description: 'Ki vagyok, hol vagyok, mit tehetek. (Who am I, where, and what may I do.)' })
  @Permission('*')
  @Szerzodes('integrator')
  en(@ContextParam() ctx: Ctx): En {
    const { id, nev, szerepkorok, engedelyek } = ctx.actor;
    const kodok = new Set([ctx.onkormanyzat, ...ctx.onkormanyzatok.map(({ kshKod }) => kshKod)]);
    return Object.assign(new En(), {
      id,
      nev,
      szerepkorok,
      engedelyek,
      onkormanyzat: onkormanyzat(ctx.onkormanyzat),
      onkormanyzatok: [...kodok].map(onkormanyzat),
      celok: lehetsegesCelok(ctx.actor),
    });
  }

  @FieldResolver(() => Felhasznalo, {
    nullable: true,
    description: 'A felhasználói adatlap; kliensnek üres. (User record; empty for a client.)',
  })
  felhasznalo(@Root() { id }: En, @ContextParam() ctx: Ctx): Promise<Felhasznalo | null> {
    return ctx.byId(Felhasznalo).load(id);
  }

  @FieldResolver(() => [HatalyosSzerepkor], {
    nullable: true,
    description: 'Hatályos szerepkörök a forrásukkal: tagság vagy helyettesítés. (Roles in force with their source.)',
  })
  async hatalyosSzerepkorok(@Root() { id }: En, @ContextParam() ctx: Ctx): Promise<HatalyosSzerepkor[] | null> {
    return ctx.actor.fajta === 'FELHASZNALO' ? szerepkorei(ctx).load(id) : [];
  }

  @FieldResolver(() => Helyettesites, {
    nullable: true,
    description: 'A most ellátott helyettesítés. (The substitution that the caller performs now.)',
  })
  helyettesites(@ContextParam() ctx: Ctx): Promise<Helyettesites | null> | null {
    return ctx.actor.helyettesitesId ? ctx.byId(Helyettesites).load(ctx.actor.helyettesitesId) : null;
  }
}
