import type { TypedDocumentNode } from '@apollo/client/core';
import { useAct } from '~/app/useAct';
import { graphql } from '~/gql';
import type { Hiba } from '~/ui/urlap';

/** The acts of a file and of a document, each with its mutation and with the fields that it asks for. */
export type LepesMezo =
  | 'ugyintezo'
  | 'szervezetiEgyseg'
  | 'hatarido'
  | 'eddig'
  | 'irattariHely'
  | 'masikUgyirat'
  | 'kolcsonzo'
  | 'feladas'
  | 'eredmeny'
  | 'megjegyzes'
  | 'indok';

export const LEPES_MEZOK: Record<string, readonly LepesMezo[]> = {
  ugyiratSzignal: ['ugyintezo', 'szervezetiEgyseg', 'hatarido', 'megjegyzes'],
  ugyiratAtvesz: ['megjegyzes'],
  ugyiratHianypotlasraHiv: ['eddig', 'indok'],
  ugyiratFelfuggeszt: ['eddig', 'indok'],
  ugyiratSkontrobaTesz: ['eddig', 'indok'],
  ugyiratFolytat: ['megjegyzes'],
  ugyiratLezar: ['megjegyzes'],
  ugyiratIrattarbaTesz: ['megjegyzes'],
  ugyiratKozpontiIrattarbaAd: ['irattariHely', 'megjegyzes'],
  ugyiratUjranyit: ['indok'],
  ugyiratSzerel: ['masikUgyirat', 'megjegyzes'],
  ugyiratCsatol: ['masikUgyirat', 'indok'],
  ugyiratVisszatart: ['indok'],
  kolcsonzesKiad: ['kolcsonzo'],
  iratKiadmanyozasraBenyujt: ['megjegyzes'],
  iratKiadmanyoz: ['megjegyzes'],
  iratVisszaad: ['indok'],
  iratExpedial: ['feladas'],
  kezbesitesEredmenyRogzit: ['eredmeny'],
  iratTevesIktatas: ['indok'],
};
/** Steps of a file that stand as buttons while they are possible; the others are in the menu. */
export const FO_LEPESEK: readonly string[] = [
  'ugyiratSzignal',
  'ugyiratAtvesz',
  'ugyiratFolytat',
  'ugyiratLezar',
  'ugyiratIrattarbaTesz',
  'ugyiratKozpontiIrattarbaAd',
];

const DOKUMENTUMOK = {
  ugyiratSzignal: graphql(`
    mutation UgyiratSzignal($input: UgyiratSzignalInput!) {
      ugyiratSzignal(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  ugyiratAtvesz: graphql(`
    mutation UgyiratAtvesz($input: UgyiratAtveszInput!) {
      ugyiratAtvesz(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  ugyiratHianypotlasraHiv: graphql(`
    mutation UgyiratHianypotlasraHiv($input: UgyiratHianypotlasraHivInput!) {
      ugyiratHianypotlasraHiv(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  ugyiratFelfuggeszt: graphql(`
    mutation UgyiratFelfuggeszt($input: UgyiratFelfuggesztInput!) {
      ugyiratFelfuggeszt(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  ugyiratSkontrobaTesz: graphql(`
    mutation UgyiratSkontrobaTesz($input: UgyiratSkontrobaTeszInput!) {
      ugyiratSkontrobaTesz(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  ugyiratFolytat: graphql(`
    mutation UgyiratFolytat($input: UgyiratFolytatInput!) {
      ugyiratFolytat(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  ugyiratLezar: graphql(`
    mutation UgyiratLezar($input: UgyiratLezarInput!) {
      ugyiratLezar(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  ugyiratIrattarbaTesz: graphql(`
    mutation UgyiratIrattarbaTesz($input: UgyiratIrattarbaTeszInput!) {
      ugyiratIrattarbaTesz(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  ugyiratKozpontiIrattarbaAd: graphql(`
    mutation UgyiratKozpontiIrattarbaAd($input: UgyiratKozpontiIrattarbaAdInput!) {
      ugyiratKozpontiIrattarbaAd(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  ugyiratUjranyit: graphql(`
    mutation UgyiratUjranyit($input: UgyiratUjranyitInput!) {
      ugyiratUjranyit(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  ugyiratSzerel: graphql(`
    mutation UgyiratSzerel($input: UgyiratSzerelInput!) {
      ugyiratSzerel(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  ugyiratCsatol: graphql(`
    mutation UgyiratCsatol($input: UgyiratCsatolInput!) {
      ugyiratCsatol(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  ugyiratVisszatart: graphql(`
    mutation UgyiratVisszatart($input: UgyiratVisszatartInput!) {
      ugyiratVisszatart(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  kolcsonzesKiad: graphql(`
    mutation KolcsonzesKiad($input: KolcsonzesKiadInput!) {
      kolcsonzesKiad(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  iratKiadmanyozasraBenyujt: graphql(`
    mutation IratKiadmanyozasraBenyujt($input: IratKiadmanyozasraBenyujtInput!) {
      iratKiadmanyozasraBenyujt(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  iratKiadmanyoz: graphql(`
    mutation IratKiadmanyoz($input: IratKiadmanyozInput!) {
      iratKiadmanyoz(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  iratVisszaad: graphql(`
    mutation IratVisszaad($input: IratVisszaadInput!) {
      iratVisszaad(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  iratExpedial: graphql(`
    mutation IratExpedial($input: IratExpedialInput!) {
      iratExpedial(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  kezbesitesEredmenyRogzit: graphql(`
    mutation KezbesitesEredmenyRogzit($input: KezbesitesEredmenyRogzitInput!) {
      kezbesitesEredmenyRogzit(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  iratTevesIktatas: graphql(`
    mutation IratTevesIktatas($input: IratTevesIktatasInput!) {
      iratTevesIktatas(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
};
export type LepesNev = keyof typeof DOKUMENTUMOK;

type Valasz = { hibak: readonly Hiba[] };
/** One of these acts: they all take one input and answer with what they refuse. */
export const useLepes = (nev: LepesNev) =>
  useAct(DOKUMENTUMOK[nev] as unknown as TypedDocumentNode<Record<string, Valasz>, { input: object }>, (d) => d[nev]);
