import { type InjectionKey, type Ref, inject, provide } from 'vue';

/** A refusal of an act, as the graph returns it: the sentence and the path of the input field it speaks about. */
export interface Hiba {
  kod: string;
  uzenet: string;
  mezo?: readonly string[] | null;
}

const kulcs: InjectionKey<Ref<readonly Hiba[]>> = Symbol('urlap-hibak');

export const provideHibak = (hibak: Ref<readonly Hiba[]>) => provide(kulcs, hibak);
export const injectHibak = () => inject(kulcs, null);

/** "input.adozo.nev" and ['input','adozo','nev'] name the same field; the leading "input" may be left out. */
const normal = (ut: string) => ut.replace(/^input\./, '');
export const hibaUt = (hiba: Hiba) => normal((hiba.mezo ?? []).join('.'));
export const hibaMezohoz = (hibak: readonly Hiba[], ut: string) => hibak.filter((h) => hibaUt(h) === normal(ut));
