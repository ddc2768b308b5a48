import { allapotgep } from '@asp/kit';
import type { Bejegyzes, BejegyzesAllapot } from './bejegyzes.entity.ts';

export const bejegyzesAllapotok = allapotgep<Bejegyzes, BejegyzesAllapot>({
  nev: 'Bejegyzes',
  allapotok: { NYITOTT: 'Nyitott', LEZART: 'Lezárt' },
  kezdo: 'NYITOTT',
  atmenetek: [
    {
      act: 'bejegyzesLezar',
      honnan: ['NYITOTT'],
      hova: 'LEZART',
      engedely: 'minta.bejegyzes.lezar',
      feltetel: [
        {
          kod: 'LEIRAS_HIANYZIK',
          uzenet: 'Leírás nélkül nem zárható le. Írja le, mi történt a bejegyzéssel.',
          teljesul: ({ leiras }) => leiras.trim() !== '',
        },
      ],
    },
  ],
});
