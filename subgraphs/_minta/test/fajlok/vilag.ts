import { defineSubgraph, fajlFeltoltes, fajlLetoltes, refusal, type Ctx, type FajlKornyezet } from '@asp/kit';
import { posta, type Posta } from '@asp/kit/call';
import { fajlKeres, sha256, tesztHivas, tesztVilag, type FajlValasz, type Szereplo, type TesztVilag } from '@asp/kit/test';
import { minta } from '../../src/subgraph.ts';

export const A = '02185';
export const B = '10630';
export const TARGY = '0190a000-0000-7000-8000-00000000000a';

/** `minta` with files on its entries; what nobody may do is decided by the test. */
export const tilt = { muvelet: '' };
export const fajltarto = defineSubgraph({
  ...minta,
  fajlok: {
    Bejegyzes: {
      tipusok: ['PDF', 'DOCX', 'TXT', 'PNG', 'ZIP'],
      legnagyobb: 3 * 1024 * 1024,
      szabad: async (_ctx, id, muvelet) => {
        if (id !== TARGY || tilt.muvelet === muvelet) throw refusal('NEM_TALALHATO', 'Nincs ilyen bejegyzés.');
      },
    },
  },
});

export interface FajlVilag {
  v: TesztVilag;
  anna: Szereplo;
  bela: Szereplo;
  posta: Posta;
  /** Code that runs as this person. */
  mint<T>(ki: Szereplo, work: (ctx: Ctx) => Promise<T>, ksh?: string): Promise<T>;
  cim(
    ki: Szereplo,
    nev: string,
    bajtok: Buffer,
    tovabb?: { fajlId?: string; ksh?: string; sha256?: string; meret?: number },
  ): Promise<string>;
  kuld(ki: Szereplo, url: string, torzs: Buffer, ksh?: string): Promise<FajlValasz>;
  feltolt(ki: Szereplo, nev: string, torzs: Buffer, fajlId?: string): Promise<FajlValasz>;
  letoltoCim(ki: Szereplo, valtozatId: string, ksh?: string): Promise<string>;
  ker(ki: Szereplo, url: string, fejlecek?: Record<string, string>, ksh?: string): Promise<FajlValasz>;
}

export async function fajlVilag(fajlok: Partial<FajlKornyezet> = {}): Promise<FajlVilag> {
  const v = await tesztVilag(fajltarto, fajlok);
  const hely = v.onkormanyzat(A);
  const anna = hely.mint('JEGYZO', { id: '0190a000-0000-7000-8000-000000000001', nev: 'Anna' });
  const bela = hely.mint('JEGYZO', { id: '0190a000-0000-7000-8000-000000000002', nev: 'Béla' });
  const mint: FajlVilag['mint'] = (ki, work, ksh = A) =>
    v.running.inCtx({ ...tesztHivas('minta', ksh, ki.actor.szerepkorok), actor: ki.actor }, work);
  const cim: FajlVilag['cim'] = async (ki, nev, bajtok, { fajlId, ksh, meret = bajtok.length, sha256: lenyomat = sha256(bajtok) } = {}) =>
    (await mint(ki, (ctx) => fajlFeltoltes(ctx, { targy: { entitas: 'Bejegyzes', id: TARGY }, nev, meret, sha256: lenyomat, fajlId }), ksh))
      .url;
  const kuld: FajlVilag['kuld'] = (ki, url, torzs, ksh = A) => fajlKeres(v, { ksh, ki }, 'PUT', url, { torzs });
  return {
    v,
    anna,
    bela,
    mint,
    cim,
    kuld,
    posta: posta({ szakrendszerek: { minta: { port: v.running.esemenyek, passKey: v.passKey } }, log: { warn: () => {} } }),
    feltolt: async (ki, nev, torzs, fajlId) => kuld(ki, await cim(ki, nev, torzs, { fajlId }), torzs),
    letoltoCim: async (ki, id, ksh = A) => (await mint(ki, (ctx) => fajlLetoltes(ctx, 'Bejegyzes', id), ksh)).url,
    ker: (ki, url, fejlecek, ksh = A) => fajlKeres(v, { ksh, ki }, 'GET', url, { fejlecek }),
  };
}
