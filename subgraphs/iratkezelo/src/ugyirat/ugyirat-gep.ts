import { allapotgep } from '@asp/kit';
import { UGYIRAT_ALLAPOT_NEV, UGYIRAT_ATMENETEK, type UgyiratAllapot } from '../rules/ugyirat-allapotgep.ts';
import type { Ugyirat } from './ugyirat.entity.ts';

export const ugyiratGep = allapotgep<Ugyirat, UgyiratAllapot>({
  nev: 'Ugyirat',
  allapotok: UGYIRAT_ALLAPOT_NEV,
  kezdo: 'IKTATOTT',
  atmenetek: UGYIRAT_ATMENETEK,
});
