import { graphql } from '~/gql';

/** The documents that this module prints. */
export const ELOADOI_IV = graphql(`
  query EloadoiIv($id: ID!) {
    ugyiratEloadoiIv(id: $id) {
      nev
      pdf
    }
  }
`);
export const FELADOJEGYZEK = graphql(`
  query Feladojegyzek($nap: Datum!) {
    postakonyvNyomtatvany(nap: $nap, fajta: FELADOJEGYZEK) {
      nev
      pdf
    }
  }
`);
export const JEGYZOKONYV = graphql(`
  query SelejtezesiJegyzokonyv($id: ID!) {
    selejtezesek(szuro: { id: $id }, first: 1) {
      nodes {
        id
        jegyzokonyv {
          nev
          pdf
        }
      }
    }
  }
`);
export const ATADAS_JEGYZEK = graphql(`
  query LeveltariJegyzek($id: ID!) {
    leveltariAtadasok(szuro: { id: $id }, first: 1) {
      nodes {
        id
        jegyzek {
          nev
          pdf
        }
      }
    }
  }
`);
