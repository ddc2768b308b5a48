import { createHash } from 'node:crypto';

/** What a szakrendszer is told when it makes demo data for one municipality. */
export interface DemoTerv {
  ksh: string;
  nev: string;
  /** Where its office sits; its own when nothing else is said. */
  szekhely?: string;
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

/** `Őriszentpéter` → `oriszentpeter`. */
export const slug = (nev: string): string =>
  nev
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

/** Identifier of a demo person or client by his login name: the same in every szakrendszer. */
export const demoAzonosito = (nev: string): string =>
  createHash('sha256')
    .update(`asp-demo:${nev}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-7$3-8$4-$5');
