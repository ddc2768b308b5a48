import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSchema, GraphQLError, Kind, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';

const { resolve } = createRequire(import.meta.url);
const LEGTOBB_JEL = 2_000;
const LEGTOBB_ISMERT = 2_000;
let betoltott: { mikor: number; schema: GraphQLSchema; ismert: Map<string, string[]> } | undefined;

/** The contract of integrators as it is now; read again when the composed graph has changed. */
function szerzodes() {
  const fajl = resolve('@asp/schema/contracts/integrator.graphql');
  const mikor = statSync(fajl).mtimeMs;
  if (betoltott?.mikor !== mikor) betoltott = { mikor, schema: buildSchema(readFileSync(fajl, 'utf8')), ismert: new Map() };
  return betoltott;
}

/** What is wrong with an operation under the contract, with the line; nothing when it runs. Each text is looked at once. */
export function szerzodesHibai(szoveg: string, lenyomat: string): string[] {
  const { schema, ismert } = szerzodes();
  const hibak = ismert.get(lenyomat) ?? vizsgal(schema, szoveg);
  if (ismert.size >= LEGTOBB_ISMERT) ismert.clear();
  ismert.set(lenyomat, hibak);
  return hibak;
}

function vizsgal(schema: GraphQLSchema, szoveg: string): string[] {
  try {
    const document = parse(szoveg, { maxTokens: LEGTOBB_JEL });
    return [...szerkezet(document), ...validate(schema, document, undefined, { maxErrors: 10 }).map(mondat)];
  } catch (error) {
    return [mondat(error as GraphQLError)];
  }
}

function szerkezet({ definitions }: DocumentNode): string[] {
  const muveletek = definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
  if (muveletek.length === 1 && muveletek[0]!.operation !== 'subscription') return [];
  return ['Egy lekérdezés vagy egy módosítás álljon benne. (Exactly one query or mutation.)'];
}

const mondat = ({ message, locations }: GraphQLError) => (locations?.[0] ? `${locations[0].line}. sor: ${message}` : message);
