import type { FajlActok } from '~/app/fajlok/fajlok';
import { graphql } from '~/gql';

const engedely = { feltolt: 'iratkezelo.fajl.feltolt', olvas: 'iratkezelo.fajl.olvas', torol: 'iratkezelo.fajl.torol' };

/** Files of a document, and of what came. */
export const IRAT_FAJLOK: FajlActok = {
  engedely,
  feltolt: graphql(`
    mutation IratFajlFeltolt($input: IratFajlFeltoltInput!) {
      act: iratFajlFeltolt(input: $input) {
        hibak {
          ...Hibak
        }
        feltoltes {
          url
        }
      }
    }
  `),
  letolt: graphql(`
    mutation IratFajlLetolt($input: IratFajlLetoltInput!) {
      act: iratFajlLetolt(input: $input) {
        hibak {
          ...Hibak
        }
        letoltes {
          url
        }
      }
    }
  `),
  torol: graphql(`
    mutation IratFajlTorol($input: IratFajlTorolInput!) {
      act: iratFajlTorol(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
};
export const KULDEMENY_FAJLOK: FajlActok = {
  engedely,
  feltolt: graphql(`
    mutation KuldemenyFajlFeltolt($input: KuldemenyFajlFeltoltInput!) {
      act: kuldemenyFajlFeltolt(input: $input) {
        hibak {
          ...Hibak
        }
        feltoltes {
          url
        }
      }
    }
  `),
  letolt: graphql(`
    mutation KuldemenyFajlLetolt($input: KuldemenyFajlLetoltInput!) {
      act: kuldemenyFajlLetolt(input: $input) {
        hibak {
          ...Hibak
        }
        letoltes {
          url
        }
      }
    }
  `),
  torol: graphql(`
    mutation KuldemenyFajlTorol($input: KuldemenyFajlTorolInput!) {
      act: kuldemenyFajlTorol(input: $input) {
        hibak {
          ...Hibak
        }
      }
    }
  `),
};
