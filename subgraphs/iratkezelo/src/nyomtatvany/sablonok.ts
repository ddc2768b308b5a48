import type { Sablonok } from '@asp/kit';
import { KONYV_SABLON } from '../kivonat/konyv-pdf.ts';
import { ELOADOI_IV_SABLON } from './eloadoi-iv.ts';
import { JEGYZEK_SABLON } from './leveltari-jegyzek.ts';
import { ZARADEK_SABLON } from './masolati-zaradek.ts';
import { POSTAKONYV_SABLON } from './postakonyv.ts';
import { JEGYZOKONYV_SABLON } from './selejtezesi-jegyzokonyv.ts';

/** Templates of the documents of records management; their previews show the names of the values. */
export const sablonok: Sablonok = {
  IKTATOKONYV_KIVONAT: {
    cim: 'Iktatókönyv kivonata',
    szoveg: KONYV_SABLON,
    minta: { cim: 'Főnyilvántartás', elotag: 'MIN', utolsoFoszam: '2', allitas: 'A könyv tartalma a zárás óta nem változott.' },
  },
  ELOADOI_IV: { cim: 'Előadói ív', szoveg: ELOADOI_IV_SABLON },
  POSTAKONYV: { cim: 'Postakönyv', szoveg: POSTAKONYV_SABLON },
  MASOLATI_ZARADEK: { cim: 'Másolati záradék', szoveg: ZARADEK_SABLON },
  SELEJTEZESI_JEGYZOKONYV: { cim: 'Selejtezési jegyzőkönyv', szoveg: JEGYZOKONYV_SABLON },
  ATADAS_ATVETELI_JEGYZEK: { cim: 'Levéltári átadás-átvételi jegyzék', szoveg: JEGYZEK_SABLON },
};
