/** Query string → variables. What is unknown, missing or of another form is refused by name, with the way out. */
import { Refusal } from '../errors.ts';
import type { PublicOperation } from './operations.ts';

export interface Question {
  onkormanyzat?: string;
  variables: Record<string, unknown>;
}

const KSH = /^\d{5}$/;
const LONGEST = 200;

export function questionOf(operation: PublicOperation, query: URLSearchParams): Question {
  const known = [...(operation.orszagos ? [] : ['onkormanyzat']), ...operation.parameterek.map(({ nev }) => nev)];
  for (const nev of new Set(query.keys())) {
    if (!known.includes(nev)) throw refusal(nev, `Ismeretlen paraméter: ${nev.slice(0, 40)}. Megadható: ${known.join(', ') || 'semmi'}.`);
    if (query.getAll(nev).length > 1) throw refusal(nev, `A(z) ${nev} paraméter csak egyszer adható meg.`);
    if (query.get(nev)!.length > LONGEST) throw refusal(nev, `A(z) ${nev} paraméter legfeljebb ${LONGEST} jel.`);
  }
  const onkormanyzat = operation.orszagos ? undefined : municipality(query.get('onkormanyzat'));
  const variables: Record<string, unknown> = {};
  for (const parameter of operation.parameterek) {
    const text = query.get(parameter.nev);
    if (text !== null) variables[parameter.nev] = value(parameter, text);
    else if (parameter.kotelezo) throw refusal(parameter.nev, `Adja meg a(z) ${parameter.nev} paramétert is.`);
  }
  return { onkormanyzat, variables };
}

function municipality(text: string | null): string {
  if (text && KSH.test(text)) return text;
  throw refusal('onkormanyzat', 'Adja meg az önkormányzat öt számjegyű KSH-kódját: ?onkormanyzat=02185.');
}

function value({ nev, tipus, ertekek }: PublicOperation['parameterek'][number], text: string): unknown {
  if (ertekek && !ertekek.includes(text)) throw refusal(nev, `A(z) ${nev} értéke ezek egyike: ${ertekek.join(', ')}.`);
  if (tipus === 'Int' || tipus === 'Float') {
    if (!(tipus === 'Int' ? /^-?\d{1,9}$/ : /^-?\d{1,9}(\.\d{1,9})?$/).test(text)) throw refusal(nev, `A(z) ${nev} értéke szám legyen.`);
    return Number(text);
  }
  if (tipus !== 'Boolean') return text;
  if (text !== 'true' && text !== 'false') throw refusal(nev, `A(z) ${nev} értéke true vagy false.`);
  return text === 'true';
}

const refusal = (mezo: string, mondat: string) => new Refusal('HIBAS_PARAMETER', { mezo: mezo.slice(0, 40) }, mondat);
