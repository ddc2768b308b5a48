import { allapotgep, type AllapotFeltetel } from '@asp/kit';
import { IRAT_ALLAPOT_NEV, IRAT_ATMENETEK, type IratAllapot } from '../rules/irat-allapotgep.ts';
import { leptet } from '../rules/ugyirat-allapotgep.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import type { Irat } from './irat.entity.ts';

/** Drafts and their sending move the file as well: it has to be where the step can be taken. */
const UGYIRATTAL = ['iratKiadmanyozasraBenyujt', 'iratKiadmanyoz', 'iratVisszaad', 'iratExpedial'];

const ugyiratEngedi = (act: string): AllapotFeltetel<Irat> => ({
  kod: 'UGYIRAT_ALLAPOT',
  uzenet: 'Az ügyirat állapota ezt most nem engedi; előbb vegye át, vagy folytassa az ügyintézést.',
  async teljesul(irat, ctx) {
    const ugyirat = await ctx.byId(Ugyirat).load(irat.ugyiratId);
    return ugyirat !== null && leptet(ugyirat.allapot, act) !== undefined;
  },
});

const FELTETELEK: Record<string, AllapotFeltetel<Irat>[]> = {
  iratKiadmanyozasraBenyujt: [
    { kod: 'BEJOVO_IRAT', uzenet: 'Bejövő iratot nem kell kiadmányozni.', teljesul: ({ irany }) => irany !== 'BEJOVO' },
  ],
  iratKiadmanyoz: [
    {
      kod: 'SAJAT_TERVEZET',
      uzenet: 'A saját tervezetét nem kiadmányozhatja; adja át másik kiadmányozónak.',
      teljesul: ({ iktatta }, { actor }) => iktatta !== actor.id,
    },
  ],
};

export const iratGep = allapotgep<Irat, IratAllapot>({
  nev: 'Irat',
  allapotok: IRAT_ALLAPOT_NEV,
  kezdo: 'IKTATOTT',
  atmenetek: IRAT_ATMENETEK.map((atmenet) => ({
    ...atmenet,
    feltetel: [...(FELTETELEK[atmenet.act] ?? []), ...(UGYIRATTAL.includes(atmenet.act) ? [ugyiratEngedi(atmenet.act)] : [])],
  })),
});
