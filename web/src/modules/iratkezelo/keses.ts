import { type Ref, ref, watch } from 'vue';

/** What was typed, once the typing has stopped for a moment. */
export function useKesleltetve(szoveg: Ref<string>, kesleltetes = 150): Ref<string> {
  const keresett = ref(szoveg.value.trim());
  let idozito: ReturnType<typeof setTimeout> | undefined;
  watch(szoveg, (uj) => {
    clearTimeout(idozito);
    idozito = setTimeout(() => (keresett.value = uj.trim()), kesleltetes);
  });
  return keresett;
}
