import { type Ref, type UnwrapNestedRefs, computed, reactive } from 'vue';
import type { Hiba } from '~/ui/urlap';
import { useDraft } from './drafts';

/** What a form's dialog shows of it. */
export interface FormAllapot {
  hibak: readonly Hiba[];
  fut: boolean;
  mentve: string | null;
  utkozes: readonly string[];
  elavult: boolean;
  kuld: () => Promise<void>;
  elvet: () => void;
  ujrakezd: () => void;
}

/** A form and the act it sends: fields with their draft, refusals, and what happens when it is done. */
export function useForm<A extends object, P>(o: {
  /** Name of the draft; with the id of the record where there is one. */
  nev: string;
  /** The fields at the start: empty ones, or those of the record that is corrected. */
  alap: () => A;
  act: { fut: Ref<boolean>; hibak: Ref<readonly Hiba[]> };
  kuld: (adat: A, valtozott: (nev: keyof A) => boolean) => Promise<P | null>;
  kesz: (valasz: P) => void;
}) {
  const adat = reactive(JSON.parse(JSON.stringify(o.alap())) as A) as A;
  const piszkozat = useDraft<A>(o.nev, adat, o.alap);
  const { fut, hibak } = o.act;
  async function kuld() {
    const valasz = await o.kuld(adat, piszkozat.valtozott);
    if (!valasz) return;
    piszkozat.kesz();
    o.kesz(valasz);
  }
  return reactive({
    adat,
    hibak,
    fut,
    mentve: piszkozat.visszatoltve,
    utkozes: piszkozat.utkozes,
    /** Someone else changed the record since it was loaded. */
    elavult: computed(() => hibak.value.some((h) => h.kod === 'VERZIO_ELTERES')),
    kuld,
    elvet: piszkozat.elvet,
    ujrakezd: () => {
      hibak.value = [];
    },
  }) as FormAllapot & { adat: UnwrapNestedRefs<A> };
}
