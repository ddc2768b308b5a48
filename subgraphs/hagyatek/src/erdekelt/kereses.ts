import { engedelyMegfelel, Osztaly, Permission, TenantEntity, type Ctx, type Feltetel } from '@asp/kit';

/** What the search says of a party: his name and his case. The party himself stays sealed (`Erdekelt`). */
@Permission('hagyatek.ugy.olvas')
@Osztaly('SZEMELYES')
export abstract class ErdekeltNeve extends TenantEntity {}

/** Parties of one's own cases; of all cases for the superior. */
export const sajatUgyErdekeltje = (ctx: Ctx): Feltetel => ({
  sql: `$?::boolean or exists (select from erdekelt e join hagyateki_ugy u on u.onkormanyzat = e.onkormanyzat and u.id = e.ugy_id
      where e.onkormanyzat = t.onkormanyzat and e.id = t.targy_id and u.ugyintezo_id = $?)`,
  params: [engedelyMegfelel(ctx.actor.engedelyek, 'hagyatek.ugy.felugyel'), ctx.actor.id],
});
