import pino from 'pino';

export type Log = pino.Logger;

/** Structured log without personal values: the fields that could carry them are removed wherever they stand. */
export const createLog = (name: string, level = process.env.ASP_LOG ?? 'warn', out?: pino.DestinationStream): Log =>
  pino(
    {
      name,
      level,
      serializers: { err: hiba },
      redact: {
        paths: ['variables', 'valtozok', 'authorization', '*.authorization', 'pass', '*.pass', 'jelszo', '*.jelszo'],
        remove: true,
      },
    },
    out as pino.DestinationStream,
  );

/** Of an error its class, code and place: messages of the database carry values, its error object the whole connection. */
function hiba({ name, code, stack }: Error & { code?: unknown }): object {
  const verem = stack
    ?.split('\n')
    .filter((sor) => /^\s+at /.test(sor))
    .slice(0, 8);
  return { nev: name, kod: code, verem };
}
