import { defineModule } from '~/app/module';

export default defineModule({
  id: 'keret',
  cimke: 'keret.cim',
  sorrend: 90,
  menu: [
    { ut: '/felhasznalok', cimke: 'keret.felhasznalok.cim', ikon: 'keret', engedely: 'keret.felhasznalo.olvas' },
    { ut: '/helyettesitesek', cimke: 'keret.helyettesitesek.cim', ikon: 'csere', engedely: 'keret.helyettesites.olvas' },
    { ut: '/kliensek', cimke: 'keret.kliensek.cim', ikon: 'kod', engedely: 'keret.kliens.olvas' },
    {
      ut: '/webhookok',
      cimke: 'keret.webhook.cim',
      ikon: 'csere',
      engedely: 'keret.webhook.olvas',
      muveletek: [{ nev: 'letrehoz', cimke: 'keret.webhook.uj', engedely: 'keret.webhook.kezel' }],
    },
    { ut: '/esemenykezbesites', cimke: 'keret.kezbesites.cim', ikon: 'figyelem', engedely: 'keret.kezbesites.olvas' },
    { ut: '/hozzaferes', cimke: 'keret.hozzaferes.cim', ikon: 'zar', engedely: 'keret.hozzaferes.vizsgal' },
    { ut: '/naplo', cimke: 'keret.naplo.cim', ikon: 'naplo', engedely: 'keret.naplo.ellenoriz' },
    // granted by a role that can be had in the sandbox only
    { ut: '/homokozo', cimke: 'keret.homokozo.cim', ikon: 'kod', engedely: 'ingatlanvagyon.homokozo.visszaallit' },
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
      path: '/webhookok',
      component: () => import('./pages/WebhookokPage.vue'),
      meta: { cim: 'keret.webhook.cim', engedely: 'keret.webhook.olvas' },
    },
    {
      path: '/esemenykezbesites',
      component: () => import('./pages/EsemenyKezbesitesekPage.vue'),
      meta: { cim: 'keret.kezbesites.cim', engedely: 'keret.kezbesites.olvas' },
    },
    {
      path: '/homokozo',
      component: () => import('./pages/HomokozoPage.vue'),
      meta: { cim: 'keret.homokozo.cim', engedely: 'ingatlanvagyon.homokozo.visszaallit' },
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
