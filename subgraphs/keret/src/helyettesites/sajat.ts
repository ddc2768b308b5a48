import { refusal, type Ctx } from '@asp/kit';
import { engedelyMegfelel } from '@asp/kit/call';

/** Everybody disposes of his own roles; those of others need the permission. */
export function sajatVagyEngedely(ctx: Ctx, helyettesitettId: string, engedely: string): void {
  if (ctx.actor.fajta === 'FELHASZNALO' && ctx.actor.id === helyettesitettId) return;
  if (engedelyMegfelel(ctx.actor.engedelyek, engedely)) return;
  throw refusal(
    'CSAK_SAJAT',
    'Más szerepkörének helyettesítéséhez nincs joga. A saját szerepkörét átadhatja, egyébként forduljon az irodavezetőhöz.',
    ['input', 'helyettesitettId'],
  );
}
