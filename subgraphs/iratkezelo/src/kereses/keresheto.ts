import type { Ctx, Feltetel, Keresheto } from '@asp/kit';
import { Kuldemeny } from '../erkeztetes/kuldemeny.entity.ts';
import { Irat } from '../irat/irat.entity.ts';
import { lathatoFeltetel } from '../ugyirat/lathato.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';

/** Found by those who may open the case file that it belongs to. */
const ugyirataLathato =
  (honnan: string) =>
  (ctx: Ctx): Feltetel => {
    const { sql, params } = lathatoFeltetel(ctx, 'u');
    return { sql: `exists (select from ${honnan} and (${sql}))`, params };
  };

export const keresheto: Keresheto[] = [
  { entitas: Ugyirat, lathato: ugyirataLathato('ugyirat u where u.onkormanyzat = t.onkormanyzat and u.id = t.targy_id') },
  {
    entitas: Irat,
    lathato: ugyirataLathato(
      'irat i join ugyirat u on u.onkormanyzat = i.onkormanyzat and u.id = i.ugyirat_id where i.onkormanyzat = t.onkormanyzat and i.id = t.targy_id',
    ),
  },
  { entitas: Kuldemeny },
];
