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
