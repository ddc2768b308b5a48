import { type RouteLocationNormalized, createRouter, createWebHistory } from 'vue-router';
import { betoltLapSzavak } from './i18n';
import type { Modul } from './module';
import { setLapCelok, setLapUgy } from './purpose';

const talalt = import.meta.glob<Modul>('../modules/*/index.ts', { eager: true, import: 'default' });
export const modulok = Object.values(talalt).sort((a, b) => a.sorrend - b.sorrend);

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'kezdolap', component: () => import('./pages/KezdolapPage.vue'), meta: { cim: 'kozos.kezdolap' } },
    {
      path: '/belepes',
      name: 'belepes',
      component: () => import('./pages/BelepesPage.vue'),
      meta: { cim: 'kozos.belepes', nyilvanos: true },
    },
    ...modulok.flatMap((m) => m.utvonalak),
    { path: '/:barmi(.*)*', name: 'nincs', component: () => import('./pages/NincsPage.vue'), meta: { cim: 'kozos.nincsLap' } },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});
const modulLapjai = new Set(modulok.flatMap((m) => m.utvonalak.map(({ path }) => path)));
const modulLapja = (to: RouteLocationNormalized) => to.matched.some(({ path }) => modulLapjai.has(path));
router.beforeEach((to) => {
  setLapUgy(to.meta.ugy ? String(to.params[to.meta.ugy] ?? to.query[to.meta.ugy] ?? '') || null : null);
  setLapCelok(to.meta.celok ?? []);
  if (modulLapja(to)) void betoltLapSzavak();
});
router.beforeResolve(async (to) => {
  if (modulLapja(to)) await betoltLapSzavak();
});
