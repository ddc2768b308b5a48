/**
 * The operations of the public registers: a fixed list of files, each checked against the open contract when the gateway
 * starts. Nothing else can be asked without a token, and the open contract holds class NYILVANOS only.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSchema, isEnumType, isScalarType, Kind, NoSchemaIntrospectionCustomRule, parse } from 'graphql';
import { specifiedRules, typeFromAST, validate } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode, VariableDefinitionNode } from 'graphql';

export interface Parameter {
  nev: string;
  /** GraphQL type without the exclamation mark. */
  tipus: string;
  kotelezo: boolean;
  /** Values of an enum. */
  ertekek?: string[];
}

export interface PublicOperation {
  nev: string;
  cim: string;
  /** The law that makes it public. */
  jogalap: string;
  /** Seconds for which an answer may be kept. */
  frissesseg: number;
  /** The same everywhere: no municipality is named. */
  orszagos: boolean;
  /** Root field that is null when there is no such municipality. */
  letezik?: string;
  parameterek: Parameter[];
  text: string;
}

/** What an anonymous question may do: the permissions that the open contract needs, and not one more. */
export interface PublicRegisters {
  operations: Map<string, PublicOperation>;
  engedelyek: string[];
}

const MUNICIPALITY = 'onkormanyzat';

export function publicRegisters(dir: string): PublicRegisters {
  const contract = join(dir, 'contracts', 'nyilvanos.graphql');
  if (!existsSync(contract)) return { operations: new Map(), engedelyek: [] };
  const sdl = readFileSync(contract, 'utf8');
  return { operations: operationsIn(join(dir, 'nyilvanos'), buildSchema(sdl)), engedelyek: permissionsIn(sdl) };
}

export const permissionsIn = (sdl: string): string[] => [
  ...new Set([...sdl.matchAll(/@engedely\(kod: "([^"*]+)"\)/g)].map(([, kod]) => kod!)),
];

function operationsIn(folder: string, schema: GraphQLSchema): Map<string, PublicOperation> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.graphql')) : [];
  return new Map(
    files.sort().map((file) => {
      const nev = basename(file, '.graphql');
      return [nev, publicOperation(nev, readFileSync(join(folder, file), 'utf8'), schema)];
    }),
  );
}

export function publicOperation(nev: string, text: string, schema: GraphQLSchema): PublicOperation {
  const fault = (what: string): never => {
    throw new Error(`nyilvanos/${nev}.graphql: ${what}`);
  };
  const document = parse(text);
  const errors = validate(schema, document, [...specifiedRules, NoSchemaIntrospectionCustomRule]);
  if (errors.length > 0) fault(errors.map(({ message }) => message).join('; '));
  const [operation, ...more] = document.definitions.filter((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION);
  if (!operation || more.length > 0 || operation.operation !== 'query' || operation.name?.value !== nev)
    return fault('one query of that name');
  const header = (name: string) => new RegExp(`^# ${name}:\\s*(.+?)\\s*$`, 'm').exec(text)?.[1];
  const jogalap = header('jogalap') ?? fault('"# jogalap:" is missing: which law makes it public?');
  const frissesseg = Number(header('frissesseg') ?? 300);
  if (!(frissesseg > 0)) fault('"# frissesseg:" has to be seconds');
  return {
    nev,
    cim: header('cim') ?? nev,
    jogalap,
    frissesseg,
    orszagos: header('orszagos') === 'igen',
    letezik: header('letezik'),
    parameterek: (operation.variableDefinitions ?? []).map((definition) => parameter(schema, definition, fault)),
    text,
  };
}

function parameter(
  schema: GraphQLSchema,
  { variable, type, defaultValue }: VariableDefinitionNode,
  fault: (what: string) => never,
): Parameter {
  const nonNull = type.kind === Kind.NON_NULL_TYPE;
  const named = nonNull ? type.type : type;
  const declared = named.kind === Kind.NAMED_TYPE ? typeFromAST(schema, named) : undefined;
  if (!declared || !(isScalarType(declared) || isEnumType(declared))) return fault(`$${variable.name.value} has to be a scalar or an enum`);
  return {
    nev: variable.name.value,
    tipus: declared.name,
    kotelezo: nonNull && !defaultValue && variable.name.value !== MUNICIPALITY,
    ...(isEnumType(declared) && { ertekek: declared.getValues().map(({ name }) => name) }),
  };
}
