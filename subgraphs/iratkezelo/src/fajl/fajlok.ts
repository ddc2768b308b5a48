import { refusal, type Ctx, type FajlMuvelet, type FajlTulajdonos } from '@asp/kit';
import { Kuldemeny } from '../erkeztetes/kuldemeny.entity.ts';
import { Irat } from '../irat/irat.entity.ts';
import { lathato } from '../ugyirat/lathato.ts';
import { Ugyirat } from '../ugyirat/ugyirat.entity.ts';

const MB = 1024 * 1024;
const TIPUSOK = ['PDF', 'DOCX', 'XLSX', 'ODT', 'ODS', 'ASICE', 'PNG', 'JPEG', 'TIFF', 'TXT', 'ZIP'] as const;

const nincs = () =>
  refusal('NEM_TALALHATO', 'Nincs ilyen azonosítójú adat ebben az önkormányzatban. Keresse ki újra a listából.', ['input', 'id']);
const zart = (mondat: string) => refusal('TILTOTT_LEPES', mondat, ['input', 'id']);

/** A document's files are as open as its case file; they change only until it is submitted for approval or struck. */
async function iratSzabad(ctx: Ctx, id: string, muvelet: FajlMuvelet): Promise<void> {
  const irat = await ctx.byId(Irat).load(id);
  const ugyirat = irat && (await ctx.byId(Ugyirat).load(irat.ugyiratId));
  if (!irat || !ugyirat || !lathato(ctx, ugyirat)) throw nincs();
  if (muvelet === 'LETOLT') return;
  if (
    irat.allapot !== 'IKTATOTT' ||
    ugyirat.allapot === 'SZERELT' ||
    /IRATTARBAN|^(LEZART|SELEJTEZETT|LEVELTARBA_ADVA)$/.test(ugyirat.allapot)
  )
    throw zart(
      'Az irat fájljai csak kiadmányozásra benyújtás előtt, folyó ügyiratban változhatnak. Kérje vissza a tervezetet, vagy nyissa újra az ügyiratot.',
    );
}

/** What came belongs to the sender: it is complete when it is registered, and from then on as open as the case file. */
async function kuldemenySzabad(ctx: Ctx, id: string, muvelet: FajlMuvelet): Promise<void> {
  const kuldemeny = await ctx.byId(Kuldemeny).load(id);
  const iratok = kuldemeny ? ((await ctx.manyBy(Irat, 'kuldemenyId').load(id)) ?? []) : [];
  for (const irat of iratok) {
    const ugyirat = await ctx.byId(Ugyirat).load(irat.ugyiratId);
    if (!ugyirat || !lathato(ctx, ugyirat)) throw nincs();
  }
  if (!kuldemeny) throw nincs();
  if (muvelet !== 'LETOLT' && kuldemeny.allapot !== 'ERKEZTETETT')
    throw zart('A küldemény fájljai csak iktatás előtt változhatnak; iktatás után az irathoz töltse fel.');
}

/** Files of this szakrendszer: what may own them, and the rules. */
export const fajlok: Record<string, FajlTulajdonos> = {
  Irat: { tipusok: TIPUSOK, legnagyobb: 100 * MB, szabad: iratSzabad },
  Kuldemeny: { tipusok: TIPUSOK, legnagyobb: 100 * MB, szabad: kuldemenySzabad },
};
