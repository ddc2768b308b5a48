import { addDays } from '@asp/kit/rules';
import type { Ctx, DemoTerv } from '@asp/kit';
import { KataszteriIngatlan } from '../kataszter/kataszteri-ingatlan.entity.ts';
import { IngatlanMegoszt } from '../telekalakitas/megoszt.ts';
import type { EovPolygon } from '../rules/eov-geometria.ts';

/** The first `arany` of a rectangle from the south, and what is left. */
function kettevag({ coordinates: [gyuru] }: EovPolygon, arany: number): [EovPolygon, EovPolygon] {
  const [[y0, x0], , [y1, x1]] = gyuru as unknown as [[number, number], unknown, [number, number]];
  const hatar = x0 + (x1 - x0) * arany;
  const negyszog = (dely: number, eszak: number): EovPolygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [y0, dely],
        [y1, dely],
        [y1, eszak],
        [y0, eszak],
        [y0, dely],
      ],
    ],
  });
  return [negyszog(x0, hatar), negyszog(hatar, x1)];
}

/** One real division through the act itself: the parcel beyond the inhabited ones becomes two. */
export async function megosztas(ctx: Ctx, terv: DemoTerv): Promise<void> {
  const hrsz = String(100 + terv.lakasok);
  const elod = await ctx.em.findOneOrFail(KataszteriIngatlan, { hrsz, fekves: 'BELTERULET' });
  const [deli, eszaki] = kettevag(elod.poligon as EovPolygon, 0.6);
  const elso = Math.round(elod.terulet * 0.6);
  const reszek = [
    { hrsz: `${hrsz}/1`, terulet: elso, geometria: deli },
    { hrsz: `${hrsz}/2`, terulet: elod.terulet - elso, geometria: eszaki },
  ];
  const nap = addDays(ctx.today, -30);
  const { hibak } = await new IngatlanMegoszt().ingatlanMegoszt(
    { id: elod.id, verzio: elod.verzio, nap, reszek, dontesSzam: 'Demó telekalakítás' },
    ctx,
  );
  if (hibak.length > 0) throw new Error(`demo: ${hibak.map((hiba) => hiba.kod).join(', ')}`);
}
