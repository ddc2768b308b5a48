import { isNetwork, z } from '@asp/kit/call';

export const port = z.coerce.number().int().min(1).max(65_535);
export const host = z.string().min(1).default('127.0.0.1').describe('Cím, amelyen figyel (address to listen on).');
export const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

/** Commas between them; each an address or a network. */
export const trustedProxies = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((proxy) => proxy.trim())
      .filter(Boolean),
  )
  .refine((proxies) => proxies.every(isNetwork), 'IP addresses or networks (10.0.0.0/8), commas between them')
  .describe('A saját proxyk címei; csak az ő X-Forwarded-For fejlécük hihető (our own proxies, whose X-Forwarded-For is believed).');

/** What every process understands. */
export const COMMON = {
  ASP_MANAGEMENT_PORT: z
    .union([z.literal('off'), port])
    .optional()
    .describe('Kezelőkapu: állapot, mérőszámok (management: health, metrics; default: own port + 20000, off: none).'),
  ASP_MANAGEMENT_HOST: z.string().min(1).default('127.0.0.1').describe('A kezelőkapu címe (address of the management port).'),
  ASP_DRAIN_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(600)
    .default(20)
    .describe('Leálláskor ennyi ideig fejezhetők be a kérések (how long requests under way may go on when stopping).'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url()
    .optional()
    .describe('Nyomkövetés: a fogadó címe (traces are sent there; without it there are none).'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('A nyomkövetett kérések aránya, 0–1 (share of requests that are traced).'),
  OTEL_BSP_SCHEDULE_DELAY: z.coerce
    .number()
    .int()
    .min(1)
    .default(5_000)
    .describe('Ennyi ezredmásodpercenként küldi (traces are sent this often, milliseconds).'),
  NODE_ENV: z
    .string()
    .default('')
    .describe('production: sémát és szabad szöveget csak „sema” hatókörrel (schema and free text for the scope “sema” only).'),
  ASP_EVENT_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(90)
    .describe('Ennyi napig őrzi a kézbesített eseményeket (delivered events are kept so many days; read where events are told).'),
  ASP_LOG: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('warn')
    .describe('A napló részletessége (level of the logs).'),
};
