import { type Ref, nextTick, onBeforeUnmount, ref, watch } from 'vue';
import { aktivOnkormanyzat, felhasznaloAzonosito } from './login';

/**
 * What was typed survives a reload, a crash and an expired login. Kept on this machine only, per user, municipality
 * and form; holds nothing but the fields of the form, and disappears when the form is sent or discarded.
 */
interface Mentes<T> {
  mentve: string;
  adat: T;
}
const ELET_NAP = 14;

export function useDraft<T extends object>(urlap: string, adat: T) {
  const kulcs = `asp.piszkozat:${felhasznaloAzonosito()}:${aktivOnkormanyzat() ?? '-'}:${urlap}`;
  const ures = JSON.stringify(adat);
  const visszatoltve: Ref<string | null> = ref(null);
  let idozito: ReturnType<typeof setTimeout> | undefined;
  let elnemul = false;

  const ment = () => {
    clearTimeout(idozito);
    if (elnemul) return;
    const most = JSON.stringify(adat);
    if (most === ures) localStorage.removeItem(kulcs);
    else localStorage.setItem(kulcs, JSON.stringify({ mentve: new Date().toISOString(), adat: JSON.parse(most) as T } satisfies Mentes<T>));
  };
  const betolt = () => {
    try {
      const mentett = JSON.parse(localStorage.getItem(kulcs) ?? 'null') as Mentes<T> | null;
      if (!mentett || Date.now() - Date.parse(mentett.mentve) > ELET_NAP * 86_400_000) return;
      const ismert = Object.fromEntries(Object.entries(mentett.adat).filter(([nev]) => nev in adat));
      Object.assign(adat, ismert);
      visszatoltve.value = mentett.mentve;
    } catch {
      localStorage.removeItem(kulcs);
    }
  };

  betolt();
  watch(
    () => JSON.stringify(adat),
    () => {
      clearTimeout(idozito);
      idozito = setTimeout(ment, 250);
    },
  );
  addEventListener('pagehide', ment);
  onBeforeUnmount(() => {
    ment();
    removeEventListener('pagehide', ment);
  });

  return {
    visszatoltve,
    /** The form was sent: forget it, and empty the fields for the next one. */
    kesz: () => torol(),
    elvet: () => torol(),
  };

  function torol() {
    elnemul = true;
    clearTimeout(idozito);
    localStorage.removeItem(kulcs);
    Object.assign(adat, JSON.parse(ures));
    visszatoltve.value = null;
    void nextTick(() => {
      elnemul = false;
      clearTimeout(idozito);
    });
  }
}
