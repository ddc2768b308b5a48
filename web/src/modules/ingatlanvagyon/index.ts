import { defineModule } from '~/app/module';

export default defineModule({
  id: 'ingatlanvagyon',
  cimke: 'ivk.cim',
  sorrend: 10,
  menu: [
    {
      ut: '/ingatlanok',
      cimke: 'ivk.ingatlanok.cim',
      ikon: 'ingatlan',
      engedely: 'ingatlanvagyon.kataszter.olvas',
      muveletek: [{ nev: 'felvetel', cimke: 'ivk.felvetel.cim', engedely: 'ingatlanvagyon.kataszter.felvesz' }],
    },
    {
      ut: '/vagyoni-esemenyek',
      cimke: 'ivk.esemenyek.cim',
      ikon: 'naplo',
      engedely: 'ingatlanvagyon.esemeny.olvas',
      muveletek: [{ nev: 'rogzit', cimke: 'ivk.esemenyek.uj', engedely: 'ingatlanvagyon.esemeny.rogzit' }],
    },
    { ut: '/vagyonkimutatas', cimke: 'ivk.kimutatas.cim', ikon: 'terv', engedely: 'ingatlanvagyon.kimutatas.olvas' },
    { ut: '/ertekelteresek', cimke: 'ivk.elteresek.cim', ikon: 'figyelem', engedely: 'ingatlanvagyon.kimutatas.olvas' },
  ],
  utvonalak: [
    {
      path: '/ingatlanok',
      component: () => import('./pages/IngatlanokPage.vue'),
      meta: { cim: 'ivk.ingatlanok.cim', engedely: 'ingatlanvagyon.kataszter.olvas' },
    },
    {
      path: '/vagyoni-esemenyek',
      component: () => import('./pages/EsemenyekPage.vue'),
      meta: { cim: 'ivk.esemenyek.cim', engedely: 'ingatlanvagyon.esemeny.olvas' },
    },
    {
      path: '/vagyonkimutatas',
      component: () => import('./pages/VagyonkimutatasPage.vue'),
      meta: { cim: 'ivk.kimutatas.cim', engedely: 'ingatlanvagyon.kimutatas.olvas' },
    },
    {
      path: '/vagyonkimutatas/tetelek',
      component: () => import('./pages/KimutatasTetelekPage.vue'),
      meta: { cim: 'ivk.kimutatas.tetelek', engedely: 'ingatlanvagyon.kimutatas.olvas' },
    },
    {
      path: '/ertekelteresek',
      component: () => import('./pages/ErtekElteresekPage.vue'),
      meta: { cim: 'ivk.elteresek.cim', engedely: 'ingatlanvagyon.kimutatas.olvas' },
    },
  ],
});
