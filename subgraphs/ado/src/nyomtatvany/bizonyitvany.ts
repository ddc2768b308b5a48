import type { Ctx } from '@asp/kit';
import { forint, hivatalNeve, nap, sablonbol, type Okirat } from '@asp/kit/okiratok';
import type { ErtekBizonyitvany, ErtekBizonyitvanyCel } from '../ertekbizonyitvany/ertek-bizonyitvany.entity.ts';

/** What the law wants in it: the property, owners and acquirers, factors considered, value at a day; nothing else of the tax file. */
export const BIZONYITVANY_SABLON = `
A bizonyítvány kérője: **{{kero}}**. Célja: {{cel}}. A kérelem napja: {{kerelemNapja}}.

## Az ingatlan

| Fekvés | Helyrajzi szám | Adatok |
|---|---|---|
| {{fekves}} | {{hrsz}} | {{adatok}} |

## Tulajdonosok és szerzők

{{#tulajdonosok}}
- {{.}}
{{/tulajdonosok}}

## Az értékelésnél figyelembe vett tényezők

{{#tenyezok}}
- {{.}}
{{/tenyezok}}

## Forgalmi érték

Az ingatlan forgalmi értéke {{ertekNapja}} napján **{{ertek}}**.

{{#dij}}
A bizonyítvány díja: {{dij}}.
{{/dij}}
{{^dij}}
A bizonyítvány díjmentes.
{{/dij}}

Kiállítva a bírósági végrehajtásról szóló 1994. évi LIII. törvény (Vht.) 140. § (1) bekezdése{{#hagyatek}} és a hagyatéki eljárásról szóló 2010. évi XXXVIII. törvény (Hetv.) 26. §-a{{/hagyatek}} alapján.
`;

const CEL: Record<ErtekBizonyitvanyCel, string> = {
  HAGYATEK: 'hagyatéki leltár',
  VEGREHAJTAS: 'bírósági végrehajtás',
  GYAMUGY: 'gyámügyi eljárás',
  EGYEB: 'egyéb',
};
const FEKVES = { BELTERULET: 'belterület', KULTERULET: 'külterület', ZARTKERT: 'zártkert' };

/** An issued certificate as a document. */
export function bizonyitvanyOkirat(ctx: Ctx, b: ErtekBizonyitvany): Okirat {
  const hivatal = hivatalNeve(ctx);
  return {
    cim: 'Adó- és értékbizonyítvány',
    kiado: { nev: `${hivatal} – jegyző, önkormányzati adóhatóság` },
    kelt: { hely: hivatal, nap: b.kiadva! },
    szam: b.szam,
    torzs: sablonbol(BIZONYITVANY_SABLON, {
      kero: b.kero,
      cel: CEL[b.cel],
      kerelemNapja: nap(b.kerelemNapja),
      fekves: FEKVES[b.fekves],
      hrsz: b.hrsz,
      adatok: b.ingatlanAdatok ?? '–',
      tulajdonosok: b.tulajdonosok,
      tenyezok: b.tenyezok,
      ertekNapja: nap(b.ertekNapja!),
      ertek: forint(b.forgalmiErtek!),
      dij: b.dij > 0n ? forint(b.dij) : false,
      hagyatek: b.cel === 'HAGYATEK',
    }),
  };
}
