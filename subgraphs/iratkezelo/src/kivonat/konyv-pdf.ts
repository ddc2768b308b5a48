import { nap, okiratPdf, sablonbol } from '@asp/kit/okiratok';
import type { KonyvFej, KonyvSor } from './konyv-xml.ts';

/** Longer books are read from the XML; nobody leafs through more pages than this gives. */
export const PDF_LEGFELJEBB = 5000;

export const KONYV_SABLON = `
**{{cim}}** – az iktatószámok előtagja {{elotag}}, az utolsó főszám {{utolsoFoszam}}. Lezárva: {{lezarva}}.

{{allitas}} A könyv SHA-256 lenyomata: {{lenyomat}}

| Iktatószám | Kelt | Irány | Tárgy | Feladó, címzett | Tétel |
|---|---|---|---|---|---|
{{#sorok}}
| {{iktatoszam}} | {{kelt}} | {{irany}} | {{targy}} | {{partner}} | {{tetel}} |
{{/sorok}}
`;
const IRANY: Record<string, string> = { BEJOVO: 'be', KIMENO: 'ki', BELSO: 'belső' };

/** The extract of a closed book for people: what the XML says, in order of numbers; struck numbers with their reason. */
export const konyvPdf = (fej: KonyvFej, sorok: readonly KonyvSor[], valtozatlan: boolean): Promise<Buffer> =>
  okiratPdf(
    {
      cim: `Iktatókönyv kivonata – ${fej.elotag} ${fej.ev}`,
      kiado: { nev: `Önkormányzat, KSH-kód ${fej.onkormanyzat}`, cim: 'Iratkezelés' },
      kelt: { hely: 'Kelt', nap: nap(fej.lezarva.slice(0, 10)) },
      torzs: sablonbol(KONYV_SABLON, {
        ...fej,
        lezarva: nap(fej.lezarva.slice(0, 10)),
        allitas: valtozatlan ? 'A könyv tartalma a zárás óta nem változott.' : 'FIGYELEM: a könyv tartalma eltér a záráskoritól.',
        sorok: sorok.map((sor) => ({
          ...sor,
          irany: IRANY[sor.irany] ?? sor.irany,
          targy: sor.sztorno_ok ? `${sor.targy} (téves iktatás: ${sor.sztorno_ok})` : sor.targy,
        })),
      }),
    },
    { most: new Date(fej.lezarva) },
  );
