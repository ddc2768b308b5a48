import { refusal, type Ctx } from '@asp/kit';
import { Adonem, type AdonemKod } from './adonem.entity.ts';

/** The tax of the municipality by its code; refuses when it is not levied here. */
export async function adonemKodbol(ctx: Ctx, kod: AdonemKod, mezo = 'adonemKod'): Promise<Adonem> {
  const adonem = await ctx.em.findOne(Adonem, { kod });
  if (!adonem)
    throw refusal('NINCS_ADONEM', 'Ezt az adónemet az önkormányzat nem vezette be. Válasszon a bevezetett adónemek közül.', [
      'input',
      mezo,
    ]);
  return adonem;
}
