import { hiba, type Ctx, type Hiba } from '@asp/kit';
import { Field, InputType, Int } from 'type-graphql';
import { HATOKOROK } from './hatokorok.ts';
import type { Kliens } from './kliens.entity.ts';

@InputType({
  description:
    'Kvóta; az üres értékre a telepítés alapértéke áll, a napi érték legalább a percenkénti. (Quota; where empty, the default of the installation.)',
})
export class KliensKvotaInput {
  @Field(() => Int, { nullable: true, description: 'Kérések percenként, 1–100 000. (Requests per minute.)' })
  keresPercenkent?: number | null;

  @Field(() => Int, { nullable: true, description: 'Kérések naponta, 1–10 000 000. (Requests per day.)' })
  keresNaponta?: number | null;

  @Field(() => Int, { nullable: true, description: 'Lekérdezési költség percenként, 1–10 000 000. (Query cost per minute.)' })
  koltsegPercenkent?: number | null;

  @Field(() => Int, { nullable: true, description: 'Lekérdezési költség naponta, 1–1 000 000 000. (Query cost per day.)' })
  koltsegNaponta?: number | null;
}

/** What is registered about a client. */
export interface KliensAdatok {
  nev: string;
  leiras?: string | null;
  kapcsolattartoNev?: string | null;
  kapcsolattartoEmail?: string | null;
  hatokorok: string[];
  kvota?: KliensKvotaInput | null;
  ervenyesTol?: string | null;
  ervenyesIg?: string | null;
}

const EMAIL = /^[^\s@<>"']{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const LEGTOBB: Record<keyof KliensKvotaInput, number> = {
  keresPercenkent: 100_000,
  keresNaponta: 10_000_000,
  koltsegPercenkent: 10_000_000,
  koltsegNaponta: 1_000_000_000,
};
const PAROK = [
  ['keresPercenkent', 'keresNaponta'],
  ['koltsegPercenkent', 'koltsegNaponta'],
] as const;

function kvotaHibai(kvota: KliensKvotaInput): Hiba[] {
  const mezo = (nev: string) => ['input', 'kvota', nev];
  const tartomany = (Object.keys(LEGTOBB) as (keyof KliensKvotaInput)[])
    .filter((nev) => kvota[nev] != null && (kvota[nev]! < 1 || kvota[nev]! > LEGTOBB[nev]))
    .map((nev) =>
      hiba('KVOTA_HIBAS', `A kvóta 1 és ${LEGTOBB[nev].toLocaleString('hu-HU')} közötti egész. Javítsa, vagy hagyja üresen.`, mezo(nev)),
    );
  const sorrend = PAROK.filter(([perc, nap]) => kvota[perc] != null && kvota[nap] != null && kvota[nap]! < kvota[perc]!).map(([, nap]) =>
    hiba('KVOTA_SORREND', 'A napi kvóta nem lehet kisebb a percenkéntinél. Növelje a napit, vagy csökkentse a percenkéntit.', mezo(nap)),
  );
  return [...tartomany, ...sorrend];
}

function idoszakHibai(ctx: Ctx, { ervenyesTol, ervenyesIg }: KliensAdatok): Hiba[] {
  if (ervenyesIg && ervenyesTol && ervenyesIg < ervenyesTol)
    return [hiba('IDOSZAK_FORDITOTT', 'Az utolsó nap nem lehet korábbi az elsőnél. Javítsa a napokat.', ['input', 'ervenyesIg'])];
  if (ervenyesIg && ervenyesIg < ctx.today)
    return [hiba('IDOSZAK_MULT', 'Az utolsó nap nem lehet a múltban. Adjon meg mai vagy későbbi napot.', ['input', 'ervenyesIg'])];
  return [];
}

function kapcsolattartoHibai({ kapcsolattartoNev, kapcsolattartoEmail }: KliensAdatok): Hiba[] {
  const hibak: Hiba[] = [];
  if (!kapcsolattartoNev || kapcsolattartoNev.trim().length < 3 || kapcsolattartoNev.length > 100)
    hibak.push(
      hiba('KAPCSOLATTARTO_HIANYZIK', 'Adja meg a kapcsolattartó nevét (3–100 betű): őt keresik, ha a kliens hibázik.', [
        'input',
        'kapcsolattartoNev',
      ]),
    );
  if (!kapcsolattartoEmail || !EMAIL.test(kapcsolattartoEmail))
    hibak.push(hiba('EMAIL_HIBAS', 'Adja meg a kapcsolattartó e-mail-címét nev@szolgaltato.hu alakban.', ['input', 'kapcsolattartoEmail']));
  return hibak;
}

/** Everything that is wrong with what was entered, at once. */
export function adatHibai(ctx: Ctx, adatok: KliensAdatok): Hiba[] {
  const { nev, leiras, kvota } = adatok;
  const hibak: Hiba[] = [];
  if (nev.trim().length < 3 || nev.length > 100)
    hibak.push(hiba('NEV_HIBAS', 'A név 3–100 betű. Írja le, melyik rendszer kapja a hozzáférést.', ['input', 'nev']));
  if (leiras && leiras.length > 500) hibak.push(hiba('LEIRAS_HOSSZU', 'A leírás legfeljebb 500 betű. Rövidítse.', ['input', 'leiras']));
  return [...hibak, ...kapcsolattartoHibai(adatok), ...(kvota ? kvotaHibai(kvota) : []), ...idoszakHibai(ctx, adatok)];
}

/** Only scopes of the list. */
export function hatokorHibai(kodok: readonly string[]): Hiba[] {
  if (kodok.length > 0 && kodok.every((kod) => kod in HATOKOROK)) return [];
  return [
    hiba('HATOKOR_HIBAS', `Válasszon legalább egy hatókört a listából: ${Object.keys(HATOKOROK).join(', ')}.`, ['input', 'hatokorok']),
  ];
}

/** The columns that what was entered fills. */
export const oszlopok = ({ kvota, ...adatok }: KliensAdatok) =>
  ({
    nev: adatok.nev.trim(),
    leiras: adatok.leiras?.trim() || null,
    kapcsolattartoNev: adatok.kapcsolattartoNev?.trim() ?? null,
    kapcsolattartoEmail: adatok.kapcsolattartoEmail?.trim() ?? null,
    hatokorok: [...new Set(adatok.hatokorok)],
    keresPercenkent: kvota?.keresPercenkent ?? null,
    keresNaponta: kvota?.keresNaponta ?? null,
    koltsegPercenkent: kvota?.koltsegPercenkent ?? null,
    koltsegNaponta: kvota?.koltsegNaponta ?? null,
    ervenyesTol: adatok.ervenyesTol ?? null,
    ervenyesIg: adatok.ervenyesIg ?? null,
  }) satisfies Partial<Kliens>;
