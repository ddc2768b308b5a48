import { type WritableComputedRef, computed, onBeforeUnmount, ref, shallowRef, watch, watchEffect } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { szabad } from './session';

/** One act a page offers. Without the permission, or in a state that forbids it, it says why instead of running. */
export interface Muvelet {
  nev: string;
  cimke: string;
  engedely: string;
  /** Why it cannot be done now, in words. */
  tiltva?: string | null;
  /** Stands as a button; the others are in the menu. */
  fo?: boolean;
  veszely?: boolean;
}
export interface LapMuvelet {
  cimke: string;
  vegez: () => void;
}
/** What can be done on the open page: the command search offers it too. */
export const lapMuveletek = shallowRef<readonly LapMuvelet[]>([]);

/** The acts of a page: which one is open, also from the address (`?muvelet=…`) and from the command search. */
export function useActs(lista: () => readonly Muvelet[]) {
  const route = useRoute();
  const router = useRouter();
  const nyitott = ref<string | null>(null);
  const tetelek = computed(() => lista());
  const lehet = (m: Muvelet) => szabad(m.engedely) && !m.tiltva;
  const nyit = (nev: string) => {
    nyitott.value = nev;
  };
  watchEffect(() => {
    lapMuveletek.value = tetelek.value.filter(lehet).map((m) => ({ cimke: m.cimke, vegez: () => nyit(m.nev) }));
  });
  onBeforeUnmount(() => {
    lapMuveletek.value = [];
  });
  watch(
    () => [route.query.muvelet, tetelek.value] as const,
    ([kert]) => {
      const m = tetelek.value.find((x) => x.nev === kert);
      if (!m || !lehet(m)) return;
      nyit(m.nev);
      void router.replace({ query: { ...route.query, muvelet: undefined } });
    },
    { immediate: true },
  );
  const parbeszed = (nev: string): WritableComputedRef<boolean> =>
    computed({ get: () => nyitott.value === nev, set: (igen) => (nyitott.value = igen ? nev : null) });
  return { tetelek, nyitott, nyit, parbeszed };
}
