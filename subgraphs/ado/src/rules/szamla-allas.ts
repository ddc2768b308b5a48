/**
 * What a tax account shows on a day: debt with surcharge to pay, or overpayment (túlfizetés, Art. 76. §).
 * A payment covers the tax first and the surcharge of the same account after it.
 */
export interface SzamlaAllas {
  /** due charges less payments, surcharge apart */
  egyenleg: bigint;
  /** surcharge due by the day */
  potlek: bigint;
}

const nemNegativ = (ertek: bigint): bigint => (ertek > 0n ? ertek : 0n);

export const fizetendo = ({ egyenleg, potlek }: SzamlaAllas): bigint => nemNegativ(egyenleg + potlek);

export const tulfizetes = ({ egyenleg, potlek }: SzamlaAllas): bigint => nemNegativ(-(egyenleg + potlek));

export const tartozas = ({ egyenleg }: SzamlaAllas): bigint => nemNegativ(egyenleg);
