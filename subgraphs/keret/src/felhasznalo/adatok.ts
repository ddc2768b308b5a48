import { hiba, refusals, type Hiba } from '@asp/kit';

export interface FelhasznaloAdatok {
  nev?: string;
  email?: string | null;
}

const EMAIL = /^[^\s@<>"']{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Name and e-mail of a user; every fault at once. */
export function ellenoriz({ nev, email }: FelhasznaloAdatok): void {
  const hibak: Hiba[] = [];
  if (nev !== undefined && (nev.trim().length < 3 || nev.length > 100))
    hibak.push(hiba('NEV_HIBAS', 'A név 3–100 betű. Írja be a munkatárs teljes nevét.', ['input', 'nev']));
  if (email && !EMAIL.test(email))
    hibak.push(hiba('EMAIL_HIBAS', 'Az e-mail-cím nem megfelelő. Írja nev@hivatal.hu alakban.', ['input', 'email']));
  if (hibak.length > 0) throw refusals(hibak);
}
