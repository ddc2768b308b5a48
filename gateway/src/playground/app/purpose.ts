/** What goes along as headers: the purpose, the case, and whether the plan is wanted; chosen above the editor, or by an example. */
import celok from '../../../../schema/celok.json';
import { createStore } from './store.ts';

export const CELOK = Object.entries(celok).map(([kod, { nev }]) => ({ kod, nev }));

export const purpose = createStore({ cel: '', ugy: '', terv: false });
