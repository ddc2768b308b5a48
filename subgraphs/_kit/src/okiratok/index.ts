export { forint, nap } from './formaz.ts';
export { kotegPdf, okiratPdf, type PecsetOptions } from './okirat.ts';
export { pecsetVizsgalat, pemPecsetelo, type Pecsetelo, type PecsetVizsgalat } from './pecset.ts';
export { probaPecsetelo } from './proba-pecset.ts';
export type { Okirat } from './pdf.ts';
export { SablonHiba, sablonbol, type Blokk } from './sablon.ts';
export { okiratSzamok } from './szam.ts';
