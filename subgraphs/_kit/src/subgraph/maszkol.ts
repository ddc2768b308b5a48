import { GraphQLError } from 'graphql';
import type { Log } from '../runtime/log.ts';

const NYILT = new Set([
  'NINCS_JOGOSULTSAG',
  'CEL_SZUKSEGES',
  'FRISS_BELEPES_SZUKSEGES',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'NEM_TALALHATO',
]);

/** What we threw on purpose stays; anything else becomes a sentence without a value, and goes to the log with the request id. */
export function maszkol(error: Error, requestId: string, log: Log): GraphQLError {
  const graphql = error instanceof GraphQLError ? error : undefined;
  const code = graphql?.extensions?.code as string | undefined;
  if (graphql && ((code && NYILT.has(code)) || !graphql.originalError)) return graphql;
  const ok = graphql?.originalError ?? error;
  log.error(
    {
      keres: requestId,
      hiba: ok.name,
      kod: (ok as { code?: string }).code,
      verem: ok.stack
        ?.split('\n')
        .filter((sor) => /^\s+at /.test(sor))
        .slice(0, 8),
    },
    'váratlan hiba',
  );
  if (process.env.ASP_DEBUG) console.error(ok);
  return new GraphQLError('Váratlan hiba történt. Próbálja újra; ha megismétlődik, adja meg a kérelem azonosítóját a támogatásnak.', {
    path: graphql?.path,
    nodes: graphql?.nodes,
    extensions: { code: 'BELSO_HIBA', kerelemId: requestId },
  });
}
