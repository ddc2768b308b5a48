import { szovegekkel } from '~/app/i18n';

/** A page of this module, with its texts. */
export const lap = szovegekkel({ hu: () => import('./lapok/locales/hu.json'), en: () => import('./lapok/locales/en.json') });
