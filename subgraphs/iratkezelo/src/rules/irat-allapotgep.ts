/** States of a document (335/2005. (XII. 29.) Korm. r. 39–57. §) and the acts between them. A number struck stays struck. */
export const IRAT_ALLAPOT_NEV = {
  IKTATOTT: 'iktatott',
  KIADMANYOZASRA_VAR: 'kiadmányozásra vár',
  KIADMANYOZOTT: 'kiadmányozott',
  EXPEDIALT: 'expediált',
  KEZBESITETT: 'kézbesített',
  TEVES_IKTATAS: 'téves iktatás',
} as const;
export type IratAllapot = keyof typeof IRAT_ALLAPOT_NEV;

interface Atmenet {
  act: string;
  honnan: readonly IratAllapot[];
  hova: IratAllapot;
  engedely: string;
}

export const IRAT_ATMENETEK: readonly Atmenet[] = [
  { act: 'iratKiadmanyozasraBenyujt', honnan: ['IKTATOTT'], hova: 'KIADMANYOZASRA_VAR', engedely: 'iratkezelo.ugyirat.ugyintez' },
  { act: 'iratKiadmanyoz', honnan: ['KIADMANYOZASRA_VAR'], hova: 'KIADMANYOZOTT', engedely: 'iratkezelo.irat.kiadmanyoz' },
  { act: 'iratVisszaad', honnan: ['KIADMANYOZASRA_VAR'], hova: 'IKTATOTT', engedely: 'iratkezelo.irat.kiadmanyoz' },
  { act: 'iratExpedial', honnan: ['KIADMANYOZOTT', 'EXPEDIALT'], hova: 'EXPEDIALT', engedely: 'iratkezelo.kezbesites.expedial' },
  {
    act: 'kezbesitesEredmenyRogzit',
    honnan: ['EXPEDIALT', 'KEZBESITETT'],
    hova: 'KEZBESITETT',
    engedely: 'iratkezelo.kezbesites.expedial',
  },
  { act: 'iratTevesIktatas', honnan: ['IKTATOTT'], hova: 'TEVES_IKTATAS', engedely: 'iratkezelo.irat.iktat' },
];
