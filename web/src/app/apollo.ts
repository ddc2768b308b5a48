import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable, type FetchResult, fromPromise } from '@apollo/client/core';
import { watch } from 'vue';
import { typePolicies } from './cache';
import { type GrafHiba, grafHibak } from './errors';
import { frissBelepestKer, lejart, token } from './login';
import { aktivCel, aktivUgy } from './purpose';

/** Every request: whose (token), for what purpose and in which case, and a number by which it can be found in the logs. */
const fejlecek = new ApolloLink((operation, forward) =>
  fromPromise(token()).flatMap((jwt) => {
    const { cel = aktivCel(), ugy = aktivUgy() } = operation.getContext() as { cel?: string | null; ugy?: string | null };
    operation.setContext({
      headers: {
        ...(jwt ? { authorization: `Bearer ${jwt}` } : {}),
        ...(cel ? { 'x-asp-cel': cel } : {}),
        ...(cel && ugy ? { 'x-asp-ugy': ugy } : {}),
        'x-request-id': crypto.randomUUID(),
        'apollo-require-preflight': 'true',
      },
    });
    return forward(operation);
  }),
);

/** Sent is the number of the document, not its text: the server knows the documents of this build and runs no others. */
const azonositoval = new ApolloLink((operation, forward) => {
  const hash = (operation.query as { __meta__?: { hash?: string } }).__meta__?.hash;
  if (hash) {
    operation.extensions.persistedQuery = { version: 1, sha256Hash: hash.replace('sha256:', '') };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  }
  return forward(operation);
});

const belepesHiba = (result: FetchResult) =>
  (result.errors ?? []).some((e) => ['UNAUTHENTICATED', 'NINCS_BELEPES'].includes(String(e.extensions?.code)));

/** A token refused on the way (revoked, another key): one renewal, one more try, then the shell asks for a login. */
const ujraBelepes = new ApolloLink((operation, forward) => {
  const elkuld = (ujra: boolean): Observable<FetchResult> =>
    new Observable((observer) => {
      const masodszor = () =>
        void token(true).then((jwt) => {
          if (!jwt) {
            lejart.value = true;
            observer.error(new Error('login expired'));
          } else elkuld(false).subscribe(observer);
        });
      forward(operation).subscribe({
        next: (result) => (ujra && belepesHiba(result) ? masodszor() : observer.next(result)),
        error: (error: { statusCode?: number }) => (ujra && error.statusCode === 401 ? masodszor() : observer.error(error)),
        complete: () => observer.complete?.(),
      });
    });
  return elkuld(true);
});

/** A grave act after an old login: nothing has happened yet, so it is sent again as it is – with its key – after a new one. */
const frissBelepessel = new ApolloLink((operation, forward) => {
  const kert = (hibak: readonly GrafHiba[]): number | null => {
    const hiba = hibak.find(({ extensions }) => extensions?.code === 'FRISS_BELEPES_SZUKSEGES');
    return hiba ? Number(hiba.extensions?.legfeljebbPerc) : null;
  };
  return new Observable<FetchResult>((observer) => {
    const ujra = (perc: number, kulonben: () => void) =>
      void frissBelepestKer(perc).then((sikerult) => (sikerult ? forward(operation).subscribe(observer) : kulonben()));
    let varunk = false;
    forward(operation).subscribe({
      next(result) {
        const perc = kert(result.errors ?? []);
        varunk = perc !== null;
        const tovabb = () => {
          observer.next(result);
          observer.complete?.();
        };
        if (perc === null) observer.next(result);
        else ujra(perc, tovabb);
      },
      error(error: Error) {
        const perc = kert(grafHibak({ networkError: error } as never));
        if (perc === null) observer.error(error);
        else ujra(perc, () => observer.error(error));
      },
      complete() {
        if (!varunk) observer.complete?.();
      },
    });
  });
});

export const client = new ApolloClient({
  link: ApolloLink.from([
    frissBelepessel,
    ujraBelepes,
    fejlecek,
    azonositoval,
    new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
  ]),
  cache: new InMemoryCache({ typePolicies }),
  assumeImmutableResults: true,
  connectToDevTools: false,
  defaultOptions: {
    watchQuery: { errorPolicy: 'all', fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first', notifyOnNetworkStatusChange: true },
    query: { errorPolicy: 'all' },
    mutate: { errorPolicy: 'all' },
  },
});

/** What was read for one purpose, in one case, is not shown for another: there it has to be asked for, refused or logged anew. */
let olvasott: string | null = null;
watch(
  () => (aktivCel() ? `${aktivCel()} ${aktivUgy() ?? ''}` : null),
  (most) => {
    if (!most) return;
    // at once, before the page is drawn anew; what the old page watched goes with it
    if (olvasott && most !== olvasott) void client.cache.reset({ discardWatches: true });
    olvasott = most;
  },
  { flush: 'sync' },
);
