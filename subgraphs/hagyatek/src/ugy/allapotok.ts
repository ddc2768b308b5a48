import { allapotgep, type AllapotFeltetel } from '@asp/kit';
import { Erdekelt } from '../erdekelt/erdekelt.entity.ts';
import { leltarIsmertetesei } from '../leltar/aktualis.ts';
import { Vagyontargy } from '../vagyontargy/vagyontargy.entity.ts';
import type { HagyatekiUgy, HagyatekiUgyAllapot } from './hagyateki-ugy.entity.ts';
import { sajat } from './sajat.ts';

type Feltetel = AllapotFeltetel<HagyatekiUgy>;

const SAJAT: Feltetel = {
  kod: 'UGY_NEM_SAJAT',
  uzenet: 'Az ügynek más az ügyintézője. Kérje, hogy adják át, vagy forduljon hozzá.',
  teljesul: (ugy, ctx) => sajat(ctx, ugy),
};
const ILLETEKES: Feltetel = {
  kod: 'NEM_ILLETEKES',
  uzenet: 'Más jegyző az illetékes. Tegye át az ügyet, vagy javítsa az örökhagyó adatait, és állapítsa meg újra az illetékességet.',
  teljesul: ({ illetekesKsh }, ctx) => illetekesKsh === ctx.onkormanyzat,
};
const MAS_ILLETEKES: Feltetel = {
  kod: 'ILLETEKES',
  uzenet: 'Ez a hivatal az illetékes, az ügy nem tehető át. Ha ez tévedés, állapítsa meg újra az illetékességet.',
  teljesul: ({ illetekessegAlap, illetekesKsh }, ctx) => !!illetekessegAlap && illetekesKsh !== ctx.onkormanyzat,
};
const VAN_ERDEKELT: Feltetel = {
  kod: 'ERDEKELT_HIANYZIK',
  uzenet: 'Még nincs öröklésben érdekelt. Vegyen fel legalább egyet, akitől nyilatkozat kérhető.',
  teljesul: async ({ id }, ctx) => (await ctx.manyBy(Erdekelt, 'ugyId').load(id)).length > 0,
};
const VAN_VAGYON: Feltetel = {
  kod: 'VAGYON_HIANYZIK',
  uzenet: 'Még nincs vagyontárgy. Vegye fel, vagy ha nincs hagyaték, állapítsa meg feljegyzéssel.',
  teljesul: async ({ id, potlas }, ctx) => (await ctx.manyBy(Vagyontargy, 'ugyId').load(id)).some((v) => v.potlas === potlas),
};
const NINCS_VAGYON: Feltetel = {
  kod: 'VAN_VAGYON',
  uzenet: 'A hagyatékban van vagyontárgy. Törölje, ha téves, különben készítsen leltárt.',
  teljesul: async ({ id }, ctx) => (await ctx.manyBy(Vagyontargy, 'ugyId').load(id)).length === 0,
};
const ERTEKBIZONYITVANY: Feltetel = {
  kod: 'ERTEKBIZONYITVANY_HIANYZIK',
  uzenet: 'Van ingatlan, amelynek az adó- és értékbizonyítványa nem érkezett meg. Kérje be, vagy várja meg.',
  teljesul: async ({ id }, ctx) =>
    (await ctx.manyBy(Vagyontargy, 'ugyId').load(id)).every((v) => v.bizonyitvany === 'NEM_KELL' || v.bizonyitvany === 'MEGERKEZETT'),
};
const ABLAK_ZART: Feltetel = {
  kod: 'BEJELENTES_FOLYIK',
  uzenet: 'Nem minden érdekelt vette át a tervezetet, vagy a nyolcnapos bejelentési idő még nem telt le mindenkinél.',
  teljesul: async (ugy, ctx) => {
    const ismertetesek = await leltarIsmertetesei(ctx, ugy);
    return ismertetesek.length > 0 && ismertetesek.every(({ bejelentesVege }) => !!bejelentesVege && bejelentesVege < ctx.today);
  },
};
const KOZJEGYZO: Feltetel = {
  kod: 'KOZJEGYZO_HIANYZIK',
  uzenet: 'Nincs megadva az illetékes közjegyző. Adja meg a nevét és a székhelyét.',
  teljesul: ({ kozjegyzo }) => !!kozjegyzo,
};

const UGYINTEZ = 'hagyatek.ugy.ugyintez';
const atmenet = (
  act: string,
  honnan: readonly HagyatekiUgyAllapot[],
  hova: HagyatekiUgyAllapot,
  feltetel: readonly Feltetel[] = [],
  engedely = UGYINTEZ,
) => ({ act, honnan, hova, engedely, feltetel: [SAJAT, ...feltetel] });

/** The procedure of the inventory (Hetv. 19–42. §) as data. */
export const hagyatekiUgyAllapotok = allapotgep<HagyatekiUgy, HagyatekiUgyAllapot>({
  nev: 'HagyatekiUgy',
  allapotok: {
    ERTESITES: 'értesítés érkezett',
    ILLETEKESSEG: 'illetékesség megállapítva',
    NYILATKOZAT_BEKERVE: 'nyilatkozat bekérve',
    ADATGYUJTES: 'adatgyűjtés',
    TERVEZET: 'leltártervezet kész',
    ISMERTETES: 'ismertetés alatt',
    VEGLEGES: 'leltár végleges',
    KOZJEGYZONEK_MEGKULDVE: 'közjegyzőnek megküldve',
    LEZART: 'lezárt',
    NINCS_HAGYATEK: 'nincs hagyaték',
    ATTETT: 'áttett',
    POTHAGYATEK: 'póthagyaték',
  },
  kezdo: 'ERTESITES',
  atmenetek: [
    atmenet('hagyatekiUgyIlletekesseg', ['ERTESITES', 'ILLETEKESSEG'], 'ILLETEKESSEG'),
    atmenet('hagyatekiUgyAttesz', ['ILLETEKESSEG'], 'ATTETT', [MAS_ILLETEKES]),
    atmenet('nyilatkozatBeker', ['ILLETEKESSEG'], 'NYILATKOZAT_BEKERVE', [ILLETEKES, VAN_ERDEKELT]),
    atmenet('adatgyujtesIndit', ['NYILATKOZAT_BEKERVE'], 'ADATGYUJTES'),
    atmenet('nincsHagyatekMegallapit', ['NYILATKOZAT_BEKERVE', 'ADATGYUJTES'], 'NINCS_HAGYATEK', [NINCS_VAGYON]),
    atmenet('leltarTervez', ['ADATGYUJTES', 'POTHAGYATEK'], 'TERVEZET', [VAN_ERDEKELT, VAN_VAGYON, ERTEKBIZONYITVANY]),
    atmenet('leltarVisszavesz', ['TERVEZET'], 'ADATGYUJTES'),
    atmenet('leltarIsmertet', ['TERVEZET'], 'ISMERTETES', [VAN_ERDEKELT]),
    atmenet('leltarVeglegesit', ['ISMERTETES'], 'VEGLEGES', [ABLAK_ZART]),
    atmenet('kozjegyzonekKuld', ['VEGLEGES'], 'KOZJEGYZONEK_MEGKULDVE', [KOZJEGYZO], 'hagyatek.ugy.kiadmanyoz'),
    atmenet('hagyatekiUgyLezar', ['KOZJEGYZONEK_MEGKULDVE'], 'LEZART'),
    atmenet('pothagyatekNyit', ['KOZJEGYZONEK_MEGKULDVE', 'LEZART', 'NINCS_HAGYATEK'], 'POTHAGYATEK'),
  ],
});

/** Closed cases open nothing by purpose. */
export const LEZART_ALLAPOTOK: readonly HagyatekiUgyAllapot[] = ['LEZART', 'NINCS_HAGYATEK', 'ATTETT'];
/** While what the inventory is made of may change. */
const SZERKESZTHETO: readonly HagyatekiUgyAllapot[] = ['ERTESITES', 'ILLETEKESSEG', 'NYILATKOZAT_BEKERVE', 'ADATGYUJTES', 'POTHAGYATEK'];
export const szerkesztheto = ({ allapot }: HagyatekiUgy): boolean => SZERKESZTHETO.includes(allapot);
