/** One year's moved days: each Saturday of work pays for a weekday of rest. */
export interface Munkarend {
  ev: number;
  /** Ministerial decree on the authority of 2012. évi I. tv. (Mt.) 102. § (5). */
  forras: string;
  /** [munkanap, pihenőnap] */
  athelyezes: readonly (readonly [string, string])[];
}

/** Munkaszüneti napok körüli munkarend, year by year. A new decree is a new row; deadlines are then derived again. */
export const MUNKAREND: readonly Munkarend[] = [
  {
    ev: 2018,
    forras: 'NGM rendelet a 2018. évi munkarendről (száma nincs ellenőrizve)',
    athelyezes: [
      ['2018-03-10', '2018-03-16'],
      ['2018-04-21', '2018-04-30'],
      ['2018-10-13', '2018-10-22'],
      ['2018-11-10', '2018-11-02'],
      ['2018-12-01', '2018-12-24'],
      ['2018-12-15', '2018-12-31'],
    ],
  },
  {
    ev: 2019,
    forras: '6/2018. (VIII. 23.) PM rendelet',
    athelyezes: [
      ['2019-08-10', '2019-08-19'],
      ['2019-12-07', '2019-12-24'],
      ['2019-12-14', '2019-12-27'],
    ],
  },
  {
    ev: 2020,
    forras: 'PM rendelet a 2020. évi munkarendről (száma nincs ellenőrizve)',
    athelyezes: [
      ['2020-08-29', '2020-08-21'],
      ['2020-12-12', '2020-12-24'],
    ],
  },
  { ev: 2021, forras: '14/2020. (V. 13.) ITM rendelet', athelyezes: [['2021-12-11', '2021-12-24']] },
  {
    ev: 2022,
    forras: 'ITM rendelet a 2022. évi munkarendről (száma nincs ellenőrizve)',
    athelyezes: [
      ['2022-03-26', '2022-03-14'],
      ['2022-10-15', '2022-10-31'],
    ],
  },
  { ev: 2023, forras: 'a 2023. évre nem volt áthelyezés', athelyezes: [] },
  {
    ev: 2024,
    forras: '15/2023. (VII. 13.) GFM rendelet',
    athelyezes: [
      ['2024-08-03', '2024-08-19'],
      ['2024-12-07', '2024-12-24'],
      ['2024-12-14', '2024-12-27'],
    ],
  },
  {
    ev: 2025,
    forras: '11/2024. (IV. 8.) NGM rendelet',
    athelyezes: [
      ['2025-05-17', '2025-05-02'],
      ['2025-10-18', '2025-10-24'],
      ['2025-12-13', '2025-12-24'],
    ],
  },
  {
    ev: 2026,
    forras: '10/2025. (IV. 30.) NGM rendelet',
    athelyezes: [
      ['2026-01-10', '2026-01-02'],
      ['2026-08-08', '2026-08-21'],
      ['2026-12-12', '2026-12-24'],
    ],
  },
];

/** The last year whose decree is known: a deadline beyond it is provisional. */
export const UTOLSO_ISMERT_EV = MUNKAREND.at(-1)!.ev;

/** Version of this calendar, kept with every deadline computed by it; raised with every correction of the rows above. */
export const NAPTAR_VERZIO = `${UTOLSO_ISMERT_EV}/1`;
