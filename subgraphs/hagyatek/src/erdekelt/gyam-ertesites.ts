import type { Ctx } from '@asp/kit';
import { nap } from '@asp/kit/okiratok';
import { iratKeszit } from '../irat/keszit.ts';
import { kiskoru } from '../rules/kiskoru.ts';
import type { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import type { Erdekelt } from './erdekelt.entity.ts';

/** A minor, or somebody under guardianship, is told to the guardianship authority once, by itself (Hetv. 28. §). */
export function gyamErtesit(ctx: Ctx, ugy: HagyatekiUgy, erdekelt: Erdekelt): void {
  if (erdekelt.gyamErtesitve || !(erdekelt.gondnoksag || kiskoru(erdekelt.szuletesiIdo, ctx.today))) return;
  erdekelt.gyamErtesitve = ctx.today;
  iratKeszit(ctx, ugy, {
    fajta: 'GYAM_ERTESITES',
    cimzett: 'Gyámhatóság',
    erdekeltId: erdekelt.id,
    adat: {
      nev: erdekelt.nev,
      szuletett: erdekelt.szuletesiIdo ? nap(erdekelt.szuletesiIdo) : '',
      kepviselo: erdekelt.kepviselo ?? 'nem ismert',
    },
  });
}
