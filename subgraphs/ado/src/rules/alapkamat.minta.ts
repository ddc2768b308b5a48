/** The base-rate steps that the worked examples need; the living history is the national table `alapkamat`. */
import type { AlapkamatLepes } from './kesedelmi-potlek.ts';

export const ALAPKAMAT_MINTA: AlapkamatLepes[] = [
  { nap: '2020-07-22', mertek: 60n },
  { nap: '2021-06-23', mertek: 90n },
  { nap: '2021-07-28', mertek: 120n },
  { nap: '2021-08-25', mertek: 150n },
  { nap: '2021-09-22', mertek: 165n },
  { nap: '2021-10-20', mertek: 180n },
  { nap: '2021-11-17', mertek: 210n },
  { nap: '2021-12-15', mertek: 240n },
  { nap: '2022-01-26', mertek: 290n },
  { nap: '2022-02-23', mertek: 340n },
  { nap: '2022-03-23', mertek: 440n },
];
