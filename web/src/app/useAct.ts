import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core';
import { ref, shallowRef } from 'vue';
import { graphql } from '~/gql';
import type { Hiba } from '~/ui/urlap';
import { client } from './apollo';
import { TILTAS_KODOK, grafHibak } from './errors';
import { t } from './i18n';

/** What every act answers when it refuses. */
graphql(`
  fragment Hibak on Hiba {
    kod
    uzenet
    mezo
  }
`);
interface Valasz {
  hibak: readonly Hiba[];
}

/**
 * One act (mutation). What the graph refuses comes back as `hibak` for the form; so does a refused right or a lost
 * connection, in words. An idempotency key is kept until the act succeeds: pressing twice does it once.
 */
export function useAct<T, V extends OperationVariables, P extends Valasz>(
  document: TypedDocumentNode<T, V>,
  payload: (data: T) => P | null | undefined,
) {
  const fut = ref(false);
  const hibak = shallowRef<readonly Hiba[]>([]);
  let kulcs = crypto.randomUUID();

  async function vegez(variables: (idempotenciaKulcs: string) => V): Promise<P | null> {
    if (fut.value) return null;
    fut.value = true;
    hibak.value = [];
    try {
      const { data, errors } = await client.mutate({ mutation: document, variables: variables(kulcs) });
      const valasz = data ? payload(data as T) : null;
      if (errors?.length || !valasz) {
        hibak.value = (errors ?? []).map(hibaBol);
        if (hibak.value.length === 0) hibak.value = [{ kod: 'BELSO', uzenet: t('kozos.hiba.belso') }];
        return null;
      }
      kulcs = crypto.randomUUID();
      if (valasz.hibak.length > 0) {
        hibak.value = valasz.hibak;
        return null;
      }
      return valasz;
    } catch (error) {
      const graf = grafHibak(error as never);
      hibak.value = graf.length ? graf.map(hibaBol) : [{ kod: 'HALOZAT', uzenet: t('kozos.hiba.halozat') }];
      return null;
    } finally {
      fut.value = false;
    }
  }
  return { vegez, fut, hibak };
}

/** A value the graph could not read names its field ("input.reszek[0].hrsz"). */
function hibaBol({ message, extensions }: { message: string; extensions?: Record<string, unknown> }): Hiba {
  const kod = String(extensions?.code ?? '');
  const mezo =
    typeof extensions?.mezo === 'string' && extensions.mezo.startsWith('input.') ? extensions.mezo.split(/[.[\]]+/).filter(Boolean) : null;
  const uzenet = TILTAS_KODOK.has(kod)
    ? t(`kozos.tiltas.${kod}.muvelet`)
    : kod === 'FRISS_BELEPES_SZUKSEGES'
      ? t('kozos.friss.elmaradt')
      : message;
  return { kod, mezo, uzenet: uzenet || t('kozos.hiba.belso') };
}
