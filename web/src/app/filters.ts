import { reactive, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** The filters of a list live in the address: reload, back and a sent link show the same list. Typing waits a moment. */
export function useFilters<T extends Record<string, string>>(alap: T) {
  const route = useRoute();
  const router = useRouter();
  const szuro = reactive({ ...alap }) as T;
  for (const nev of Object.keys(alap) as (keyof T & string)[]) {
    const v = route.query[nev];
    if (typeof v === 'string') szuro[nev] = v as T[typeof nev];
  }
  const ervenyes = ref({ ...szuro }) as { value: T };
  const ut = route.path;
  let idozito: ReturnType<typeof setTimeout> | undefined;
  watch(
    () => ({ ...szuro }),
    (uj) => {
      clearTimeout(idozito);
      idozito = setTimeout(() => {
        ervenyes.value = uj as T;
        if (route.path === ut)
          void router.replace({ query: Object.fromEntries(Object.entries(uj).filter(([k, v]) => v !== '' && v !== alap[k])) });
      }, 220);
    },
  );
  return {
    szuro,
    ervenyes,
    van: () => Object.entries(szuro).some(([k, v]) => k !== 'nezet' && v !== alap[k]),
    torol: () => Object.assign(szuro, { ...alap, ...('nezet' in szuro ? { nezet: szuro.nezet } : {}) }),
  };
}

/** Empty strings are "not asked": leaves them out of a filter input. */
export const csakKitoltott = <T extends Record<string, unknown>>(o: T) =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== '' && v !== null && v !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], '' | null>;
  };
