import { defineSubgraph, type Ctx, type Subgraph } from '@asp/kit';
import { minta } from '../../../subgraphs/_minta/src/subgraph.ts';

/** The smallest szakrendszer tells; this one hears and adds one to a counter and a row, which a second time would show. */
export const SOURCE: Subgraph = minta;
export const KIND = 'minta.bejegyzes.felveve';

export const RECEIVER: Subgraph = defineSubgraph({
  ...minta,
  name: 'tukor',
  kibocsat: undefined,
  hataridok: undefined,
  esemenyek: {
    [KIND]: async (ctx: Ctx, e: { targy: { id: string }; adat: { lepes: number } }) => {
      await ctx.sql(
        `insert into bejegyzes (onkormanyzat, id, sorszam, targy, leiras, hatarido, allapot)
         values ($1, gen_random_uuid(), asp.kovetkezo('hatas', 'bench'), $2, $3, current_date, 'NYITOTT')`,
        [ctx.onkormanyzat, e.targy.id, String(e.adat.lepes)],
      );
    },
  },
});
