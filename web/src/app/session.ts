import { computed, reactive, ref } from 'vue';
import { graphql } from '~/gql';
import { client } from './apollo';
import { aktivOnkormanyzat, atvalt, valaszthatoOnkormanyzatok } from './login';
import { engedi } from './permissions';
import { elfelejtCel, setEngedettCelok } from './purpose';
import { setTelepulesSzin } from '~/ui/theme';

/** Who works, where, and what is offered to him. Everything here is decided by the server; this is its memory. */
const KiVagyok = graphql(`
  query KiVagyok {
    en {
      id
      nev
      onkormanyzat {
        kshKod
        nev
      }
      onkormanyzatok {
        kshKod
        nev
      }
      szerepkorok
      engedelyek
      celok
      helyettesites {
        id
        veg
        helyettesitett {
          id
          nev
        }
        szerepkor {
          kod
          nev
        }
      }
    }
  }
`);

interface Munkamenet {
  felhasznaloId: string;
  felhasznaloNev: string;
  onkormanyzat: { kshKod: string; nev: string } | null;
  onkormanyzatok: { kshKod: string; nev: string }[];
  szerepkorok: string[];
  engedelyek: string[];
  helyettesites: { helyettesitett: string; szerepkor: string; veg: string } | null;
}
export const session = reactive<Munkamenet>({
  felhasznaloId: '',
  felhasznaloNev: '',
  onkormanyzat: null,
  onkormanyzatok: [],
  szerepkorok: [],
  engedelyek: [],
  helyettesites: null,
});
/** Grows with every switch: the shell rebuilds the open page with it, so nothing of the other municipality stays. */
export const valtas = ref(0);
export const valtasFolyik = ref(false);

export const szabad = (engedely: string | undefined) => !engedely || engedi(session.engedelyek, engedely);
export const telepulesNev = computed(() => session.onkormanyzat?.nev ?? '');

export async function betoltMunkamenet(): Promise<void> {
  const { data } = await client.query({ query: KiVagyok, fetchPolicy: 'no-cache', errorPolicy: 'all' });
  const en = data?.en;
  const ksh = en?.onkormanyzat?.kshKod ?? aktivOnkormanyzat();
  const lista = valaszthatoOnkormanyzatok();
  const osszes = lista.length > 1 ? lista : [...(en?.onkormanyzatok ?? lista)].map(({ kshKod, nev }) => ({ kshKod, nev }));
  Object.assign(session, {
    felhasznaloId: en?.id ?? '',
    felhasznaloNev: en?.nev ?? '',
    onkormanyzat: ksh ? { kshKod: ksh, nev: en?.onkormanyzat?.nev ?? osszes.find((o) => o.kshKod === ksh)?.nev ?? ksh } : null,
    onkormanyzatok: [...osszes].sort((a, b) => a.nev.localeCompare(b.nev, 'hu')),
    szerepkorok: [...(en?.szerepkorok ?? [])],
    engedelyek: [...(en?.engedelyek ?? [])],
    helyettesites: en?.helyettesites
      ? { helyettesitett: en.helyettesites.helyettesitett?.nev ?? '', szerepkor: en.helyettesites.szerepkor.kod, veg: en.helyettesites.veg }
      : null,
  } satisfies Munkamenet);
  setEngedettCelok(en?.celok ?? []);
  setTelepulesSzin(ksh);
}

/** Same screen, another municipality: new token first, then everything known is forgotten and asked again. */
export async function valtOnkormanyzat(kshKod: string): Promise<void> {
  if (kshKod === session.onkormanyzat?.kshKod || valtasFolyik.value) return;
  valtasFolyik.value = true;
  try {
    await atvalt(kshKod);
    elfelejtCel();
    client.stop();
    await client.clearStore();
    await betoltMunkamenet();
    valtas.value++;
  } finally {
    valtasFolyik.value = false;
  }
}
