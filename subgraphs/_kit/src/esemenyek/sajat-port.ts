import type { SubgraphDefinition } from '../subgraph/define.ts';
import type { Ctx } from '../tenant/ctx.ts';
import type { Database } from '../tenant/database.ts';
import type { Hivas } from '../tenant/hivas.ts';
import { transaction } from '../tenant/transaction.ts';
import { bevesz } from './bejovo.ts';
import { kivesz, nyugtaz } from './kimeno.ts';
import type { EsemenyAllapot, EsemenyPort } from './port.ts';

type Unit = <T>(hivas: Hivas, work: (ctx: Ctx) => Promise<T>) => Promise<T>;

/** The outbox and inbox of a szakrendszer in this process. */
export function sajatPort(
  { kibocsat = {}, esemenyek = {} }: Pick<SubgraphDefinition, 'kibocsat' | 'esemenyek'>,
  db: Database,
  unit: Unit,
): EsemenyPort {
  const kezel = Object.keys(esemenyek);
  const nyilvanos = Object.keys(kibocsat).filter((fajta) => kibocsat[fajta]!.nyilvanos);
  return {
    allapot: async ({ pass }) => ({ kezel, nyilvanos, ...(await varok(db, pass)) }),
    kivesz: (hivas, { utvonal, darab, foglalasMp }) => unit(hivas, (ctx) => kivesz(ctx, utvonal, darab, foglalasMp)),
    fogad: (hivas, { forras, kuldemeny }) =>
      bevesz((work) => unit(hivas, work), forras, kuldemeny, esemenyek[kuldemeny.fajta] ?? esemenyek['*']),
    nyugtaz: (hivas, { nyugtak }) => unit(hivas, (ctx) => nyugtaz(ctx, nyugtak)),
  };
}

type Varok = Omit<EsemenyAllapot, 'kezel' | 'nyilvanos'>;

/** Which municipalities have something waiting; the pass goes in as a bind parameter, as everywhere. */
const varok = ({ pool }: Database, pass: string): Promise<Varok> =>
  transaction(
    pool,
    { text: 'select asp.posta_varok($1) as v', values: [pass] },
    async (_trx, varakozok) => (await varakozok).rows[0].v as Varok,
  );
