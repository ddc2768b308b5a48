import { DefaultApolloClient } from '@vue/apollo-composable';
import { createApp } from 'vue';
import '~/ui/stilus.css';
import App from './App.vue';
import { client } from './apollo';
import { i18n, mentettNyelv, setNyelv } from './i18n';
import { belepes, csendesBelepes, visszateres } from './login';
import { router } from './router';
import { betoltMunkamenet } from './session';

/** Login first, then the screen: nothing is asked from the graph without knowing who asks and for which municipality. */
async function indul(): Promise<string | null> {
  if (location.pathname === '/belepes/vissza') {
    const cel = await visszateres().catch(() => null);
    if (cel === null) return '/belepes?hiba=1';
    await betoltMunkamenet();
    return cel;
  }
  if (location.pathname === '/belepes') return null;
  const kilepett = sessionStorage.getItem('asp.kilepett');
  sessionStorage.removeItem('asp.kilepett');
  if (await csendesBelepes()) {
    await betoltMunkamenet();
    return null;
  }
  if (kilepett) return '/belepes';
  await belepes();
  return new Promise(() => {});
}

await setNyelv(mentettNyelv());
const cel = await indul();
if (cel) await router.replace(cel);

createApp(App).use(i18n).use(router).provide(DefaultApolloClient, client).mount('#app');
