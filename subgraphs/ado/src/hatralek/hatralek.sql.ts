import { keresesSql, type Ctx } from '@asp/kit';
import { GraphQLError } from 'graphql';
import type { HatralekArgs } from './hatralek.ts';

export interface HatralekSor {
  adozo_id: string;
  adonem_id: string;
  tartozas: string;
  potlek: string;
  fizetendo: string;
  legregebbi: string | null;
  darab: string;
  ossz_tartozas: string;
  ossz_potlek: string;
  ossz_fizetendo: string;
}

/** Page and totals of the arrears list in one statement: the accounts are reckoned once, the totals ride on every row. */
export async function hatralekSorok(ctx: Ctx, args: HatralekArgs, limit: number): Promise<HatralekSor[]> {
  const params: unknown[] = [ctx.onkormanyzat, args.nap ?? ctx.today, limit];
  const p = (ertek: unknown) => `$${params.push(ertek)}`;
  const after = args.after ? kurzorOlvas(ctx, args) : null;
  const oldal = after
    ? `where (fizetendo, adozo_id, adonem_id) < (${p(after[0])}::bigint, ${p(after[1])}::uuid, ${p(after[2])}::uuid)`
    : '';
  return ctx.sql<HatralekSor>(
    `with hatralek as materialized (
       select a.adozo_id, a.adonem_id, greatest(a.egyenleg, 0) as tartozas, a.egyenleg + a.potlek - greatest(a.egyenleg, 0) as potlek,
         a.egyenleg + a.potlek as fizetendo, a.legregebbi
       from adoszamla_allas($2::date) a
         join adonem n on n.onkormanyzat = $1 and n.id = a.adonem_id
         join adozo z on z.onkormanyzat = $1 and z.id = a.adozo_id
       where ${feltetelek(args, p).join(' and ')}
     ), osszes as (
       select count(*) as darab, sum(tartozas) as ossz_tartozas, sum(potlek) as ossz_potlek, sum(fizetendo) as ossz_fizetendo from hatralek
     )
     select h.*, h.legregebbi::text as legregebbi, o.* from osszes o
       left join (select * from hatralek ${oldal} order by fizetendo desc, adozo_id desc, adonem_id desc limit $3) h on true
     order by h.fizetendo desc, h.adozo_id desc, h.adonem_id desc`,
    params,
  );
}

function feltetelek({ szuro }: HatralekArgs, p: (ertek: unknown) => string): string[] {
  return [
    `a.egyenleg + a.potlek >= ${p(szuro?.osszegTol && szuro.osszegTol > 1n ? szuro.osszegTol : 1n)}::bigint`,
    ...(szuro?.adonemKod ? [`n.kod = ${p(szuro.adonemKod)}`] : []),
    ...(szuro?.esedekessegIg ? [`a.legregebbi <= ${p(szuro.esedekessegIg)}::date`] : []),
    ...(szuro?.kereses?.trim() ? [keresesSql('z.kereso', p(szuro.kereses.trim()))] : []),
  ];
}

type Kurzor = readonly [fizetendo: string, adozo: string, adonem: string];

/** Bound to municipality and day: a cursor of another list starts no page here. */
export const kurzor = (ctx: Ctx, args: HatralekArgs, sor: HatralekSor): string =>
  Buffer.from(JSON.stringify([ctx.onkormanyzat, args.nap ?? ctx.today, sor.fizetendo, sor.adozo_id, sor.adonem_id])).toString('base64url');

function kurzorOlvas(ctx: Ctx, args: HatralekArgs): Kurzor {
  const [ksh, nap, ...sor] = JSON.parse(biztonsagos(args.after!)) as string[];
  const ep =
    ksh === ctx.onkormanyzat &&
    nap === (args.nap ?? ctx.today) &&
    sor.length === 3 &&
    /^-?\d+$/.test(sor[0]!) &&
    sor.slice(1).every((id) => /^[0-9a-f-]{36}$/.test(id));
  if (!ep) throw new GraphQLError('Érvénytelen kurzor: kezdje a listát az elejéről.', { extensions: { code: 'BAD_USER_INPUT' } });
  return sor as unknown as Kurzor;
}

const biztonsagos = (kapott: string): string => {
  const szoveg = Buffer.from(kapott, 'base64url').toString();
  return /^\["[^[\]{}]*"\]$/.test(szoveg) ? szoveg : '[]';
};
