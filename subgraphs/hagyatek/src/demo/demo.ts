import { demoAzonosito, slug, type Ctx, type DemoTerv } from '@asp/kit';
import { addDays } from '@asp/kit/rules';
import { esetek } from './esetek.ts';

/**
 * A few cases in several states, made by the acts themselves as of the days on which they would have happened. Does nothing when there
 * is a case already.
 */
export async function demo(ctx: Ctx, terv: DemoTerv): Promise<void> {
  const [van] = await ctx.sql('select 1 from hagyateki_ugy where onkormanyzat = $1 limit 1', [ctx.onkormanyzat]);
  if (van) return;
  await esetek(terv, (napja) => ekkor(ctx, terv, addDays(ctx.today, -napja)));
  ctx.naplo({ muvelet: 'demo', entitas: 'HagyatekiUgy' });
}

/** The clerk of the office at ten o'clock of an earlier day, with every right of the case. */
const ekkor = (ctx: Ctx, { ksh, nev }: DemoTerv, nap: string): Ctx => {
  const ertek = (value: unknown) => ({ value, enumerable: true });
  return Object.create(ctx, {
    today: ertek(nap),
    now: ertek(new Date(`${nap}T09:00:00Z`)),
    actor: ertek({
      id: demoAzonosito(`ilona.${slug(nev)}`),
      nev: 'Balogh Ilona',
      fajta: 'FELHASZNALO',
      szerepkorok: [],
      engedelyek: ['**'],
    }),
    onkormanyzatok: ertek([{ kshKod: ksh, nev }]),
    ugyId: ertek(undefined),
  }) as Ctx;
};
