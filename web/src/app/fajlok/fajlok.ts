import type { TypedDocumentNode } from '@apollo/client/core';
import { onBeforeUnmount, reactive, shallowRef } from 'vue';
import { graphql } from '~/gql';
import type { FajlSorFragment, HibakFragment } from '~/gql/graphql';
import type { NezettFajl } from '~/ui/FajlNezo.vue';
import { ertesit } from '~/ui/ertesites';
import { letoltBajtok } from '~/ui/letolt';
import type { Hiba } from '~/ui/urlap';
import { t } from '../i18n';
import { token } from '../login';
import { useAct } from '../useAct';

graphql(`
  fragment FajlSor on Fajl {
    id
    ervenyes {
      ...FajlValtozatSor
    }
    valtozatok {
      ...FajlValtozatSor
    }
  }
`);
graphql(`
  fragment FajlValtozatSor on FajlValtozat {
    id
    sorszam
    nev
    tipus
    meret
    feltolto
    feltoltve
    virus
    megnyithato
  }
`);
export type Valtozat = FajlSorFragment['ervenyes'];
type Valasz<T> = { act: { hibak: readonly HibakFragment[] } & T };

/** The acts by which a thing (a document, an item received, a case …) has files; every szakrendszer writes its own, answered as `act`. */
export interface FajlActok {
  feltolt: TypedDocumentNode<
    Valasz<{ feltoltes: { url: string } | null }>,
    { input: { id: string; nev: string; meret: number; fajlId?: string | null } }
  >;
  letolt: TypedDocumentNode<Valasz<{ letoltes: { url: string } | null }>, { input: { valtozatId: string } }>;
  torol?: TypedDocumentNode<Valasz<object>, { input: { id: string; fajlId: string; idempotenciaKulcs?: string | null } }>;
  engedely: { feltolt: string; olvas: string; torol: string };
}

const halozat = (): Hiba => ({ kod: 'HALOZAT', uzenet: t('kozos.hiba.halozat') });
function hibakBol(torzs: string): readonly Hiba[] {
  try {
    const { hibak } = JSON.parse(torzs) as { hibak?: readonly Hiba[] };
    if (hibak?.length) return hibak;
  } catch {
    // no answer of ours
  }
  return [halozat()];
}

/** One file on its way up. */
export interface Feltoltes {
  kulcs: number;
  nev: string;
  meret: number;
  fajlId?: string;
  elkuldve: number;
  allapot: 'VAR' | 'MEGY' | 'HIBA';
  hibak: readonly Hiba[];
}

/** Files go up one after the other; each can be cancelled, and one that is refused stays in sight with the reason. */
export function useFeltoltes(actok: FajlActok, targyId: () => string, kesz: () => void) {
  const act = useAct(actok.feltolt, (d) => d.act);
  const sor = reactive<Feltoltes[]>([]);
  const fajlok = new Map<number, File>();
  let szamlalo = 0;
  let keres: XMLHttpRequest | null = null;
  let fut = false;

  function felvesz(uj: Iterable<File>, fajlId?: string) {
    for (const f of uj) {
      const kulcs = ++szamlalo;
      fajlok.set(kulcs, f);
      sor.push({ kulcs, nev: f.name, meret: f.size, fajlId, elkuldve: 0, allapot: 'VAR', hibak: [] });
    }
    void halad();
  }
  async function halad() {
    if (fut) return;
    fut = true;
    for (let f = kovetkezo(); f; f = kovetkezo()) {
      f.allapot = 'MEGY';
      const hibak = await egyet(f);
      if (!sor.includes(f)) continue; // cancelled meanwhile
      if (hibak.length) Object.assign(f, { allapot: 'HIBA', hibak });
      else {
        elvet(f);
        ertesit(t('kozos.fajl.feltoltve', { nev: f.nev }));
        kesz();
      }
    }
    fut = false;
  }
  const kovetkezo = () => sor.find((f) => f.allapot === 'VAR');
  async function egyet(f: Feltoltes): Promise<readonly Hiba[]> {
    const valasz = await act.vegez(() => ({ input: { id: targyId(), nev: f.nev, meret: f.meret, fajlId: f.fajlId ?? null } }));
    const url = valasz?.feltoltes?.url;
    if (!url) return act.hibak.value.length ? act.hibak.value : [halozat()];
    const jwt = await token();
    if (!sor.includes(f)) return [];
    return new Promise((kesz) => {
      keres = new XMLHttpRequest();
      keres.open('PUT', url);
      if (jwt) keres.setRequestHeader('authorization', `Bearer ${jwt}`);
      keres.upload.onprogress = (e) => (f.elkuldve = e.loaded);
      keres.onload = () => kesz(keres!.status === 201 ? [] : hibakBol(keres!.responseText));
      keres.onerror = () => kesz([halozat()]);
      keres.onabort = () => kesz([]);
      keres.send(fajlok.get(f.kulcs)!);
    });
  }
  /** Takes a file out of the row; what is under way stops. */
  function elvet(f: Feltoltes) {
    const i = sor.indexOf(f);
    if (i >= 0) sor.splice(i, 1);
    fajlok.delete(f.kulcs);
    if (f.allapot === 'MEGY' && keres && keres.readyState !== XMLHttpRequest.DONE) keres.abort();
  }
  function ujra(f: Feltoltes) {
    Object.assign(f, { allapot: 'VAR', elkuldve: 0, hibak: [] });
    void halad();
  }
  const marad = (e: BeforeUnloadEvent) => {
    if (sor.some((f) => f.allapot !== 'HIBA')) e.preventDefault();
  };
  addEventListener('beforeunload', marad);
  onBeforeUnmount(() => {
    removeEventListener('beforeunload', marad);
    for (const f of [...sor]) elvet(f);
  });
  return { sor, felvesz, elvet, ujra };
}

/** Opening a version: shown here where that is possible, handed to the browser's downloads otherwise. */
export function useMegnyitas(actok: FajlActok) {
  const act = useAct(actok.letolt, (d) => d.act);
  const nezett = shallowRef<NezettFajl | null>(null);
  async function bajtok(v: Valtozat): Promise<Uint8Array<ArrayBuffer> | null> {
    const valasz = await act.vegez(() => ({ input: { valtozatId: v.id } }));
    const url = valasz?.letoltes?.url;
    let hibak: readonly Hiba[] = act.hibak.value;
    if (url)
      try {
        const valasz = await fetch(url, { headers: { authorization: `Bearer ${await token()}` } });
        if (valasz.ok) return new Uint8Array(await valasz.arrayBuffer());
        hibak = hibakBol(await valasz.text());
      } catch {
        hibak = [halozat()];
      }
    ertesit(hibak.map((h) => h.uzenet).join(' ') || t('kozos.hiba.halozat'), 'baj');
    return null;
  }
  async function letolt(v: Valtozat) {
    const tartalom = await bajtok(v);
    if (tartalom) letoltBajtok({ fajlnev: v.nev, mime: v.tipus, tartalom });
  }
  async function megnyit(v: Valtozat) {
    if (!nezheto(v.tipus)) return letolt(v);
    const tartalom = await bajtok(v);
    if (tartalom) nezett.value = { cim: v.nev, fajlnev: v.nev, mime: v.tipus, tartalom };
  }
  return { megnyit, letolt, nezett, fut: act.fut };
}

/** Kinds that are shown without another program. */
export const nezheto = (tipus: string) => /^(application\/pdf|image\/(png|jpeg)|text\/plain)\b/.test(tipus);
