import { engedelyMegfelel, refusal, type Ctx, type FajlMuvelet, type FajlTulajdonos } from '@asp/kit';
import { KivetesNyomtatas } from './kivetes-nyomtatas.entity.ts';

/** A print batch is tax secret by the hundred: it is opened by who may print, and nobody uploads into it. */
async function nyomtatasSzabad(ctx: Ctx, id: string, muvelet: FajlMuvelet): Promise<void> {
  const nyomtatas = await ctx.byId(KivetesNyomtatas).load(id);
  if (!nyomtatas || !engedelyMegfelel(ctx.actor.engedelyek, 'ado.kivetes.nyomtat'))
    throw refusal('NEM_TALALHATO', 'Nincs ilyen fájl ebben az önkormányzatban. Frissítse a listát.', ['input', 'valtozatId']);
  if (muvelet !== 'LETOLT')
    throw refusal('TILTOTT_LEPES', 'A nyomtatási köteg fájljait a rendszer készíti; kérjen új köteget.', ['input', 'id']);
}

/** Files of this szakrendszer. */
export const fajlok: Record<string, FajlTulajdonos> = {
  KivetesNyomtatas: { tipusok: ['PDF'], legnagyobb: 256 * 1024 * 1024, szabad: nyomtatasSzabad },
};
