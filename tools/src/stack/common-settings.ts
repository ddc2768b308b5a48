import { z } from '@asp/kit/call';

export const port = z.coerce.number().int().min(1).max(65_535);
export const host = z.string().min(1).default('127.0.0.1').describe('Cím, amelyen figyel (address to listen on).');
export const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

/** What every process understands. */
export const COMMON = {
  ASP_MANAGEMENT_PORT: z
    .union([z.literal('off'), port])
    .optional()
    .describe('Kezelőkapu: állapot, mérőszámok (management: health, metrics; default: own port + 20000, off: none).'),
  ASP_MANAGEMENT_HOST: z.string().min(1).default('127.0.0.1').describe('A kezelőkapu címe (address of the management port).'),
  ASP_LOG: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('warn')
    .describe('A napló részletessége (level of the logs).'),
};
