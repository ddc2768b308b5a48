import type { Ctx, Esemeny } from '@asp/kit';
import { napNeve } from '@asp/kit/rules';
import { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { lepesIras } from '../ugy/ugy-act.ts';
import { atvett } from './ismertetes-act.ts';
import { Ismertetes } from './ismertetes.entity.ts';
import { LeltarValtozat } from './leltar-valtozat.entity.ts';

const FORRAS = /^hagyatek\.irat\/([0-9a-f-]{36})$/;

/** Words of the outcomes of service that the registry records. */
const EREDMENY: Record<string, string> = {
  ATVETTE: 'átvette',
  MEGHATALMAZOTT_VETTE_AT: 'meghatalmazott vette át',
  NEM_KERESTE: 'nem kereste, kézbesítettnek tekintendő',
  MEGTAGADTA: 'az átvételt megtagadta',
};

/**
 * The proof of service came back: the draft was received on that day, and the eight days run. What was recorded before stays, and of a version that another has replaced nothing is counted.
 */
export async function kezbesitve(ctx: Ctx, { adat }: Esemeny<{ forras: string; kezbesitve: string; eredmeny: string }>): Promise<void> {
  const [, iratId] = FORRAS.exec(adat.forras) ?? [];
  const ismertetes = iratId ? await ctx.em.findOne(Ismertetes, { iratId }) : null;
  if (!ismertetes || ismertetes.atvetel) return;
  const ugy = await ctx.em.findOneOrFail(HagyatekiUgy, { id: ismertetes.ugyId });
  const leltar = await ctx.em.findOneOrFail(LeltarValtozat, { id: ismertetes.leltarId });
  if (ugy.allapot !== 'ISMERTETES' || leltar.sorszam !== ugy.leltarSorszam) return;
  const megjegyzes = `Tértivevény: ${EREDMENY[adat.eredmeny] ?? adat.eredmeny}`;
  const nap = adat.kezbesitve < ismertetes.kuldve ? ismertetes.kuldve : adat.kezbesitve;
  await atvett(ctx, ismertetes, ugy, { nap, mod: 'KEZBESITES', megjegyzes });
  lepesIras(ctx, ugy, 'ismertetesAtvetel', `${megjegyzes}, ${napNeve(nap)}`);
}
