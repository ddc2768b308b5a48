import type { Szereplo, TesztOnkormanyzat, TesztVilag } from '@asp/kit/test';
import type { DemoTerv } from '@asp/kit';
import { demo } from '../src/demo/demo.ts';

/** The day on which the tests take place. */
export const MOST = '2026-11-22T10:00:00Z';
export const MA = '2026-11-22';

export const terv = (ksh: string, nev: string, lakasok: number): DemoTerv => ({
  ksh,
  nev,
  lakasok,
  nepesseg: lakasok * 2,
  kozpont: { y: 564_139, x: 182_132 },
  parcellak: lakasok,
});

export interface Hivatal {
  onkormanyzat: TesztOnkormanyzat;
  ugyintezo: Szereplo;
  konyvelo: Szereplo;
  vezeto: Szereplo;
  jegyzo: Szereplo;
}

/** A municipality with demo data and the people of its tax office. */
export async function hivatal(v: TesztVilag, ksh = '02185', nev = 'Csopak', lakasok = 120): Promise<Hivatal> {
  const onkormanyzat = v.onkormanyzat(ksh);
  await onkormanyzat.ctx((ctx) => demo(ctx, terv(ksh, nev, lakasok)), { most: MOST });
  const szerep = (kod: string) => onkormanyzat.mint(kod, { cel: 'ADOZTATAS', most: MOST });
  return {
    onkormanyzat,
    ugyintezo: szerep('ADO_UGYINTEZO'),
    konyvelo: szerep('ADO_KONYVELO'),
    vezeto: szerep('ADO_VEZETO'),
    jegyzo: szerep('JEGYZO'),
  };
}

/** Answers without errors and without refusals, or fails with them. */
export async function sikerul<T = any>(ki: Szereplo, query: string, valtozok?: Record<string, unknown>): Promise<T> {
  const { data, errors } = await ki.kerdez(query, valtozok);
  expect(errors).toBeUndefined();
  const [eredmeny] = Object.values(data as Record<string, any>);
  expect(eredmeny?.hibak ?? []).toEqual([]);
  return eredmeny as T;
}

/** The refusals of an act. */
export async function hibai(
  ki: Szereplo,
  query: string,
  valtozok?: Record<string, unknown>,
): Promise<{ kod: string; uzenet: string; mezo: string[] }[]> {
  const { data, errors } = await ki.kerdez(query, valtozok);
  expect(errors).toBeUndefined();
  return Object.values(data as Record<string, any>)[0].hibak;
}
