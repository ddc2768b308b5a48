import type { TypedDocumentNode } from '@apollo/client/core';
import { useAct } from '~/app/useAct';
import { graphql } from '~/gql';
import type { Hiba } from '~/ui/urlap';

/** The steps of a case, each with the fields that it asks for besides a note. */
export type LepesMezo = 'indok' | 'kozjegyzo' | 'cimzett' | 'hagyatekKsh' | 'ugyintezo' | 'felhasznalo';
export const LEPES_MEZOK: Record<string, readonly LepesMezo[]> = {
  hagyatekiUgyIlletekesseg: ['hagyatekKsh'],
  hagyatekiUgyAttesz: ['cimzett'],
  nyilatkozatBeker: [],
  adatgyujtesIndit: [],
  nincsHagyatekMegallapit: ['indok'],
  leltarTervez: [],
  leltarVisszavesz: [],
  leltarIsmertet: [],
  leltarVeglegesit: [],
  kozjegyzoMegad: ['kozjegyzo'],
  kozjegyzonekKuld: [],
  hagyatekiUgyLezar: [],
  pothagyatekNyit: [],
  hagyatekiUgyAtad: ['ugyintezo'],
  kozjegyzoHozzaferesAd: ['felhasznalo'],
};

const DOKUMENTUMOK = {
  hagyatekiUgyIlletekesseg: graphql(`
    mutation HagyatekiUgyIlletekesseg($input: HagyatekiUgyIlletekessegInput!) {
      hagyatekiUgyIlletekesseg(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  hagyatekiUgyAttesz: graphql(`
    mutation HagyatekiUgyAttesz($input: HagyatekiUgyAtteszInput!) {
      hagyatekiUgyAttesz(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  nyilatkozatBeker: graphql(`
    mutation NyilatkozatBeker($input: HagyatekiUgyLepesInput!) {
      nyilatkozatBeker(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  adatgyujtesIndit: graphql(`
    mutation AdatgyujtesIndit($input: HagyatekiUgyLepesInput!) {
      adatgyujtesIndit(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  nincsHagyatekMegallapit: graphql(`
    mutation NincsHagyatekMegallapit($input: NincsHagyatekMegallapitInput!) {
      nincsHagyatekMegallapit(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  leltarTervez: graphql(`
    mutation LeltarTervez($input: HagyatekiUgyLepesInput!) {
      leltarTervez(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  leltarVisszavesz: graphql(`
    mutation LeltarVisszavesz($input: HagyatekiUgyLepesInput!) {
      leltarVisszavesz(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  leltarIsmertet: graphql(`
    mutation LeltarIsmertet($input: HagyatekiUgyLepesInput!) {
      leltarIsmertet(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  leltarVeglegesit: graphql(`
    mutation LeltarVeglegesit($input: HagyatekiUgyLepesInput!) {
      leltarVeglegesit(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  kozjegyzoMegad: graphql(`
    mutation KozjegyzoMegad($input: KozjegyzoMegadInput!) {
      kozjegyzoMegad(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  kozjegyzonekKuld: graphql(`
    mutation KozjegyzonekKuld($input: HagyatekiUgyLepesInput!) {
      kozjegyzonekKuld(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  hagyatekiUgyLezar: graphql(`
    mutation HagyatekiUgyLezar($input: HagyatekiUgyLepesInput!) {
      hagyatekiUgyLezar(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  pothagyatekNyit: graphql(`
    mutation PothagyatekNyit($input: HagyatekiUgyLepesInput!) {
      pothagyatekNyit(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  hagyatekiUgyAtad: graphql(`
    mutation HagyatekiUgyAtad($input: HagyatekiUgyAtadInput!) {
      hagyatekiUgyAtad(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
  kozjegyzoHozzaferesAd: graphql(`
    mutation KozjegyzoHozzaferesAd($input: KozjegyzoHozzaferesAdInput!) {
      kozjegyzoHozzaferesAd(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
} as const;
export type LepesNev = keyof typeof DOKUMENTUMOK;

interface Valasz {
  hibak: readonly Hiba[];
}
/** One document of many: their inputs are put together by the form that sends them. */
type Dokumentum = TypedDocumentNode<Record<string, Valasz>, { input: Record<string, unknown> }>;
export const useLepes = (lepes: LepesNev) => useAct(DOKUMENTUMOK[lepes] as unknown as Dokumentum, (d) => d[lepes]);
