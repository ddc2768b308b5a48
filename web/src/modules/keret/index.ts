import { defineModule } from '~/app/module';

export default defineModule({
  id: 'keret',
  cimke: 'keret.cim',
  sorrend: 90,
  menu: [
    { ut: '/felhasznalok', cimke: 'keret.felhasznalok.cim', ikon: 'keret', engedely: 'keret.felhasznalo.olvas' },
    { ut: '/helyettesitesek', cimke: 'keret.helyettesitesek.cim', ikon: 'csere', engedely: 'keret.helyettesites.olvas' },
    { ut: '/kliensek', cimke: 'keret.kliensek.cim', ikon: 'kod', engedely: 'keret.kliens.olvas' },
    { ut: '/hozzaferes', cimke: 'keret.hozzaferes.cim', ikon: 'zar', engedely: 'keret.hozzaferes.vizsgal' },
    { ut: '/naplo', cimke: 'keret.naplo.cim', ikon: 'naplo', engedely: 'keret.naplo.ellenoriz' },
  ],
  utvonalak: [
    {
      path: '/felhasznalok',
      component: () => import('./pages/FelhasznalokPage.vue'),
      meta: { cim: 'keret.felhasznalok.cim', engedely: 'keret.felhasznalo.olvas' },
    },
    {
      path: '/felhasznalo/:id',
      component: () => import('./pages/FelhasznaloPage.vue'),
      meta: { cim: 'keret.felhasznalo.cim', engedely: 'keret.felhasznalo.olvas' },
    },
    {
      path: '/helyettesitesek',
      component: () => import('./pages/HelyettesitesekPage.vue'),
      meta: { cim: 'keret.helyettesitesek.cim', engedely: 'keret.helyettesites.olvas' },
    },
    {
      path: '/kliensek',
      component: () => import('./pages/KliensekPage.vue'),
      meta: { cim: 'keret.kliensek.cim', engedely: 'keret.kliens.olvas' },
    },
    {
      path: '/kliens/:id',
      component: () => import('./pages/KliensPage.vue'),
      meta: { cim: 'keret.kliens.cim', engedely: 'keret.kliens.olvas' },
    },
    {
      path: '/hozzaferes',
      component: () => import('./pages/HozzaferesPage.vue'),
      meta: { cim: 'keret.hozzaferes.cim', engedely: 'keret.hozzaferes.vizsgal' },
    },
    {
      path: '/naplo',
      component: () => import('./pages/NaploPage.vue'),
      meta: { cim: 'keret.naplo.cim', engedely: 'keret.naplo.ellenoriz' },
    },
  ],
});
