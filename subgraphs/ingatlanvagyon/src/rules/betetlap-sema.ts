/**
 * 147/1992. (XI. 6.) Korm. rendelet, melléklet: what each kind of sheet (betétlap) must tell about
 * the land, building, road or public utility. One table; the form, the check and the printed sheet read it.
 */
export type BetetlapTipusKod =
  'FOLD' | 'EPULET' | 'UT' | 'KOZMU_VIZ' | 'KOZMU_SZENNYVIZ' | 'KOZMU_CSAPADEKVIZ' | 'KOZVILAGITAS' | 'EGYEB_EPITMENY';

export interface SemaMezo {
  mezo: string;
  cimke: string;
  tipus: 'EGESZ' | 'SZAM' | 'SZOVEG' | 'IGEN_NEM' | 'VALASZTO';
  kotelezo?: boolean;
  min?: number;
  max?: number;
  ertekek?: readonly string[];
  mertekegyseg?: string;
}

const ev = (mezo: string, cimke: string): SemaMezo => ({ mezo, cimke, tipus: 'EGESZ', min: 1000, max: 2100 });
const hossz: SemaMezo = {
  mezo: 'hossz',
  cimke: 'Hossz',
  tipus: 'SZAM',
  kotelezo: true,
  min: 0.1,
  max: 1_000_000,
  mertekegyseg: 'm',
};
const allag: SemaMezo = {
  mezo: 'muszakiAllapot',
  cimke: 'Műszaki állapot',
  tipus: 'VALASZTO',
  ertekek: ['JO', 'MEGFELELO', 'FELUJITANDO', 'ELETVESZELYES'],
};
const kozmu: readonly SemaMezo[] = [
  hossz,
  { mezo: 'atmero', cimke: 'Névleges átmérő', tipus: 'EGESZ', min: 10, max: 5000, mertekegyseg: 'mm' },
  { mezo: 'anyag', cimke: 'Csőanyag', tipus: 'SZOVEG' },
  { mezo: 'bekotesek', cimke: 'Bekötések száma', tipus: 'EGESZ', min: 0, max: 1_000_000, mertekegyseg: 'db' },
  ev('letesites', 'Létesítés éve'),
  { mezo: 'uzemelteto', cimke: 'Üzemeltető', tipus: 'SZOVEG' },
  allag,
];

export const BETETLAP_SEMA: Readonly<Record<BetetlapTipusKod, readonly SemaMezo[]>> = {
  FOLD: [
    { mezo: 'terulet', cimke: 'Földterület', tipus: 'EGESZ', kotelezo: true, min: 1, max: 100_000_000, mertekegyseg: 'm²' },
    { mezo: 'aranykorona', cimke: 'Aranykorona-érték', tipus: 'SZAM', min: 0, max: 100_000, mertekegyseg: 'AK' },
    { mezo: 'minosegiOsztaly', cimke: 'Minőségi osztály', tipus: 'EGESZ', min: 1, max: 8 },
    { mezo: 'kozmuvesitett', cimke: 'Közművesített', tipus: 'IGEN_NEM' },
    { mezo: 'beepitettseg', cimke: 'Beépítettség', tipus: 'SZAM', min: 0, max: 100, mertekegyseg: '%' },
  ],
  EPULET: [
    { mezo: 'hasznosAlapterulet', cimke: 'Hasznos alapterület', tipus: 'SZAM', kotelezo: true, min: 1, max: 1_000_000, mertekegyseg: 'm²' },
    { mezo: 'szintek', cimke: 'Szintek száma', tipus: 'EGESZ', kotelezo: true, min: 1, max: 60 },
    {
      mezo: 'rendeltetes',
      cimke: 'Rendeltetés',
      tipus: 'VALASZTO',
      kotelezo: true,
      ertekek: ['LAKAS', 'IRODA', 'ISKOLA', 'OVODA', 'EGESZSEGUGY', 'KULTURA', 'SPORT', 'UZLET', 'RAKTAR', 'EGYEB'],
    },
    ev('epites', 'Építés éve'),
    ev('felujitas', 'Utolsó felújítás éve'),
    { mezo: 'falazat', cimke: 'Falazat', tipus: 'VALASZTO', ertekek: ['TEGLA', 'PANEL', 'VALYOG', 'FA', 'KONNYUSZERKEZET', 'EGYEB'] },
    { mezo: 'futes', cimke: 'Fűtés', tipus: 'SZOVEG' },
    { mezo: 'lakasok', cimke: 'Lakások száma', tipus: 'EGESZ', min: 0, max: 2000, mertekegyseg: 'db' },
    allag,
  ],
  UT: [
    hossz,
    { mezo: 'szelesseg', cimke: 'Burkolat szélessége', tipus: 'SZAM', kotelezo: true, min: 0.5, max: 100, mertekegyseg: 'm' },
    { mezo: 'burkolat', cimke: 'Burkolat', tipus: 'VALASZTO', kotelezo: true, ertekek: ['ASZFALT', 'BETON', 'KO', 'ZUZALEK', 'FOLD'] },
    { mezo: 'savok', cimke: 'Sávok száma', tipus: 'EGESZ', min: 1, max: 8 },
    { mezo: 'jarda', cimke: 'Járda', tipus: 'IGEN_NEM' },
    ev('letesites', 'Létesítés éve'),
    allag,
  ],
  KOZMU_VIZ: kozmu,
  KOZMU_SZENNYVIZ: kozmu,
  KOZMU_CSAPADEKVIZ: kozmu,
  KOZVILAGITAS: [
    { mezo: 'lampatestek', cimke: 'Lámpatestek száma', tipus: 'EGESZ', kotelezo: true, min: 1, max: 100_000, mertekegyseg: 'db' },
    { mezo: 'teljesitmeny', cimke: 'Teljesítmény', tipus: 'SZAM', min: 0, max: 100_000, mertekegyseg: 'kW' },
    { mezo: 'led', cimke: 'LED', tipus: 'IGEN_NEM' },
    ev('letesites', 'Létesítés éve'),
    allag,
  ],
  EGYEB_EPITMENY: [
    { mezo: 'megnevezes', cimke: 'Építmény megnevezése', tipus: 'SZOVEG', kotelezo: true },
    { mezo: 'mennyiseg', cimke: 'Mennyiség', tipus: 'SZAM', min: 0, max: 1_000_000 },
    { mezo: 'mertekegyseg', cimke: 'Mértékegység', tipus: 'SZOVEG' },
    ev('letesites', 'Létesítés éve'),
    allag,
  ],
};
