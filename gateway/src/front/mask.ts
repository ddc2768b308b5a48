/** What leaves the house of an error: a known code, its Hungarian sentence, known members. Never a value, SQL or a stack. */
import { Kind } from 'graphql';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { REFUSALS } from '../errors.ts';
import type { Extensions, RefusalCode } from '../errors.ts';
import type { Answer } from '../execution/execution.ts';
import type { OperationContext } from '../types.ts';
import { faultyInput, validationText } from './validationText.ts';

type Masked = { code: string; message?: string; members?: Extensions };
type Mask = (error: GraphQLFormattedError) => Masked;

/** Members that refusals may carry, with the form they must have: subgraphs are not believed either. */
const MEMBERS: Record<string, (value: unknown) => boolean> = {
  engedely: (v) => typeof v === 'string' && /^[\w.*]{1,80}$/.test(v),
  mezo: (v) => typeof v === 'string' && /^\w{1,80}(\.\w{1,80})?$/.test(v),
  celok: (v) => Array.isArray(v) && v.every((cel) => /^[A-Z_]{1,40}$/.test(String(cel))),
  szakrendszer: (v) => typeof v === 'string' && /^\w{1,40}$/.test(v),
  legfeljebbPerc: (v) => Number.isInteger(v),
  elofordulas: (v) => typeof v === 'number',
};

const keep: Mask = ({ extensions }) => ({ code: String(extensions?.['code']), members: known(extensions ?? {}) });

const validation: Mask = ({ message, locations }) => ({
  code: 'SEMA_HIBA',
  message: validationText(message),
  members: locations?.[0] && { sor: locations[0].line, oszlop: locations[0].column },
});

const input =
  (code: RefusalCode): Mask =>
  ({ message }) => {
    const { valtozo, mezo, mondat } = faultyInput(message);
    return { code, message: mondat, members: { ...(valtozo && { valtozo }), ...(mezo && { mezo }) } };
  };

const FROM_GATEWAY: Record<string, Mask> = {
  NINCS_JOGOSULTSAG: keep,
  CEL_SZUKSEGES: keep,
  FRISS_BELEPES_SZUKSEGES: keep,
  SZAKRENDSZER_NEM_ELERHETO: keep,
  GRAPHQL_VALIDATION_FAILED: validation,
  GRAPHQL_PARSE_FAILED: () => ({ code: 'NYELVTANI_HIBA' }),
  BAD_USER_INPUT: input('HIBAS_VALTOZO'),
  OPERATION_RESOLUTION_FAILURE: () => ({ code: 'MUVELET_ISMERETLEN' }),
  BAD_REQUEST: () => ({ code: 'HIBAS_KERES' }),
};
const FROM_SUBGRAPH: Record<string, Mask> = {
  NINCS_JOGOSULTSAG: keep,
  CEL_SZUKSEGES: keep,
  FRISS_BELEPES_SZUKSEGES: keep,
  SZAKRENDSZER_NEM_ELERHETO: keep,
  NEM_TALALHATO: keep,
  BAD_USER_INPUT: input('HIBAS_BEMENET'),
};

export function mask(error: GraphQLFormattedError): GraphQLFormattedError {
  const table = error.extensions?.['serviceName'] === undefined ? FROM_GATEWAY : FROM_SUBGRAPH;
  const code = String(error.extensions?.['code']);
  const found: Masked = Object.hasOwn(table, code) ? table[code]!(error) : { code: 'BELSO_HIBA' };
  const message = found.message ?? REFUSALS[found.code as RefusalCode]?.[1] ?? REFUSALS.BELSO_HIBA[1];
  return { message, path: error.path, extensions: { ...found.members, code: found.code } };
}

function known(extensions: Extensions): Extensions {
  return Object.fromEntries(Object.entries(MEMBERS).flatMap(([name, ok]) => (ok(extensions[name]) ? [[name, extensions[name]]] : [])));
}

/** So many faults of a document are told at once. */
const TOLD = 10;

type Context = Pick<OperationContext, 'requestId' | 'log'>;

/** The errors of an answer as the client sees them, with the request id; those that are bugs are logged, by place, not by text. */
export function maskedErrors(answer: Answer, context: Context): GraphQLFormattedError[] | undefined {
  if (!answer.errors && !answer.extensions) return undefined;
  const { data, text, errors = [], extensions } = answer;
  const ran = data !== undefined || text !== undefined;
  const told = ran ? errors : errors.slice(0, TOLD);
  const masked = [...told.map((error) => maskedError(error, context)), ...incomplete(extensions, context)];
  if (masked.length === 0) return undefined;
  return masked.map((e) => ({ ...e, extensions: { ...e.extensions, keresAzonosito: context.requestId } }));
}

function maskedError(error: GraphQLError, { log }: Context): GraphQLFormattedError {
  const code = error.extensions['code'] ?? (ofVariable(error) ? 'BAD_USER_INPUT' : undefined);
  const masked = mask({ ...error.toJSON(), extensions: { ...error.extensions, code } });
  if (masked.extensions?.['code'] === 'BELSO_HIBA') logBug(log, error);
  return masked;
}

const ofVariable = ({ nodes, message }: GraphQLError) => nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION && message.startsWith('Variable "$');

/**
 * A szakrendszer that breaks its own schema: Apollo puts a null there and its texts, with values, into the extensions. The
 * caller learns that something is missing, and where.
 */
function incomplete(extensions: Answer['extensions'], { log }: Context): GraphQLFormattedError[] {
  const faults = extensions?.['valueCompletion'] as GraphQLFormattedError[] | undefined;
  if (!faults) return [];
  log.error({ hely: faults.slice(0, TOLD).map(({ path }) => path?.join('.')) }, 'a subgraph broke its schema');
  return faults.slice(0, TOLD).map(({ path }) => mask({ message: '', path }));
}

function logBug(log: Context['log'], error: GraphQLError): void {
  const verem = (error.originalError ?? error).stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
  log.error({ hiba: error.name, kod: error.extensions['code'], szakrendszer: error.extensions['serviceName'], verem }, 'masked error');
}
