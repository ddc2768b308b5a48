import { Datum, lista } from '@asp/kit';
import { IvkEsemeny } from './ivk-esemeny.entity.ts';
import { EsemenyTipus } from './kodok.ts';

export const esemenyLista = lista(IvkEsemeny, {
  szuro: {
    tipus: { type: () => EsemenyTipus, description: 'Az esemény fajtája. (Kind.)' },
    datum: { type: () => Datum, tartomany: true, description: 'Az esemény napja. (Day of the event.)' },
    hatarido90: { type: () => Datum, tartomany: true, description: 'Határidő. (Deadline.)' },
  },
  rendezes: { HATARIDO: ['hatarido90'], DATUM: ['datum'] },
});

/** Entered after the deadline, or still not entered and past it on the day asked; parameters: day, day. */
export const KESEDELMES = `case when bejegyezve is null or bejegyezve > $?::date then hatarido90 < $?::date else hatarido90 < bejegyezve end`;
/** Reported but not entered by the day; parameter: day. */
export const BEJEGYZETLEN = `bejegyezve is null or bejegyezve > $?::date`;
