/**
 * 2011. évi CXCVI. törvény (Nvtv.) 5. §: municipal property is törzsvagyon or üzleti vagyon.
 * Törzsvagyon in exclusive ownership (3) and of outstanding importance (4) is forgalomképtelen,
 * the rest of törzsvagyon (5) is korlátozottan forgalomképes; üzleti vagyon is forgalomképes.
 * Until 2011 the law on local government (1990. évi LXV. törvény, Ötv.) 78–79. § made the same three steps.
 * The transferability in the cadastre follows from the category and may not contradict it.
 */
export type ForgalomkepessegKod = 'FORGALOMKEPTELEN' | 'KORLATOZOTTAN_FORGALOMKEPES' | 'FORGALOMKEPES';

export const KATEGORIA_FORGALOMKEPESSEGE: Readonly<Record<string, ForgalomkepessegKod>> = {
  TORZSVAGYON_KIZAROLAGOS: 'FORGALOMKEPTELEN',
  TORZSVAGYON_KIEMELT: 'FORGALOMKEPTELEN',
  TORZSVAGYON_KORLATOZOTT: 'KORLATOZOTTAN_FORGALOMKEPES',
  UZLETI: 'FORGALOMKEPES',
  OTV_FORGALOMKEPTELEN: 'FORGALOMKEPTELEN',
  OTV_KORLATOZOTT: 'KORLATOZOTTAN_FORGALOMKEPES',
  OTV_EGYEB: 'FORGALOMKEPES',
};

export function forgalomkepesseg(kategoria: string): ForgalomkepessegKod | null {
  return KATEGORIA_FORGALOMKEPESSEGE[kategoria] ?? null;
}

/** True when the stated transferability is the one the category brings with it. */
export function osszhangban(kategoria: string, allitott: string): boolean {
  return forgalomkepesseg(kategoria) === allitott;
}
