import { engedelyMegfelel, LehetsegesMuvelet, Refusal, type Ctx } from '@asp/kit';
import { hagyatekiUgyAllapotok } from './allapotok.ts';
import type { HagyatekiUgy } from './hagyateki-ugy.entity.ts';
import { nincsCsomag } from '../kozjegyzo/nincs-csomag.ts';
import { sajat } from './sajat.ts';
import { NEM_SAJAT, szerkeszthetoKell } from './ugy-act.ts';

/** Acts on what the inventory is made of: possible while it may change. */
const SZERKESZTO = [
  'orokhagyoHelyesbit',
  'csaladfaRogzit',
  'oroklesiJavaslatElfogad',
  'erdekeltFelvesz',
  'erdekeltHelyesbit',
  'erdekeltTorol',
  'vegintezkedesFelvesz',
  'vegintezkedesHelyesbit',
  'vegintezkedesTorol',
  'vagyontargyFelvesz',
  'vagyontargyHelyesbit',
  'vagyontargyTorol',
  'hagyatekiTartozasFelvesz',
  'hagyatekiTartozasHelyesbit',
  'hagyatekiTartozasTorol',
  'adomanyFelvesz',
  'adomanyTorol',
] as const;

/** Acts of the handler in any state. */
const INTEZO = ['kozjegyzoMegad', 'nyilatkozatRogzit', 'gyamErtesit', 'erdekeltIdez'] as const;

const muvelet = (nev: string, ok: { kod: string; uzenet: string } | null): LehetsegesMuvelet =>
  Object.assign(new LehetsegesMuvelet(), { muvelet: nev, lehet: !ok, ok: ok?.uzenet ?? null, kod: ok?.kod ?? null });

/** Every act of a case with whether it may be done now: the steps of its states, and what may be recorded meanwhile. */
export async function muveletek(ctx: Ctx, ugy: HagyatekiUgy): Promise<LehetsegesMuvelet[]> {
  const intezo = akadaly(ctx, ugy, 'hagyatek.ugy.ugyintez');
  const szerkeszto = intezo ?? nemSzerkesztheto(ugy);
  return [
    ...(await hagyatekiUgyAllapotok.muveletek(ctx, ugy)),
    ...SZERKESZTO.map((nev) => muvelet(nev, szerkeszto)),
    ...INTEZO.map((nev) => muvelet(nev, intezo)),
    muvelet('kozjegyzoHozzaferesAd', intezo ?? nincsCsomag(ugy)),
    muvelet('hagyatekiUgyAtad', akadaly(ctx, ugy, 'hagyatek.ugy.felugyel')),
  ];
}

function akadaly(ctx: Ctx, ugy: HagyatekiUgy, engedely: string): { kod: string; uzenet: string } | null {
  if (!engedelyMegfelel(ctx.actor.engedelyek, engedely))
    return { kod: 'NINCS_JOGOSULTSAG', uzenet: 'Ehhez a művelethez nincs jogosultsága. Kérje meg azt, akinek van.' };
  return sajat(ctx, ugy) ? null : NEM_SAJAT;
}

function nemSzerkesztheto(ugy: HagyatekiUgy): { kod: string; uzenet: string } | null {
  try {
    szerkeszthetoKell(ugy, 'id');
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.hibak[0]!;
    throw error;
  }
}
