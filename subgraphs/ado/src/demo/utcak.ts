/** Fictive streets; parcel i stands in street i / 40 under number i % 40 + 1 (the cadastre's demo follows the same convention). */
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
