import { defineModule } from '~/app/module';
import { lap } from './szovegek';

export default defineModule({
  id: 'hagyatek',
  cimke: 'hagyatek.cim',
  sorrend: 35,
  menu: [
    { ut: '/hagyatek', cimke: 'hagyatek.ugyek.cim', ikon: 'naplo', engedely: 'hagyatek.ugy.olvas' },
    { ut: '/kozjegyzo', cimke: 'hagyatek.kozjegyzo.cim', ikon: 'naplo', engedely: 'hagyatek.csomag.atvesz' },
  ],
  utvonalak: [
    {
      path: '/hagyatek',
      component: lap(() => import('./pages/HagyatekiUgyekPage.vue')),
      meta: { cim: 'hagyatek.ugyek.cim', engedely: 'hagyatek.ugy.olvas' },
    },
    {
      path: '/hagyatek/:ugy',
      component: lap(() => import('./pages/HagyatekiUgyPage.vue')),
      meta: { cim: 'hagyatek.ugy.cim', engedely: 'hagyatek.ugy.olvas', celok: ['HAGYATEKI_LELTAR'], ugy: 'ugy' },
    },
    {
      path: '/kozjegyzo',
      component: lap(() => import('./pages/KozjegyzoiUgyekPage.vue')),
      meta: { cim: 'hagyatek.kozjegyzo.cim', engedely: 'hagyatek.csomag.olvas' },
    },
    {
      path: '/kozjegyzo/:ugy',
      component: lap(() => import('./pages/KozjegyzoiCsomagPage.vue')),
      meta: { cim: 'hagyatek.kozjegyzo.csomagCim', engedely: 'hagyatek.csomag.olvas', celok: ['HAGYATEKI_LELTAR'], ugy: 'ugy' },
    },
  ],
});
