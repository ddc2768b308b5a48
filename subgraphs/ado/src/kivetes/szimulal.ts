import { act, ActInput, ActPayload, ellenorzes, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { adonemKodbol } from '../adonem/adonem-kod.ts';
import { AdonemKod } from '../adonem/adonem.entity.ts';
import { Kivetes } from './kivetes.entity.ts';
import { szimulacio } from './szimulacio.ts';

@InputType({ description: 'Kivetés szimulációja. (Simulating a mass assessment.)' })
export class KivetesSzimulalInput extends ActInput {
  @Field(() => AdonemKod, { description: 'Kivetéses adónem: építményadó, telekadó, kommunális adó. (Tax.)' })
  adonemKod!: AdonemKod;

  @Field(() => Int, { description: 'Adóév. (Tax year.)' })
  ev!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Melyik év január 1-jén érvényes mértékkel; alapértelmezésben az adóévével. (Year of the rates.)',
  })
  tarifaEv?: number | null;
}

@ObjectType({ description: 'A szimuláció eredménye. (Result.)' })
@Permission('*')
export class KivetesSzimulalPayload extends ActPayload {
  @Field(() => Kivetes, { nullable: true, description: 'A szimulált kivetés. (The simulated run.)' })
  kivetes?: Kivetes;
}

const KIVETESES: readonly AdonemKod[] = ['EPITMENYADO', 'TELEKADO', 'KOMMUNALIS_ADO'];

@Resolver()
export class KivetesSzimulal {
  @Mutation(() => KivetesSzimulalPayload, {
    description: 'Kiszámítja a kivetést könyvelés nélkül; a korábbi szimulációt elveti. (Computes without posting.)',
  })
  @Permission('ado.kivetes.szimulal')
  kivetesSzimulal(
    @Arg('input', () => KivetesSzimulalInput) input: KivetesSzimulalInput,
    @ContextParam() ctx: Ctx,
  ): Promise<KivetesSzimulalPayload> {
    return act<KivetesSzimulalPayload>(ctx, 'kivetesSzimulal', input, async () => {
      evekEllenoriz(ctx, input);
      const adonem = await adonemKodbol(ctx, input.adonemKod);
      await korabbitElvet(ctx, adonem.id, input.ev);
      const kivetes = uj(ctx, Kivetes, {
        adonemId: adonem.id,
        ev: input.ev,
        tarifaEv: input.tarifaEv ?? input.ev,
        allapot: 'SZIMULALT',
        mertekLenyomat: '',
        darab: 0,
        adozok: 0,
        osszeg: 0n,
        elozoEviOsszeg: 0n,
        kihagyott: 0,
        szimulalta: ctx.actor.id,
        szimulalva: ctx.now,
      });
      await ctx.em.flush();
      await szimulacio(ctx, kivetes, adonem);
      return { kivetes };
    });
  }
}

function evekEllenoriz(ctx: Ctx, { adonemKod, ev, tarifaEv }: KivetesSzimulalInput): void {
  const idei = Number(ctx.today.slice(0, 4));
  ellenorzes(
    [!KIVETESES.includes(adonemKod), 'NEM_KIVETESES', 'Ezt az adót az adózó vallja be, nem kivetéssel állapítjuk meg.', 'adonemKod'],
    [
      ev < idei - 5 || ev > idei + 1,
      'EV_HIBAS',
      `Az adóév ${idei - 5} és ${idei + 1} közé essen: öt évnél régebbi adó megállapítása elévült (Art. 202. §).`,
      'ev',
    ],
    [
      tarifaEv != null && (tarifaEv < 2000 || tarifaEv > idei + 1),
      'EV_HIBAS',
      `A mértékek éve 2000 és ${idei + 1} közé essen.`,
      'tarifaEv',
    ],
  );
}

/** A simulation is a draft: the new one replaces the old. An approved run has to be posted or dropped first. */
async function korabbitElvet(ctx: Ctx, adonemId: string, ev: number): Promise<void> {
  const elok = await ctx.em.find(Kivetes, { adonemId, ev, allapot: { $in: ['SZIMULALT', 'JOVAHAGYOTT'] } });
  if (elok.some((kivetes) => kivetes.allapot === 'JOVAHAGYOTT')) {
    throw refusal('JOVAHAGYOTT_VAR', 'Erre az évre jóváhagyott kivetés vár könyvelésre. Könyvelje, vagy vesse el.', ['input', 'ev']);
  }
  for (const kivetes of elok) kivetes.allapot = 'ELVETETT';
  await tetelekTorlese(
    ctx,
    elok.map((kivetes) => kivetes.id),
  );
}

export async function tetelekTorlese(ctx: Ctx, kivetesek: readonly string[]): Promise<void> {
  if (kivetesek.length === 0) return;
  for (const tabla of ['kivetes_tetel', 'kivetes_kihagyott']) {
    await ctx.sql(`delete from ${tabla} where onkormanyzat = $1 and kivetes_id = any ($2::uuid[])`, [ctx.onkormanyzat, kivetesek]);
  }
}
