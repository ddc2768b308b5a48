import pino from 'pino';

export type Log = pino.Logger;

/** Structured log without personal values: the fields that could carry them are removed wherever they stand. */
export const createLog = (name: string, level = process.env.ASP_LOG ?? 'warn'): Log =>
  pino({
    name,
    level,
    redact: { paths: ['variables', 'valtozok', 'authorization', '*.authorization', 'pass', '*.pass', 'jelszo', '*.jelszo'], remove: true },
  });
