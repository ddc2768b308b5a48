import { betolt, refusal, type Ctx } from '@asp/kit';
import { Ugyfel } from './ugyfel.entity.ts';

/** A client to whom something new may be tied: there, and not merged into another. */
export async function eloUgyfel(ctx: Ctx, id: string, mezo: string): Promise<Ugyfel> {
  const ugyfel = await betolt(ctx, Ugyfel, id, undefined, mezo);
  if (ugyfel.egyesitveId)
    throw refusal('EGYESITETT_UGYFEL', 'Ezt az ügyfelet egy másikkal egyesítették; azt válassza, amelyik megmaradt.', ['input', mezo]);
  return ugyfel;
}
