import { readFileSync } from 'node:fs';
import type { Ctx } from '../tenant/ctx.ts';
import type { PecsetOptions } from './okirat.ts';
import { pemPecsetelo } from './pecset.ts';
import { probaPecsetelo } from './proba-pecset.ts';

/** The municipality as documents name it; its code where the caller is nobody who may switch to it (a job). */
export const hivatalNeve = ({ onkormanyzat, onkormanyzatok }: Pick<Ctx, 'onkormanyzat' | 'onkormanyzatok'>): string =>
  onkormanyzatok.find(({ kshKod }) => kshKod === onkormanyzat)?.nev ?? onkormanyzat;

let pecset: Promise<PecsetOptions> | undefined;

/**
 * The office's seal: `ASP_PECSET_KULCS` and `ASP_PECSET_TANUSITVANY` name PEM files. Without them a key of this process seals, whose
 * certificate says that it proves nothing.
 */
export const hivatalPecset = (): Promise<PecsetOptions> => (pecset ??= betolt());

async function betolt(): Promise<PecsetOptions> {
  const { ASP_PECSET_KULCS: kulcs, ASP_PECSET_TANUSITVANY: tanusitvany, ASP_PECSET_NEV: nev } = process.env;
  const ok = 'Kiadmányozás';
  if (!kulcs || !tanusitvany) return { pecsetelo: await probaPecsetelo(PROBA), nev: PROBA, ok };
  const pemek = readFileSync(tanusitvany, 'utf8').match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  return { pecsetelo: pemPecsetelo(readFileSync(kulcs, 'utf8'), ...pemek), nev: nev ?? 'Önkormányzati hivatal', ok };
}

const PROBA = 'Próbabélyegző – nem hiteles';
