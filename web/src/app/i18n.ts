import menuSzavak from 'virtual:menu-szavak';
import { createI18n } from 'vue-i18n';
import type { Nyelv } from '~/ui/formatum';
import kozos from './locales/hu.json';

type Uzenetek = Record<string, unknown>;
/** Each module brings its own file: Hungarian with the first page of any module, English when it is asked for. */
const magyar = import.meta.glob<Uzenetek>('../modules/*/locales/hu.json', { import: 'default' });
const angol = import.meta.glob<Uzenetek>(['./locales/en.json', '../modules/*/locales/en.json'], { import: 'default' });

/** Two modules may both bring a branch ("kodok"): branches are joined, not overwritten. */
function egyesit(reszek: Uzenetek[]): Uzenetek {
  const egesz: Uzenetek = {};
  for (const [nev, ertek] of reszek.flatMap((r) => Object.entries(r))) {
    const eddig = egesz[nev];
    egesz[nev] = typeof eddig === 'object' && typeof ertek === 'object' ? egyesit([eddig as Uzenetek, ertek as Uzenetek]) : ertek;
  }
  return egesz;
}

export const i18n = createI18n({
  legacy: false,
  locale: 'hu',
  fallbackLocale: 'hu',
  messages: { hu: egyesit([kozos, menuSzavak]) } as never,
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
});

interface Szotar {
  t(key: string, named?: Record<string, unknown>): string;
  locale: { value: string };
  mergeLocaleMessage(nyelv: string, uzenetek: Uzenetek): void;
}
const szotar = (i18n as unknown as { global: Szotar }).global;
/** For texts made outside of components. */
export const t: Szotar['t'] = (key, named) => szotar.t(key, named ?? {});

/** Pages borrow each other's words (a parcel shows taxes): the texts of all modules come together, once. */
let lapSzavak: Promise<void> | undefined;
export const betoltLapSzavak = (): Promise<void> =>
  (lapSzavak ??= Promise.all(Object.values(magyar).map((load) => load())).then((reszek) =>
    szotar.mergeLocaleMessage('hu', egyesit(reszek)),
  ));

let angolKesz = false;

export async function setNyelv(nyelv: Nyelv): Promise<void> {
  if (nyelv === 'en' && !angolKesz) {
    angolKesz = true;
    const reszek = await Promise.all(Object.values(angol).map((load) => load()));
    szotar.mergeLocaleMessage('en', egyesit(reszek));
  }
  szotar.locale.value = nyelv;
  document.documentElement.lang = nyelv;
  localStorage.setItem('asp.nyelv', nyelv);
}

/** Texts that only the pages of a module need: they come with the first page, in both languages. */
export function szovegekkel(...fajlok: Record<Nyelv, () => Promise<{ default: unknown }>>[]) {
  let kesz: Promise<unknown> | undefined;
  const tolt = async (nyelv: Nyelv, load: () => Promise<{ default: unknown }>) =>
    szotar.mergeLocaleMessage(nyelv, (await load()).default as Uzenetek);
  return <T>(lap: () => Promise<T>) =>
    async (): Promise<T> => {
      await (kesz ??= Promise.all(fajlok.flatMap(({ hu, en }) => [tolt('hu', hu), tolt('en', en)])));
      return lap();
    };
}

export const mentettNyelv = (): Nyelv => (localStorage.getItem('asp.nyelv') === 'en' ? 'en' : 'hu');
