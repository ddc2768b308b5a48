export { forint, nap, napja } from './formaz.ts';
export { hivatalNeve, hivatalPecset } from './hivatal.ts';
export { kotegPdf, okiratPdf, type KotegOptions, type PecsetOptions } from './okirat.ts';
export { pecsetVizsgalat, pemPecsetelo, type Pecsetelo, type PecsetVizsgalat } from './pecset.ts';
export { probaPecsetelo } from './proba-pecset.ts';
export type { Okirat } from './pdf.ts';
export { SablonHiba, sablonbol, type Blokk } from './sablon.ts';
export { mintaAdat } from './minta-adat.ts';
export { okiratSzamok } from './szam.ts';
