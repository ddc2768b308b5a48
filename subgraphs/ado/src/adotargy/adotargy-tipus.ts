import { registerEnumType } from 'type-graphql';

export const AdotargyTipus = {
  LAKAS: 'LAKAS',
  UDULO: 'UDULO',
  TOBBLAKASOS_EPULET: 'TOBBLAKASOS_EPULET',
  GARAZS: 'GARAZS',
  SZALLASHELY: 'SZALLASHELY',
  MUHELY: 'MUHELY',
  EGYEB_EPITMENY: 'EGYEB_EPITMENY',
  BELTERULETI_TELEK: 'BELTERULETI_TELEK',
  KULTERULETI_TELEK: 'KULTERULETI_TELEK',
} as const;
export type AdotargyTipus = (typeof AdotargyTipus)[keyof typeof AdotargyTipus];
registerEnumType(AdotargyTipus, {
  name: 'AdotargyTipus',
  description: 'Az adótárgy rendeltetése, amelyhez a rendelet mértéket köt. (Use of the taxed object.)',
});
