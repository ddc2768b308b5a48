import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core';
import { useQuery } from '@vue/apollo-composable';
import { type Ref, computed } from 'vue';
import { lapHiba, tiltasHol } from './errors';

type Csomopont<C> = C extends { nodes: readonly (infer N)[] } ? N : never;

interface Oldal<N> {
  nodes: readonly N[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number;
}

/** A Relay connection that grows while one scrolls: rows so far, how many there are, and "more". */
export function useConnection<T, V extends OperationVariables & { after?: string | null }, K extends keyof T & string>(
  document: TypedDocumentNode<T, V> | (() => TypedDocumentNode<T, V>),
  variables: () => V,
  nev: K,
  options: { enabled?: Ref<boolean> } = {},
) {
  const { result, loading, error, fetchMore, refetch } = useQuery(document, variables, () => ({
    enabled: options.enabled?.value ?? true,
    keepPreviousResult: true,
  }));
  const oldal = computed(() => (result.value as T | undefined)?.[nev] as unknown as Oldal<Csomopont<T[K]>> | undefined);
  let fut = false;
  async function tobb() {
    const utolso = oldal.value?.pageInfo;
    if (fut || !utolso?.hasNextPage) return;
    fut = true;
    try {
      await fetchMore({
        variables: { ...variables(), after: utolso.endCursor },
        updateQuery: ((eddig: T, { fetchMoreResult }: { fetchMoreResult?: T }) => {
          const regi = eddig[nev] as unknown as Oldal<Csomopont<T[K]>>;
          const uj = fetchMoreResult?.[nev] as unknown as Oldal<Csomopont<T[K]>> | undefined;
          return uj
            ? ({
                ...(eddig as object),
                [nev]: { ...uj, totalCount: uj.totalCount ?? regi.totalCount, nodes: [...regi.nodes, ...uj.nodes] },
              } as T)
            : eddig;
        }) as never,
      });
    } finally {
      fut = false;
    }
  }
  return {
    adat: computed(() => result.value as T | undefined),
    sorok: computed(() => (oldal.value?.nodes ?? []) as readonly Csomopont<T[K]>[]),
    osszes: computed(() => oldal.value?.totalCount ?? null),
    vanTobb: computed(() => oldal.value?.pageInfo.hasNextPage ?? false),
    tolt: loading,
    elsoTolt: computed(() => loading.value && !result.value),
    // without rows the refusal of the rows is the list's own
    tiltas: computed(() => tiltasHol(error.value, oldal.value?.nodes?.length ? nev : `${nev}.nodes`)),
    lapHiba: computed(() => lapHiba(error.value, Boolean(result.value))),
    tobb,
    ujra: refetch,
  };
}
