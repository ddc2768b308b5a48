import { defineModule } from '~/app/module';

/** Deadlines of every szakrendszer that keeps them. Owns no entity: each deadline belongs to the matter that it runs for. */
export default defineModule({
  id: 'hatarido',
  cimke: 'hatarido.modul',
  sorrend: 5,
  menu: [{ ut: '/hataridok', cimke: 'hatarido.cim', ikon: 'figyelem', engedely: 'iratkezelo.hatarido.olvas' }],
  utvonalak: [
    {
      path: '/hataridok',
      component: () => import('./pages/HataridokPage.vue'),
      meta: { cim: 'hatarido.cim', engedely: 'iratkezelo.hatarido.olvas' },
    },
  ],
});
