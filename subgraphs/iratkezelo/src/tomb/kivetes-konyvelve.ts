import { esemeny, refusal, uj, type Ctx, type Esemeny } from '@asp/kit';
import { szamHelye, szamoz } from '../iktatas/szamoz.ts';
import { ujUgyirat } from '../iktatas/uj-ugyirat.ts';
import { IrattariTetel } from '../irattar/irattari-tetel.entity.ts';
import { nyitottKonyv } from '../konyv/nyitott-konyv.ts';
import { Tomb } from './tomb.entity.ts';

export interface KivetesKonyvelve {
  ev: number;
  adonem: string;
  hatarozatok: number;
}

/**
 * The decisions of a posted run get one file. Their documents follow in a transaction of their own, so that clerks never wait for
 * thousands of rows behind the number of the book.
 */
export async function kivetesKonyvelve(ctx: Ctx, e: Esemeny<KivetesKonyvelve>): Promise<void> {
  const { ev, adonem, hatarozatok } = e.adat;
  if (!hatarozatok) return;
  const tetel = await ctx.em.findOne(IrattariTetel, { automatikus: 'ADOHATAROZAT', ervenyesIg: null });
  if (!tetel)
    throw refusal(
      'TETEL_HIANYZIK',
      'Az irattári tervben nincs megjelölve, melyik tételbe tartoznak az adóhatározatok. Jelölje meg, és küldje újra.',
    );
  const targy = `${ev}. évi ${adonem} – határozatok`;
  const adat = { irattariTetelId: tetel.id, ugyfelek: [], ingatlanok: [] };
  const konyv = await nyitottKonyv(ctx, null);
  const helye = szamHelye();
  const ugyirat = ujUgyirat(ctx, { konyv, tetel, adat }, { targy }, helye);
  const tomb = uj(ctx, Tomb, { forras: `ado.kivetes/${e.targy.id}`, ugyiratId: ugyirat.id, darab: hatarozatok, elsoAlszam: null });
  await szamoz(ctx, konyv, { ugyirat, helye });
  esemeny(ctx, { fajta: 'iratkezelo.tomb.megnyitva', targy: { entitas: 'Tomb', id: tomb.id } });
}
