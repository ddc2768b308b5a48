import { computed, ref } from 'vue';
import celok from '../../../schema/celok.json';

/**
 * The purpose (cél) for which tax secrets are read, and the case (ügy) where the law wants one as well. A page that touches
 * them proposes a purpose; the clerk sees it in the header and may change it among those the roles allow. Both go with every
 * request, as x-asp-cel and x-asp-ugy, and into the log.
 */
export interface Ugy {
  id: string;
  cimke: string;
}
const engedett = ref<readonly string[]>([]);
const javasolt = ref<readonly string[]>([]);
const valasztott = ref<string | null>(null);
const ugy = ref<Ugy | null>(null);
const lapUgy = ref<string | null>(null);
/** The purpose for which a case is being looked for now. */
const ugyetKer = ref<string | null>(null);
const aktiv = computed(() => {
  if (javasolt.value.length === 0) return null;
  if (valasztott.value && engedett.value.includes(valasztott.value)) return valasztott.value;
  return javasolt.value.find((c) => engedett.value.includes(c)) ?? null;
});

/** Purposes that are accepted only with an open case of the one who asks. */
export const ugyes = (cel: string): boolean => (celok as Record<string, { ugyKell?: boolean }>)[cel]?.ugyKell ?? false;
export const elfelejtCel = () => {
  valasztott.value = null;
  ugy.value = null;
};
export const setEngedettCelok = (uj: readonly string[]) => {
  engedett.value = uj;
  elfelejtCel();
};
/** Called by the router: the purposes a page may be read for, the usual one first; none = the page needs no purpose. */
export const setLapCelok = (uj: readonly string[]) => {
  javasolt.value = uj;
};
/** Called by the router: the case that the page is about goes before the one chosen in the header. */
export const setLapUgy = (id: string | null) => {
  lapUgy.value = id;
};
export const aktivCel = () => aktiv.value;
export const aktivUgy = () => (aktiv.value && ugyes(aktiv.value) ? (lapUgy.value ?? ugy.value?.id ?? null) : null);

export function usePurpose() {
  return {
    aktiv,
    ugy: computed(() => (aktiv.value && ugyes(aktiv.value) ? ugy.value : null)),
    ugyetKer,
    engedett: computed(() => engedett.value),
    valaszthato: computed(() => engedett.value.filter((c) => javasolt.value.includes(c) || c === aktiv.value)),
    kell: computed(() => javasolt.value.length > 0),
    /** A purpose that wants a case is taken up with the case only: until then it is asked for. */
    valaszt: (cel: string, uj: Ugy | null = null) => {
      ugyetKer.value = ugyes(cel) && !uj ? cel : null;
      if (ugyetKer.value) return;
      ugy.value = uj;
      valasztott.value = cel;
      if (!javasolt.value.includes(cel)) javasolt.value = [...javasolt.value, cel];
    },
  };
}
