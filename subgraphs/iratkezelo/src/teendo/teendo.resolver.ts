import { engedelyMegfelel, olvaso, Permission, type Ctx } from '@asp/kit';
import { Ctx as ContextParam, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { lathatoFeltetel } from '../ugyirat/lathato.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import { TEENDOK, TEENDO_DARABOK, type TeendoSor } from './teendo.sql.ts';

@ObjectType({ description: 'Teendők egy csoportja, a legsürgetőbb elöl. (One group of what is to be done, most urgent first.)' })
@Permission('iratkezelo.ugyirat.olvas')
export class TeendoCsoport {
  @Field(() => Int, { description: 'Összesen ennyi. (How many there are.)' })
  darab!: number;

  @Field(() => [Ugyirat], { description: 'Közülük legfeljebb ötven. (Up to fifty of them.)' })
  ugyiratok!: Ugyirat[];
}

@ObjectType({ description: 'Mit kell tennem, mi vár rám, mire várok. (What is due, what waits for me, what I wait for.)' })
@Permission('iratkezelo.ugyirat.olvas')
export class IratkezeloTeendok {
  @Field(() => TeendoCsoport, { description: 'Folyó ügyeim határidő szerint. (My running files by deadline.)' })
  hataridos!: TeendoCsoport;

  @Field(() => TeendoCsoport, {
    description:
      'Rám vár: átveendő, szignálandó, kiadmányozandó, vagy a skontró napja eljött. (Waits for me: to take over, assign, approve, or rested long enough.)',
  })
  ramVar!: TeendoCsoport;

  @Field(() => TeendoCsoport, { description: 'Amire várok: hiánypótlás, más döntése, kiadmányozás, kézbesítés. (What I wait for.)' })
  amireVarok!: TeendoCsoport;

  @Field(() => Int, { nullable: true, description: 'Iktatásra váró küldemények; null, ha nem iktathat. (Items to be registered.)' })
  iktatasraVar?: number | null;
}

const szabad = (ctx: Ctx, engedely: string) => engedelyMegfelel(ctx.actor.engedelyek, engedely);

@Resolver()
export class IratkezeloTeendokResolver {
  @Query(() => IratkezeloTeendok, { description: 'A kérdező teendői. (What the caller has to do.)' })
  @Permission('iratkezelo.ugyirat.olvas')
  async iratkezeloTeendoim(@ContextParam() ctx: Ctx): Promise<IratkezeloTeendok> {
    const params = [
      ctx.onkormanyzat,
      ctx.actor.id,
      ctx.today,
      szabad(ctx, 'iratkezelo.ugyirat.szignal'),
      szabad(ctx, 'iratkezelo.irat.kiadmanyoz'),
      lathatoFeltetel(ctx).params![0],
    ];
    const sorok = await ctx.sql<TeendoSor>(TEENDOK, params);
    const [darab] = await ctx.sql<Record<TeendoSor['csoport'] | 'postazo', number>>(TEENDO_DARABOK, params);
    const olvas = olvaso(Ugyirat);
    const csoport = (nev: TeendoSor['csoport']) =>
      Object.assign(new TeendoCsoport(), {
        darab: darab![nev],
        ugyiratok: sorok.filter((sor) => sor.csoport === nev).map((sor) => olvas(sor as never)),
      });
    return Object.assign(new IratkezeloTeendok(), {
      hataridos: csoport('hataridos'),
      ramVar: csoport('ramvar'),
      amireVarok: csoport('varok'),
      iktatasraVar: szabad(ctx, 'iratkezelo.irat.iktat') ? darab!.postazo : null,
    });
  }
}
