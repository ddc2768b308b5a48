import { defineModule } from '~/app/module';
import { lap } from './szovegek';

export default defineModule({
  id: 'iratkezelo',
  cimke: 'irat.cim',
  sorrend: 20,
  menu: [
    { ut: '/teendok', cimke: 'irat.teendok.cim', ikon: 'jo', engedely: 'iratkezelo.ugyirat.olvas' },
    { ut: '/iktatas', cimke: 'irat.iktatas.cim', ikon: 'le', engedely: 'iratkezelo.kuldemeny.erkeztet' },
    { ut: '/kuldemenyek', cimke: 'irat.kuldemenyek.cim', ikon: 'csere', engedely: 'iratkezelo.kuldemeny.olvas' },
    { ut: '/ugyiratok', cimke: 'irat.ugyiratok.cim', ikon: 'naplo', engedely: 'iratkezelo.ugyirat.olvas' },
    {
      ut: '/ugyfelek',
      cimke: 'irat.ugyfelek.cim',
      ikon: 'szemely',
      engedely: 'iratkezelo.ugyfel.olvas',
      muveletek: [{ nev: 'uj', cimke: 'irat.ugyfel.uj', engedely: 'iratkezelo.ugyfel.kezel' }],
    },
    { ut: '/postakonyv', cimke: 'irat.posta.cim', ikon: 'ki', engedely: 'iratkezelo.kezbesites.olvas' },
    {
      ut: '/iktatokonyvek',
      cimke: 'irat.konyvek.cim',
      ikon: 'ado',
      engedely: 'iratkezelo.iktatokonyv.olvas',
      muveletek: [{ nev: 'nyit', cimke: 'irat.konyvek.nyit', engedely: 'iratkezelo.iktatokonyv.nyit' }],
    },
    { ut: '/irattar', cimke: 'irat.irattar.cim', ikon: 'bank', engedely: 'iratkezelo.irattar.olvas' },
    {
      ut: '/irattari-terv',
      cimke: 'irat.terv.cim',
      ikon: 'terv',
      engedely: 'iratkezelo.irattariterv.olvas',
      muveletek: [{ nev: 'uj', cimke: 'irat.terv.uj', engedely: 'iratkezelo.irattariterv.kezel' }],
    },
    { ut: '/iratsablonok', cimke: 'irat.sablonok.cim', ikon: 'naplo', engedely: 'iratkezelo.sablon.olvas' },
    { ut: '/ugyiratforgalom', cimke: 'irat.forgalom.cim', ikon: 'terv', engedely: 'iratkezelo.statisztika.olvas' },
  ],
  utvonalak: [
    {
      path: '/teendok',
      component: lap(() => import('./pages/TeendokPage.vue')),
      meta: { cim: 'irat.teendok.cim', engedely: 'iratkezelo.ugyirat.olvas' },
    },
    {
      path: '/iktatas',
      component: lap(() => import('./pages/IktatasPage.vue')),
      meta: { cim: 'irat.iktatas.cim', engedely: 'iratkezelo.kuldemeny.erkeztet' },
    },
    {
      path: '/kuldemenyek',
      component: lap(() => import('./pages/KuldemenyekPage.vue')),
      meta: { cim: 'irat.kuldemenyek.cim', engedely: 'iratkezelo.kuldemeny.olvas' },
    },
    {
      path: '/ugyiratok',
      component: lap(() => import('./pages/UgyiratokPage.vue')),
      meta: { cim: 'irat.ugyiratok.cim', engedely: 'iratkezelo.ugyirat.olvas' },
    },
    {
      path: '/ugyirat/:id',
      component: lap(() => import('./pages/UgyiratPage.vue')),
      meta: { cim: 'irat.ugyirat.cim', engedely: 'iratkezelo.ugyirat.olvas' },
    },
    {
      path: '/ugyfelek',
      component: lap(() => import('./pages/UgyfelekPage.vue')),
      meta: { cim: 'irat.ugyfelek.cim', engedely: 'iratkezelo.ugyfel.olvas' },
    },
    {
      path: '/ugyfel/:id',
      component: lap(() => import('./pages/UgyfelPage.vue')),
      meta: { cim: 'irat.ugyfel.cim', engedely: 'iratkezelo.ugyfel.olvas' },
    },
    {
      path: '/iratsablonok',
      component: lap(() => import('./pages/SablonokPage.vue')),
      meta: { cim: 'irat.sablonok.cim', engedely: 'iratkezelo.sablon.olvas' },
    },
    {
      path: '/ugyiratforgalom',
      component: lap(() => import('./pages/ForgalomPage.vue')),
      meta: { cim: 'irat.forgalom.cim', engedely: 'iratkezelo.statisztika.olvas' },
    },
    {
      path: '/postakonyv',
      component: lap(() => import('./pages/PostakonyvPage.vue')),
      meta: { cim: 'irat.posta.cim', engedely: 'iratkezelo.kezbesites.olvas' },
    },
    {
      path: '/iktatokonyvek',
      component: lap(() => import('./pages/IktatokonyvekPage.vue')),
      meta: { cim: 'irat.konyvek.cim', engedely: 'iratkezelo.iktatokonyv.olvas' },
    },
    {
      path: '/irattar',
      component: lap(() => import('./pages/IrattarPage.vue')),
      meta: { cim: 'irat.irattar.cim', engedely: 'iratkezelo.irattar.olvas' },
    },
    {
      path: '/irattari-terv',
      component: lap(() => import('./pages/IrattariTervPage.vue')),
      meta: { cim: 'irat.terv.cim', engedely: 'iratkezelo.irattariterv.olvas' },
    },
  ],
});
