import { defineModule } from '~/app/module';

/** The last two are accepted only in an open case of the one who asks. */
const celok = ['ADOZTATAS', 'ADOALAP_ELLENORZES', 'BELSO_ELLENORZES', 'ERINTETTI_JOG'];

export default defineModule({
  id: 'ado',
  cimke: 'ado.cim',
  sorrend: 30,
  menu: [
    {
      ut: '/adozok',
      cimke: 'ado.adozok.cim',
      ikon: 'szemely',
      engedely: 'ado.adozo.olvas',
      muveletek: [{ nev: 'letrehoz', cimke: 'ado.adozo.uj', engedely: 'ado.adozo.letrehoz' }],
    },
    {
      ut: '/adotargyak',
      cimke: 'ado.targyak.cim',
      ikon: 'ingatlan',
      engedely: 'ado.adotargy.olvas',
      muveletek: [{ nev: 'letrehoz', cimke: 'ado.targy.uj', engedely: 'ado.adotargy.letrehoz' }],
    },
    { ut: '/kivetesek', cimke: 'ado.kivetesek.cim', ikon: 'ado', engedely: 'ado.kivetes.olvas' },
    { ut: '/befizetesek', cimke: 'ado.befizetesek.cim', ikon: 'bank', engedely: 'ado.befizetes.olvas' },
    {
      ut: '/hatralekok',
      cimke: 'ado.hatralekok.cim',
      ikon: 'figyelem',
      engedely: 'ado.hatralek.olvas',
      muveletek: [{ nev: 'potlek', cimke: 'ado.potlek.konyvelMind', engedely: 'ado.potlek.konyvel' }],
    },
    { ut: '/adoforgalom', cimke: 'ado.forgalom.cim', ikon: 'terv', engedely: 'ado.forgalom.olvas' },
    {
      ut: '/ertekbizonyitvanyok',
      cimke: 'ado.bizonyitvanyok.cim',
      ikon: 'naplo',
      engedely: 'ado.ertekbizonyitvany.olvas',
      muveletek: [{ nev: 'ker', cimke: 'ado.bizonyitvany.uj', engedely: 'ado.ertekbizonyitvany.ker' }],
    },
    {
      ut: '/adorendeletek',
      cimke: 'ado.rendeletek.cim',
      ikon: 'terv',
      engedely: 'ado.adonem.olvas',
      muveletek: [
        { nev: 'rendelet', cimke: 'ado.rendelet.uj', engedely: 'ado.rendelet.rogzit' },
        { nev: 'mertek', cimke: 'ado.mertek.uj', engedely: 'ado.rendelet.rogzit' },
      ],
    },
  ],
  utvonalak: [
    {
      path: '/adozok',
      component: () => import('./pages/AdozokPage.vue'),
      meta: { cim: 'ado.adozok.cim', engedely: 'ado.adozo.olvas', celok },
    },
    {
      path: '/adozo/:id',
      component: () => import('./pages/AdozoPage.vue'),
      meta: { cim: 'ado.adozo.cim', engedely: 'ado.adozo.olvas', celok },
    },
    {
      path: '/adotargyak',
      component: () => import('./pages/AdotargyakPage.vue'),
      meta: { cim: 'ado.targyak.cim', engedely: 'ado.adotargy.olvas', celok },
    },
    {
      path: '/ertekbizonyitvanyok',
      component: () => import('./pages/BizonyitvanyokPage.vue'),
      meta: { cim: 'ado.bizonyitvanyok.cim', engedely: 'ado.ertekbizonyitvany.olvas', celok: [...celok, 'HAGYATEKI_LELTAR'] },
    },
    {
      path: '/ertekbizonyitvany/:id',
      component: () => import('./pages/BizonyitvanyPage.vue'),
      meta: { cim: 'ado.bizonyitvany.lap', engedely: 'ado.ertekbizonyitvany.olvas', celok: [...celok, 'HAGYATEKI_LELTAR'] },
    },
    {
      path: '/adorendeletek',
      component: () => import('./pages/RendeletekPage.vue'),
      meta: { cim: 'ado.rendeletek.cim', engedely: 'ado.adonem.olvas' },
    },
    {
      path: '/adoforgalom',
      component: () => import('./pages/AdoforgalomPage.vue'),
      meta: { cim: 'ado.forgalom.cim', engedely: 'ado.forgalom.olvas' },
    },
    {
      path: '/kivetesek',
      component: () => import('./pages/KivetesekPage.vue'),
      meta: { cim: 'ado.kivetesek.cim', engedely: 'ado.kivetes.olvas', celok },
    },
    {
      path: '/kivetes/uj',
      component: () => import('./pages/KivetesPage.vue'),
      meta: { cim: 'ado.kivetes.uj', engedely: 'ado.kivetes.szimulal', celok },
    },
    {
      path: '/kivetes/:id',
      component: () => import('./pages/KivetesPage.vue'),
      meta: { cim: 'ado.kivetes.cim', engedely: 'ado.kivetes.olvas', celok },
    },
    {
      path: '/befizetesek',
      component: () => import('./pages/BefizetesekPage.vue'),
      meta: { cim: 'ado.befizetesek.cim', engedely: 'ado.befizetes.olvas', celok },
    },
    {
      path: '/hatralekok',
      component: () => import('./pages/HatralekokPage.vue'),
      meta: { cim: 'ado.hatralekok.cim', engedely: 'ado.hatralek.olvas', celok },
    },
  ],
});
