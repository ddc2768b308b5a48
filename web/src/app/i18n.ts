import { createI18n } from 'vue-i18n';
import type { Nyelv } from '~/ui/formatum';

type Uzenetek = Record<string, unknown>;
/** Hungarian travels with the program; English comes when asked for. Each module brings its own file. */
const magyar = import.meta.glob<Uzenetek>(['./locales/hu.json', '../modules/*/locales/hu.json'], { eager: true, import: 'default' });
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
  messages: { hu: egyesit(Object.values(magyar)) } as never,
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
});

interface Szotar {
  t(key: string, named?: Record<string, unknown>): string;
  locale: { value: string };
  setLocaleMessage(nyelv: string, uzenetek: Uzenetek): void;
}
const szotar = (i18n as unknown as { global: Szotar }).global;
/** For texts made outside of components. */
export const t: Szotar['t'] = (key, named) => szotar.t(key, named ?? {});

let angolKesz = false;

export async function setNyelv(nyelv: Nyelv): Promise<void> {
  if (nyelv === 'en' && !angolKesz) {
    angolKesz = true;
    const reszek = await Promise.all(Object.values(angol).map((load) => load()));
    szotar.setLocaleMessage('en', egyesit(reszek));
  }
  szotar.locale.value = nyelv;
  document.documentElement.lang = nyelv;
  localStorage.setItem('asp.nyelv', nyelv);
}

export const mentettNyelv = (): Nyelv => (localStorage.getItem('asp.nyelv') === 'en' ? 'en' : 'hu');
