import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Ctx, ListaArgs } from '@asp/kit';
import exceljs from 'exceljs';
import { KATASZTER_OSZLOPOK, type Oszlop } from './export-oszlopok.ts';
import type { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';
import { LEGTOBB_SOR, kataszterLista } from './lista.ts';

/** Rows are written as they come, so the memory does not grow with the workbook; text cells stay text, never formulas. */
export async function xlsx(nev: string, oszlopok: readonly Oszlop[], sorok: readonly KataszteriIngatlan[]): Promise<Buffer> {
  const stream = new PassThrough();
  const kesz = buffer(stream);
  const konyv = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const lap = konyv.addWorksheet(nev, { views: [{ state: 'frozen', ySplit: 1 }] });
  lap.columns = oszlopok.map(({ fejlec, szelesseg }) => ({ header: fejlec, width: szelesseg }));
  lap.getRow(1).font = { bold: true };
  lap.getRow(1).commit();
  for (const sor of sorok) lap.addRow(oszlopok.map((oszlop) => oszlop.ertek(sor))).commit();
  lap.commit();
  await konyv.commit();
  return kesz;
}

/** The list as the clerk sees it (same search, filter, order) as a workbook. */
export async function exportXlsx(ctx: Ctx, args: ListaArgs): Promise<{ sorok: number; tartalom: Buffer }> {
  const ingatlanok = await kataszterLista.mind(ctx, args, LEGTOBB_SOR);
  return { sorok: ingatlanok.length, tartalom: await xlsx('Kataszter', KATASZTER_OSZLOPOK, ingatlanok) };
}
