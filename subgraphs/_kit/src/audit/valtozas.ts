import type { EntityManager, EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import { osztalyMaszk } from './maszk.ts';

export interface Valtozas {
  muvelet: 'LETREHOZ' | 'MODOSIT' | 'TOROL';
  entitas: string;
  entitasId: string;
  adat: object;
}

const figyelok = new WeakMap<EntityManager, (valtozas: Valtozas) => void>();
export const valtozasraFigyel = (em: EntityManager, fogado: (valtozas: Valtozas) => void) => figyelok.set(em, fogado);

const MUVELET: Record<string, Valtozas['muvelet']> = { create: 'LETREHOZ', update: 'MODOSIT', delete: 'TOROL' };

/** Turns every flushed change of an entity into an audit row of the operation it belongs to. */
export const valtozasFigyelo: EventSubscriber = {
  async afterFlush({ em, uow }: FlushEventArgs) {
    const fogado = figyelok.get(em);
    if (!fogado) return;
    for (const cs of uow.getChangeSets()) {
      const muvelet = MUVELET[cs.type];
      if (!muvelet) continue;
      fogado({
        muvelet,
        entitas: cs.meta.className,
        entitasId: (cs.entity as { id: string }).id,
        adat: osztalyMaszk(cs.meta.class as never, cs.payload as Record<string, unknown>),
      });
    }
  },
};
