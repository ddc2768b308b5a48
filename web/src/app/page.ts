import type { ApolloError, OperationVariables, TypedDocumentNode } from '@apollo/client/core';
import { useQuery } from '@vue/apollo-composable';
import { type Ref, computed, watchEffect } from 'vue';
import { lapHiba, tiltasHol } from './errors';

/** A page's one query: its data, whether it is still coming, and for every place in it the reason why it may be missing. */
export function usePage<T, V extends OperationVariables>(
  document: TypedDocumentNode<T, V> | (() => TypedDocumentNode<T, V>),
  variables: () => V,
  options: { enabled?: Ref<boolean> } = {},
) {
  const { result, loading, error, refetch, fetchMore } = useQuery(document, variables, () => ({
    enabled: options.enabled?.value ?? true,
    keepPreviousResult: true,
  }));
  const hiba = error as Ref<ApolloError | null>;
  return {
    adat: computed(() => result.value as T | undefined),
    tolt: computed(() => loading.value && !result.value),
    frissul: loading,
    hiba,
    lapHiba: computed(() => lapHiba(hiba.value, Boolean(result.value))),
    tiltas: (ut: string) => tiltasHol(hiba.value, ut),
    ujra: refetch,
    fetchMore,
  };
}

/** The window's title follows what is on the page. */
export function useCim(cim: () => string | null | undefined) {
  watchEffect(() => {
    const szoveg = cim();
    if (szoveg) document.title = document.title.replace(/^[^·]*/, `${szoveg} `);
  });
}
