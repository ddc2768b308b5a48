import { defineModule } from '~/app/module';

const celok = ['ADOZTATAS', 'ADOALAP_ELLENORZES'];

export default defineModule({
  id: 'ado',
  cimke: 'ado.cim',
  sorrend: 30,
  menu: [
    { ut: '/adozok', cimke: 'ado.adozok.cim', ikon: 'szemely', engedely: 'ado.adozo.olvas' },
    { ut: '/kivetesek', cimke: 'ado.kivetesek.cim', ikon: 'ado', engedely: 'ado.kivetes.olvas' },
    { ut: '/befizetesek', cimke: 'ado.befizetesek.cim', ikon: 'bank', engedely: 'ado.befizetes.olvas' },
    { ut: '/hatralekok', cimke: 'ado.hatralekok.cim', ikon: 'figyelem', engedely: 'ado.hatralek.olvas' },
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
