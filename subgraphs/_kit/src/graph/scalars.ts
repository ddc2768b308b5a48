import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { registerEnumType } from 'type-graphql';
import { adoazonositoErvenyes, adoszamErvenyes, bankszamlaErvenyes, datumErvenyes, hrszErvenyes, kshKodErvenyes } from '../rules/index.ts';

const rossz = (uzenet: string) => new GraphQLError(uzenet, { extensions: { code: 'BAD_USER_INPUT' } });

/** A text scalar with a Hungarian check rule; the message never repeats the value. */
function szoveges(name: string, description: string, ervenyes: (ertek: string) => boolean, uzenet: string): GraphQLScalarType {
  const olvas = (ertek: unknown): string => {
    if (typeof ertek !== 'string' || !ervenyes(ertek)) throw rossz(uzenet);
    return ertek;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (ertek) => String(ertek),
    parseValue: olvas,
    parseLiteral: (ast) => olvas(ast.kind === Kind.STRING ? ast.value : undefined),
  });
}

export const Datum = szoveges(
  'Datum',
  'Naptári nap: ÉÉÉÉ-HH-NN. (Calendar day, ISO 8601.)',
  datumErvenyes,
  'Nem létező nap. Írja ÉÉÉÉ-HH-NN alakban, például 2027-03-15.',
);
export const Hrsz = szoveges(
  'Hrsz',
  'Helyrajzi szám: 1234, 1234/5, 0123/4, 1234/5/A/12. (Topographical lot number.)',
  hrszErvenyes,
  'Hibás helyrajzi szám. Írja például így: 1234, 1234/5, külterületen 0123/4, társasházban 1234/5/A/12.',
);
export const KshKod = szoveges(
  'KshKod',
  'KSH településkód, öt számjegy ellenőrző számmal. (Municipality code of the Statistical Office.)',
  kshKodErvenyes,
  'Hibás KSH településkód: öt számjegyből áll, az utolsó ellenőrző szám.',
);
export const Adoazonosito = szoveges(
  'Adoazonosito',
  'Adóazonosító jel, tíz számjegy. (Personal tax identifier; tax secret.)',
  adoazonositoErvenyes,
  'Hibás adóazonosító jel: tíz számjegy, 8-cal kezdődik, az utolsó ellenőrző szám. Ellenőrizze az adókártyáról.',
);
export const Adoszam = szoveges(
  'Adoszam',
  'Adószám: 12345678-1-12. (Tax number of an organisation.)',
  adoszamErvenyes,
  'Hibás adószám. Írja 12345678-1-12 alakban; a nyolcadik számjegy ellenőrző szám.',
);
export const Bankszamla = szoveges(
  'Bankszamla',
  'Belföldi bankszámlaszám, 2×8 vagy 3×8 számjegy. (Domestic account number.)',
  bankszamlaErvenyes,
  'Hibás bankszámlaszám: 2×8 vagy 3×8 számjegy, az első nyolc számjegy ellenőrző számmal zárul.',
);

const forintOlvas = (ertek: unknown): bigint => {
  if (typeof ertek === 'number' && Number.isSafeInteger(ertek)) return BigInt(ertek);
  if (typeof ertek === 'string' && /^-?\d{1,18}$/.test(ertek)) return BigInt(ertek);
  throw rossz('Az összeg egész forint, szóköz és tizedesjegy nélkül, például "125000".');
};
export const Forint = new GraphQLScalarType<bigint, string>({
  name: 'Forint',
  description: 'Egész forint, szövegként. (Whole forints, as text on the wire.)',
  serialize: (ertek) => String(ertek),
  parseValue: forintOlvas,
  parseLiteral: (ast) => forintOlvas(ast.kind === Kind.STRING ? ast.value : ast.kind === Kind.INT ? Number(ast.value) : undefined),
});

const idopontOlvas = (ertek: unknown): Date => {
  const ido = typeof ertek === 'string' ? new Date(ertek) : undefined;
  if (!ido || Number.isNaN(ido.getTime())) throw rossz('Hibás időpont. Írja ISO 8601 alakban, például 2027-03-15T08:00:00+01:00.');
  return ido;
};
export const Idopont = new GraphQLScalarType<Date, string>({
  name: 'Idopont',
  description: 'Időpont, ISO 8601, UTC. (Point in time.)',
  serialize: (ertek) => (ertek instanceof Date ? ertek : new Date(String(ertek))).toISOString(),
  parseValue: idopontOlvas,
  parseLiteral: (ast) => idopontOlvas(ast.kind === Kind.STRING ? ast.value : undefined),
});

/** JSON érték with a shape of its own per place of use. */
export const Json = new GraphQLScalarType({
  name: 'Json',
  description: 'Szerkezetes érték. (Structured value, JSON.)',
  serialize: (ertek) => ertek,
  parseValue: (ertek) => ertek,
});

export const Fekves = { BELTERULET: 'BELTERULET', KULTERULET: 'KULTERULET', ZARTKERT: 'ZARTKERT' } as const;
export type Fekves = (typeof Fekves)[keyof typeof Fekves];
registerEnumType(Fekves, {
  name: 'Fekves',
  description: 'Az ingatlan fekvése. (Location class of a parcel: inner area, outskirts, closed garden.)',
});
