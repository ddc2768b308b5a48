import { Datum, Fekves, Forint, lista } from '@asp/kit';
import { Int } from 'type-graphql';
import { KataszteriIngatlan } from './kataszteri-ingatlan.entity.ts';
import { KataszteriValtozat } from './kataszteri-valtozat.entity.ts';
import { Forgalomkepesseg, Hasznositas, IngatlanAllapot, IngatlanJelleg, MuvelesiAg } from './kodok.ts';

export const kataszterLista = lista(KataszteriIngatlan, {
  kereses: 'kereso',
  szuro: {
    fekves: { type: () => Fekves, description: 'Fekvés. (Location class.)' },
    hrsz: { type: () => String, description: 'Pontos helyrajzi szám. (Exact lot number.)' },
    jelleg: { type: () => IngatlanJelleg, description: 'Jellegazonosító. (What the property is.)' },
    muvelesiAg: { type: () => MuvelesiAg, description: 'Művelési ág. (Kind of cultivation.)' },
    vagyonKategoriaKod: { type: () => String, description: 'Vagyoni kategória. (Property category.)' },
    forgalomkepesseg: { type: () => Forgalomkepesseg, description: 'Forgalomképesség. (Transferability.)' },
    hasznositas: { type: () => Hasznositas, description: 'Hasznosítás. (Use.)' },
    allapot: { type: () => IngatlanAllapot, description: 'Állapot. (State.)' },
    terulet: { type: () => Int, tartomany: true, description: 'Terület, m². (Area.)' },
    bruttoErtek: { type: () => Forint, tartomany: true, description: 'Bruttó érték. (Gross value.)' },
    ervenyesTol: { type: () => Datum, tartomany: true, description: 'Nyilvántartás kezdete. (In the register since.)' },
  },
  rendezes: {
    HRSZ: ['hrszRendezo'],
    NAPLO_SORSZAM: ['naploSorszam'],
    CIM: ['cim'],
    TERULET: ['terulet'],
    BRUTTO_ERTEK: ['bruttoErtek'],
    ERVENYES_TOL: ['ervenyesTol'],
  },
});

/** Past states: the drill-down under the figures of a report. */
export const valtozatLista = lista(KataszteriValtozat, {
  szuro: {
    fekves: { type: () => Fekves, description: 'Fekvés. (Location class.)' },
    hrsz: { type: () => String, description: 'Pontos helyrajzi szám. (Exact lot number.)' },
    vagyonKategoriaKod: { type: () => String, description: 'Vagyoni kategória. (Property category.)' },
    forgalomkepesseg: { type: () => Forgalomkepesseg, description: 'Forgalomképesség. (Transferability.)' },
    allapot: { type: () => IngatlanAllapot, description: 'Állapot. (State.)' },
  },
  rendezes: { HRSZ: ['hrszRendezo'], NAPLO_SORSZAM: ['naploSorszam'], BRUTTO_ERTEK: ['bruttoErtek'] },
});

/** Rows of one export at most. */
export const LEGTOBB_SOR = 50_000;
