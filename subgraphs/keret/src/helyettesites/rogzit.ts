import {
  act,
  ActInput,
  ActPayload,
  betolt,
  Datum,
  FrissBelepes,
  hiba,
  Permission,
  refusal,
  refusals,
  uj,
  type Ctx,
  type Hiba,
} from '@asp/kit';
import { addDays } from '@asp/kit/rules';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Felhasznalo } from '../felhasznalo/felhasznalo.entity.ts';
import { adhato } from '../szerepkor/szerepkor.ts';
import { Helyettesites } from './helyettesites.entity.ts';
import { sajatVagyEngedely } from './sajat.ts';

@InputType({ description: 'Helyettesítés rögzítése. (Recording a substitution.)' })
export class HelyettesitesRogzitInput extends ActInput {
  @Field(() => ID, { description: 'Akit helyettesítenek. (The person substituted.)' })
  helyettesitettId!: string;

  @Field(() => ID, { description: 'Aki helyettesít. (The substitute.)' })
  helyettesId!: string;

  @Field(() => String, { description: 'Az átadott szerepkör kódja. (Code of the role lent.)' })
  szerepkor!: string;

  @Field(() => Datum, { description: 'Első nap. (First day.)' })
  kezdet!: string;

  @Field(() => Datum, { description: 'Utolsó nap. (Last day.)' })
  veg!: string;

  @Field(() => String, { nullable: true, description: 'Indok. (Reason.)' })
  indok?: string;
}

@ObjectType({ description: 'A rögzítés eredménye. (Result.)' })
@Permission('*')
export class HelyettesitesRogzitPayload extends ActPayload {
  @Field(() => Helyettesites, { nullable: true, description: 'Az új helyettesítés. (The new substitution.)' })
  helyettesites?: Helyettesites;
}

const LEGHOSSZABB_NAP = 366;

function idoszakHibai(ctx: Ctx, { kezdet, veg }: HelyettesitesRogzitInput): Hiba[] {
  if (veg < kezdet) return [hiba('IDOSZAK_FORDITOTT', 'Az utolsó nap nem lehet korábbi az elsőnél. Javítsa a napokat.', ['input', 'veg'])];
  if (veg < ctx.today)
    return [
      hiba('IDOSZAK_MULT', 'A múltra nem lehet helyettesítést rögzíteni. Adjon meg mai vagy későbbi utolsó napot.', ['input', 'veg']),
    ];
  if (veg > addDays(kezdet, LEGHOSSZABB_NAP))
    return [
      hiba('IDOSZAK_HOSSZU', 'Egy helyettesítés legfeljebb egy évre szólhat. Adjon rövidebb időt, vagy adjon szerepkört.', [
        'input',
        'veg',
      ]),
    ];
  return [];
}

async function szemelyek(ctx: Ctx, input: HelyettesitesRogzitInput): Promise<void> {
  const helyettesitett = await betolt(ctx, Felhasznalo, input.helyettesitettId, undefined, 'helyettesitettId');
  const helyettes = await betolt(ctx, Felhasznalo, input.helyettesId, undefined, 'helyettesId');
  const hibak = idoszakHibai(ctx, input);
  if (helyettes.id === helyettesitett.id)
    hibak.push(hiba('ONMAGA', 'Senki sem helyettesítheti önmagát. Válasszon másik munkatársat.', ['input', 'helyettesId']));
  if (helyettes.allapot !== 'AKTIV')
    hibak.push(hiba('NEM_AKTIV', 'A helyettes nem aktív felhasználó. Válasszon aktív munkatársat.', ['input', 'helyettesId']));
  if (hibak.length > 0) throw refusals(hibak);
}

/** Only what one has can be lent, and only as one's own: a lent role cannot be lent on. */
async function vanMitAdni(ctx: Ctx, { helyettesitettId, szerepkor, kezdet, veg }: HelyettesitesRogzitInput): Promise<void> {
  const sajat = await ctx.sql(
    `select 1 from tagsag where onkormanyzat = $1 and felhasznalo_id = $2 and szerepkor = $3 and visszavonva is null
       and daterange(ervenyes_tol, ervenyes_ig, '[]') && daterange($4::date, $5::date, '[]') limit 1`,
    [ctx.onkormanyzat, helyettesitettId, szerepkor, kezdet, veg],
  );
  if (sajat.length === 0)
    throw refusal(
      'NINCS_SZEREPKORE',
      'A helyettesítettnek ebben az időszakban nincs ilyen saját szerepköre. Válasszon a szerepkörei közül.',
      ['input', 'szerepkor'],
    );
}

@Resolver()
export class HelyettesitesRogzit {
  @Mutation(() => HelyettesitesRogzitPayload, {
    description:
      'Egy szerepkört egy időszakra másnak ad; a végén magától megszűnik. A sajátját bárki átadhatja. (Lends one role for an interval; it ends by itself. Everybody may lend his own.)',
  })
  @Permission('*')
  @FrissBelepes(15)
  helyettesitesRogzit(
    @Arg('input', () => HelyettesitesRogzitInput) input: HelyettesitesRogzitInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HelyettesitesRogzitPayload> {
    return act<HelyettesitesRogzitPayload>(ctx, 'helyettesitesRogzit', input, async () => {
      sajatVagyEngedely(ctx, input.helyettesitettId, 'keret.helyettesites.rogzit');
      adhato(ctx, input.szerepkor, 'szerepkor');
      await szemelyek(ctx, input);
      await vanMitAdni(ctx, input);
      const { helyettesitettId, helyettesId, szerepkor, kezdet, veg, indok = null } = input;
      return {
        helyettesites: uj(ctx, Helyettesites, { helyettesitettId, helyettesId, szerepkor, kezdet, veg, indok, rogzitette: ctx.actor.id }),
      };
    });
  }
}
