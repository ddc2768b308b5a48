import { uj, type Ctx } from '@asp/kit';
import type { AdonemKod } from '../adonem/adonem.entity.ts';
import { Adonem } from '../adonem/adonem.entity.ts';
import { Kivetes } from '../kivetes/kivetes.entity.ts';
import { konyveles } from '../kivetes/konyveles.ts';
import { szimulacio } from '../kivetes/szimulacio.ts';

/** Posts the assessment of a year as it would have been done in its February, with the same statements. */
export async function kivetesek(ctx: Ctx, kodok: readonly AdonemKod[], ev: number): Promise<void> {
  const adonemek = await ctx.em.find(Adonem, { kod: { $in: [...kodok] } }, { orderBy: { kod: 'asc' } });
  for (const adonem of adonemek) await adonemKivetese(ctx, adonem, ev);
}

async function adonemKivetese(ctx: Ctx, adonem: Adonem, ev: number): Promise<void> {
  const nap = `${ev}-02-10`;
  const idopont = new Date(`${nap}T08:00:00+01:00`);
  const kivetes = uj(ctx, Kivetes, {
    adonemId: adonem.id,
    ev,
    tarifaEv: ev,
    allapot: 'KONYVELT',
    mertekLenyomat: '',
    darab: 0,
    adozok: 0,
    osszeg: 0n,
    elozoEviOsszeg: 0n,
    kihagyott: 0,
    szimulalta: 'demo-ugyintezo',
    szimulalva: idopont,
    jovahagyta: 'demo-jegyzo',
    jovahagyva: idopont,
    konyvelte: 'demo-konyvelo',
    konyvelve: idopont,
  });
  await ctx.em.flush();
  await szimulacio(ctx, kivetes, adonem);
  Object.assign(kivetes, await konyveles(ctx, kivetes, nap));
  await ctx.em.flush();
}
