import type { Ctx, ListaArgs } from '@asp/kit';
import { KATASZTER_OSZLOPOK, type Cella, type Oszlop } from './export-oszlopok.ts';
import type { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';
import { LEGTOBB_SOR, kataszterLista } from './lista.ts';

const BOM = '\uFEFF';
const KEPLETKEZDO = /^[=+\-@\t\r]/;

/** One cell: text that a spreadsheet would run as a formula is defused by an apostrophe; separators are quoted. */
export function csvCella(ertek: Cella): string {
  if (ertek === null) return '';
  if (typeof ertek === 'number') return String(ertek);
  const artalmatlan = KEPLETKEZDO.test(ertek) ? `'${ertek}` : ertek;
  return /[;"\r\n]/.test(artalmatlan) ? `"${artalmatlan.replaceAll('"', '""')}"` : artalmatlan;
}

export function csv(oszlopok: readonly Oszlop[], sorok: readonly KataszteriIngatlan[]): string {
  const sor = (cellak: readonly Cella[]) => cellak.map(csvCella).join(';');
  const fejlec = sor(oszlopok.map((oszlop) => oszlop.fejlec));
  return BOM + [fejlec, ...sorok.map((ingatlan) => sor(oszlopok.map((oszlop) => oszlop.ertek(ingatlan))))].join('\r\n') + '\r\n';
}

/** The list as the clerk sees it (same search, filter, order) for a Hungarian spreadsheet: semicolons, UTF-8 with BOM. */
export async function exportCsv(ctx: Ctx, args: ListaArgs): Promise<{ sorok: number; tartalom: Buffer }> {
  const ingatlanok = await kataszterLista.mind(ctx, args, LEGTOBB_SOR);
  return { sorok: ingatlanok.length, tartalom: Buffer.from(csv(KATASZTER_OSZLOPOK, ingatlanok)) };
}
