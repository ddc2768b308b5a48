import { computed, ref } from 'vue';

/**
 * The purpose (cél) for which tax secrets are read. A page that touches them proposes one; the clerk sees it in the
 * header and may change it among those the roles allow. It goes with every request as x-asp-cel and into the log.
 */
const engedett = ref<readonly string[]>([]);
const javasolt = ref<readonly string[]>([]);
const valasztott = ref<string | null>(null);
const aktiv = computed(() => {
  if (javasolt.value.length === 0) return null;
  if (valasztott.value && engedett.value.includes(valasztott.value)) return valasztott.value;
  return javasolt.value.find((c) => engedett.value.includes(c)) ?? null;
});

export const setEngedettCelok = (celok: readonly string[]) => {
  engedett.value = celok;
  valasztott.value = null;
};
/** Called by the router: the purposes a page may be read for, the usual one first; none = the page needs no purpose. */
export const setLapCelok = (celok: readonly string[]) => {
  javasolt.value = celok;
};
export const aktivCel = () => aktiv.value;

export function usePurpose() {
  return {
    aktiv,
    valaszthato: computed(() => javasolt.value.filter((c) => engedett.value.includes(c))),
    kell: computed(() => javasolt.value.length > 0),
    valaszt: (cel: string) => {
      valasztott.value = cel;
    },
  };
}
