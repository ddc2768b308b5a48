import { createHash } from 'node:crypto';
import { act, ActInput, ActPayload, betolt, hiba, Permission, refusal, refusals, uj, type Ctx, type Hiba } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Kliens } from '../kliens/kliens.entity.ts';
import { RegisztraltMuvelet } from './muvelet.entity.ts';
import { szerzodesHibai } from './szerzodes.ts';

/** So that the list of a client stays readable and the check of a change affordable. */
const LEGTOBB = 200;
const NEV = /^[a-zA-Z][\w-]{2,59}$/;
const LEGHOSSZABB = 10_000;

@InputType({ description: 'Művelet regisztrálása; meglévő névvel az új szöveg lép a régi helyébe. (The same name replaces its text.)' })
export class MuveletRegisztralInput extends ActInput {
  @Field(() => ID, { nullable: true, description: 'A gépi kliens; saját magát a kliens nem adja meg. (The client; itself by default.)' })
  kliensId?: string | null;

  @Field(() => String, { description: 'Név: betű, szám, kötőjel, 3–60 jel. (Name.)' })
  nev!: string;

  @Field(() => String, { description: 'A művelet szövege, legfeljebb 10 000 jel. (Text of the operation.)' })
  szoveg!: string;
}

@ObjectType({ description: 'A regisztrálás eredménye. (Result.)' })
@Permission('*')
export class MuveletRegisztralPayload extends ActPayload {
  @Field(() => RegisztraltMuvelet, { nullable: true, description: 'A regisztrált művelet. (The operation.)' })
  muvelet?: RegisztraltMuvelet;
}

@Resolver()
export class MuveletRegisztral {
  @Mutation(() => MuveletRegisztralPayload, {
    description:
      'Regisztrálja, mire épít egy gépi kliens; csak olyat, ami a mai integrátori szerződés szerint fut. (Registers what a client depends on; it has to run under the contract of today.)',
  })
  @Permission('keret.muvelet.kezel')
  muveletRegisztral(
    @Arg('input', () => MuveletRegisztralInput) input: MuveletRegisztralInput,
    @ContextParam() ctx: Ctx,
  ): Promise<MuveletRegisztralPayload> {
    return act<MuveletRegisztralPayload>(ctx, 'muveletRegisztral', input, async () => {
      const lenyomat = `sha256:${createHash('sha256').update(input.szoveg).digest('hex')}`;
      const hibak = adatHibai(input, lenyomat);
      if (hibak.length > 0) throw refusals(hibak);
      const kliensId = await kie(ctx, input.kliensId);
      const { n, id } = await eddigi(ctx, kliensId, input.nev);
      const most = { szoveg: input.szoveg, lenyomat, regisztralta: ctx.actor.id, modositva: ctx.now };
      if (id) return { muvelet: Object.assign(await betolt(ctx, RegisztraltMuvelet, id), most) };
      if (n >= LEGTOBB)
        throw refusal('TUL_SOK', `Egy kliensnek legfeljebb ${LEGTOBB} regisztrált művelete lehet. Vonjon vissza egy régit.`, ['input']);
      return { muvelet: uj(ctx, RegisztraltMuvelet, { kliensId, nev: input.nev, ...most }) };
    });
  }
}

function adatHibai({ nev, szoveg }: MuveletRegisztralInput, lenyomat: string): Hiba[] {
  const hibak: Hiba[] = [];
  if (!NEV.test(nev))
    hibak.push(hiba('NEV_HIBAS', 'A név betűvel kezdődik, 3–60 jel: ékezet nélküli betű, szám, kötőjel.', ['input', 'nev']));
  if (szoveg.length > LEGHOSSZABB)
    return [...hibak, hiba('TUL_HOSSZU', `A művelet legfeljebb ${LEGHOSSZABB} jel. Bontsa többre.`, ['input', 'szoveg'])];
  const [elso, ...tobbi] = szerzodesHibai(szoveg, lenyomat);
  if (elso)
    hibak.push(
      hiba(
        'SZERZODESSEL_ELLENTETES',
        `A művelet az integrátori szerződés szerint nem fut: ${elso}${tobbi.length ? ` (és még ${tobbi.length} hiba)` : ''} Vesse össze a /sema/integrator.graphql sémával.`,
        ['input', 'szoveg'],
      ),
    );
  return hibak;
}

/** A machine client registers for itself; a person names a client of the municipality. */
async function kie(ctx: Ctx, kert?: string | null): Promise<string> {
  const sajat = ctx.actor.fajta === 'KLIENS' ? ctx.actor.kliensId : undefined;
  if (sajat && (!kert || kert === sajat)) return sajat;
  if (sajat || !kert)
    throw refusal('KLIENS_SZUKSEGES', sajat ? 'A kliens csak a saját műveleteit kezelheti.' : 'Adja meg, melyik gépi kliensé a művelet.', [
      'input',
      'kliensId',
    ]);
  const { id, visszavonva } = await betolt(ctx, Kliens, kert);
  if (visszavonva) throw refusal('MAR_VISSZAVONT', 'Ezt a klienst visszavonták. Válasszon olyat, amely dolgozik.', ['input', 'kliensId']);
  return id;
}

/** How many the client has, and the one of this name; the client's row keeps others out meanwhile. */
async function eddigi(ctx: Ctx, kliensId: string, nev: string): Promise<{ n: number; id: string | null }> {
  await ctx.sql('select pg_advisory_xact_lock(hashtextextended($1, 7))', [`${ctx.onkormanyzat} ${kliensId}`]);
  const [sor] = await ctx.sql<{ n: number; id: string | null }>(
    `select count(*)::int as n, (array_agg(id) filter (where nev = $3))[1] as id from regisztralt_muvelet where onkormanyzat = $1 and kliens_id = $2`,
    [ctx.onkormanyzat, kliensId, nev],
  );
  return sor!;
}
