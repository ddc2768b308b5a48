import { type Ref, nextTick, onBeforeUnmount, ref, watch } from 'vue';
import { aktivOnkormanyzat, felhasznaloAzonosito } from './login';

/**
 * What was typed survives a reload, a crash and an expired login. Kept on this machine only, per user, municipality
 * and form; holds nothing but the fields of the form, and disappears when the form is sent or discarded.
 */
interface Mentes<T> {
  mentve: string;
  adat: T;
  /** The record as it was when typing began. */
  kiindulas?: T;
}
const ELET_NAP = 14;
const masolat = <T>(ertek: T): T => JSON.parse(JSON.stringify(ertek)) as T;
const azonos = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * `alap` gives the record a form corrects. When it changes under the form – someone else saved, or the draft is of an
 * earlier day – untouched fields follow it, touched ones stay as typed, and `utkozes` names those both sides changed.
 */
export function useDraft<T extends object>(urlap: string, adat: T, alap?: () => T) {
  const kulcs = `asp.piszkozat:${felhasznaloAzonosito()}:${aktivOnkormanyzat() ?? '-'}:${urlap}`;
  let kiindulas = masolat(adat);
  const visszatoltve: Ref<string | null> = ref(null);
  const utkozes = ref<string[]>([]);
  let idozito: ReturnType<typeof setTimeout> | undefined;
  let elnemul = false;

  const ment = () => {
    clearTimeout(idozito);
    if (elnemul) return;
    if (azonos(adat, kiindulas)) localStorage.removeItem(kulcs);
    else
      localStorage.setItem(
        kulcs,
        JSON.stringify({ mentve: new Date().toISOString(), adat, ...(alap ? { kiindulas } : {}) } satisfies Mentes<T>),
      );
  };
  const betolt = () => {
    try {
      const mentett = JSON.parse(localStorage.getItem(kulcs) ?? 'null') as Mentes<T> | null;
      if (!mentett || Date.now() - Date.parse(mentett.mentve) > ELET_NAP * 86_400_000) return;
      const ismert = (mibol: T) => Object.fromEntries(Object.entries(mibol).filter(([nev]) => nev in adat)) as Partial<T>;
      Object.assign(adat, ismert(mentett.adat));
      visszatoltve.value = mentett.mentve;
      if (!alap || !mentett.kiindulas) return;
      const mai = kiindulas;
      kiindulas = { ...mai, ...ismert(mentett.kiindulas) };
      kovet(mai);
    } catch {
      localStorage.removeItem(kulcs);
    }
  };
  /** The record is newer than what the form began with. */
  function kovet(uj: T) {
    for (const nev of Object.keys(uj) as (keyof T & string)[]) {
      if (azonos(uj[nev], kiindulas[nev])) continue;
      if (azonos(adat[nev], kiindulas[nev])) adat[nev] = masolat(uj[nev]);
      else if (!azonos(adat[nev], uj[nev])) utkozes.value = [...new Set([...utkozes.value, nev])];
    }
    kiindulas = masolat(uj);
  }

  betolt();
  watch(
    () => JSON.stringify(adat),
    () => {
      clearTimeout(idozito);
      idozito = setTimeout(ment, 250);
    },
  );
  if (alap) watch(alap, (uj) => kovet(uj), { deep: true });
  addEventListener('pagehide', ment);
  onBeforeUnmount(() => {
    ment();
    removeEventListener('pagehide', ment);
  });

  return {
    visszatoltve,
    utkozes,
    /** What the form began with: a field that differs from it was typed by this clerk. */
    valtozott: (nev: keyof T) => !azonos(adat[nev], kiindulas[nev]),
    /** The form was sent: forget it, and empty the fields for the next one. */
    kesz: () => torol(),
    elvet: () => torol(),
  };

  function torol() {
    elnemul = true;
    clearTimeout(idozito);
    localStorage.removeItem(kulcs);
    Object.assign(adat, masolat(kiindulas));
    visszatoltve.value = null;
    utkozes.value = [];
    void nextTick(() => {
      elnemul = false;
      clearTimeout(idozito);
    });
  }
}
