import { defineModule } from '~/app/module';

/** One parcel as every szakrendszer knows it. Owns no entity: cadastre and tax hang their facts on the parcel. */
export default defineModule({
  id: 'ingatlan-adatlap',
  cimke: 'adatlap.cim',
  sorrend: 20,
  menu: [],
  utvonalak: [
    {
      path: '/ingatlan/:fekves(BELTERULET|KULTERULET|ZARTKERT)/:hrsz',
      component: () => import('./pages/IngatlanAdatlapPage.vue'),
      meta: {
        cim: 'adatlap.cim',
        engedely: 'ingatlanvagyon.ingatlan.olvas',
        celok: ['ADOZTATAS', 'ADOALAP_ELLENORZES', 'BELSO_ELLENORZES', 'ERINTETTI_JOG', 'HAGYATEKI_LELTAR'],
        ugy: 'ugy',
      },
    },
  ],
});
