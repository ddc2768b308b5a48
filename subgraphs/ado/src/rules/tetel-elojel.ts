/**
 * Sign of a ledger entry by its title (Art. 74. §): charges, surcharge, fine, cost and refund burden the account (+),
 * cancellation and payment relieve it (−); a transfer burdens the one account and relieves the other.
 */
const ELOJEL = { ELOIRAS: 1n, POTLEK: 1n, BIRSAG: 1n, KOLTSEG: 1n, VISSZATERITES: 1n, TORLES: -1n, BEFIZETES: -1n } as const;

export const tetelErtek = (jogcim: keyof typeof ELOJEL, osszeg: bigint): bigint => ELOJEL[jogcim] * osszeg;
