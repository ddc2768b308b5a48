import { refusal, type Ctx } from '@asp/kit';

/**
 * A municipality must not be left without an administrator: nobody else could give a role back. Asked under a lock, so
 * that two administrators cannot remove each other at the same moment.
 */
export async function maradAdmin(ctx: Ctx, felhasznaloId: string, mezo = 'id'): Promise<void> {
  await ctx.sql(`select pg_advisory_xact_lock(hashtextextended('keret.admin.' || $1, 0))`, [ctx.onkormanyzat]);
  const masik = await ctx.sql(
    `select 1 from hatalyos_tagsag($1) t join felhasznalo f on f.onkormanyzat = t.onkormanyzat and f.id = t.felhasznalo_id and f.allapot = 'AKTIV'
     where t.onkormanyzat = $2 and t.szerepkor = 'KERET_ADMIN' and t.ervenyes_ig is null and t.felhasznalo_id <> $3 limit 1`,
    [ctx.now, ctx.onkormanyzat, felhasznaloId],
  );
  if (masik.length > 0) return;
  throw refusal(
    'UTOLSO_ADMIN',
    'Ő az önkormányzat utolsó keretrendszer-adminisztrátora. Előbb adja meg másnak is határidő nélkül a KERET_ADMIN szerepkört.',
    ['input', mezo],
  );
}

/** True when the person is an administrator now. */
export async function admin(ctx: Ctx, felhasznaloId: string): Promise<boolean> {
  const sorok = await ctx.sql(
    `select 1 from hatalyos_tagsag($1) t where t.onkormanyzat = $2 and t.felhasznalo_id = $3 and t.szerepkor = 'KERET_ADMIN' limit 1`,
    [ctx.now, ctx.onkormanyzat, felhasznaloId],
  );
  return sorok.length > 0;
}
