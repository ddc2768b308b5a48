import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readDemands, type Demands } from '@asp/kit/call';
import {
  buildSchema,
  isInterfaceType,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** The public graph and what its fields demand: the same two files that the gateway runs. */
export interface Graf {
  schema: GraphQLSchema;
  demands: Demands;
  mezok: GrafMezo[];
}
export interface GrafMezo {
  nev: string;
  tulaj: GraphQLNamedType;
  mezo: GraphQLField<unknown, unknown>;
  /** Name and description without accents, for the search. */
  kereso: string;
}

const { resolve } = createRequire(import.meta.url);
let betoltott: { mikor: number; graf: Graf } | undefined;

/** Read again when the composed graph has changed. */
export function graf(): Graf {
  const [api, supergraph] = ['api', 'supergraph'].map((nev) => resolve(`@asp/schema/${nev}.graphql`)) as [string, string];
  const mikor = statSync(supergraph).mtimeMs;
  if (betoltott?.mikor !== mikor) betoltott = { mikor, graf: beolvas(readFileSync(api, 'utf8'), readFileSync(supergraph, 'utf8')) };
  return betoltott.graf;
}

export function beolvas(api: string, supergraph: string): Graf {
  const schema = buildSchema(api, { assumeValidSDL: true });
  const mezok = Object.values(schema.getTypeMap())
    .filter((tipus) => (isObjectType(tipus) || isInterfaceType(tipus)) && !tipus.name.startsWith('__'))
    .flatMap((tulaj) =>
      isObjectType(tulaj) || isInterfaceType(tulaj) ? Object.values(tulaj.getFields()).map((mezo) => grafMezo(tulaj, mezo)) : [],
    );
  return { schema, demands: readDemands(supergraph), mezok };
}

const grafMezo = (tulaj: GraphQLNamedType, mezo: GraphQLField<unknown, unknown>): GrafMezo => {
  const nev = `${tulaj.name}.${mezo.name}`;
  return { nev, tulaj, mezo, kereso: ekezetlen(`${nev} ${mezo.description ?? ''}`) };
};

const ekezetlen = (szoveg: string) => szoveg.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Fields whose name or description holds every word; those whose own name begins with the first word come first. */
export function keres({ mezok }: Graf, kereses: string, first: number): GrafMezo[] {
  const szavak = ekezetlen(kereses).split(/\s+/).filter(Boolean);
  if (szavak.length === 0) return [];
  const talalt = mezok.filter(({ kereso }) => szavak.every((szo) => kereso.includes(szo)));
  const elol = ({ nev, mezo }: GrafMezo) =>
    nev.toLowerCase() === szavak[0]
      ? 0
      : mezo.name.toLowerCase().startsWith(szavak[0]!)
        ? 1
        : nev.toLowerCase().startsWith(szavak[0]!)
          ? 2
          : 3;
  return talalt.sort((a, b) => elol(a) - elol(b) || a.nev.localeCompare(b.nev)).slice(0, first);
}

const LEGHOSSZABB = 10_000;

/** `Type.field`, the name of a root field, or an operation: the fields that are asked. Null when there is no such. */
export function kertMezok(graf: Graf, mit: string): GrafMezo[] | null {
  const szoveg = mit.trim();
  if (szoveg.length > LEGHOSSZABB) return null;
  if (szoveg.includes('{')) return muveletMezoi(graf, szoveg);
  const gyokerek = [graf.schema.getQueryType()?.name, graf.schema.getMutationType()?.name].map((gyoker) => `${gyoker}.${szoveg}`);
  const mezo = graf.mezok.find(({ nev }) => nev === szoveg || gyokerek.includes(nev));
  return mezo ? [mezo] : null;
}

function muveletMezoi({ schema, mezok }: Graf, szoveg: string): GrafMezo[] | null {
  const document = ertelmez(szoveg);
  if (!document || validate(schema, document, undefined, { maxErrors: 1 }).length > 0) return null;
  const info = new TypeInfo(schema);
  const nevek = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const tulaj = info.getParentType();
        const mezo = info.getFieldDef();
        if (tulaj && mezo && !mezo.name.startsWith('__')) nevek.add(`${tulaj.name}.${mezo.name}`);
      },
    }),
  );
  return mezok.filter(({ nev }) => nevek.has(nev));
}

function ertelmez(szoveg: string) {
  try {
    return parse(szoveg, { noLocation: true, maxTokens: 2_000 });
  } catch {
    return null;
  }
}
