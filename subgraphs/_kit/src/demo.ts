/** What a szakrendszer is told when it makes demo data for one municipality. */
export interface DemoTerv {
  ksh: string;
  nev: string;
  lakasok: number;
  nepesseg: number;
  /** EOV of the centre, metres. */
  kozpont: { y: number; x: number };
  /** Parcels of the inner area; parcel i has the lot number 100 + i. */
  parcellak: number;
}

/** Fictive streets; parcel i stands in street i / 40 under number i % 40 + 1, in every szakrendszer, so that their demo data meet. */
export const UTCAK = [
  'Fő utca',
  'Kossuth Lajos utca',
  'Petőfi Sándor utca',
  'Rákóczi Ferenc utca',
  'Dózsa György utca',
  'Arany János utca',
  'Béke utca',
  'Ady Endre utca',
  'József Attila utca',
  'Szabadság utca',
];
