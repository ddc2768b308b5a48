import { defineSubgraph } from '@asp/kit';
import { Bejegyzes } from './bejegyzes/bejegyzes.entity.ts';
import { BejegyzesResolver } from './bejegyzes/bejegyzes.resolver.ts';
import { BejegyzesFelvesz } from './bejegyzes/felvesz.ts';
import { valaszadasiHatarido } from './rules/valaszadasi-hatarido.ts';
import { BejegyzesLezar } from './bejegyzes/lezar.ts';
import { demo } from './demo.ts';

export const minta = defineSubgraph({
  name: 'minta',
  entities: [Bejegyzes],
  resolvers: [BejegyzesResolver, BejegyzesFelvesz, BejegyzesLezar],
  hataridok: { VALASZ: valaszadasiHatarido },
  kibocsat: {
    'minta.bejegyzes.felveve': { leiras: 'Bejegyzést vettek fel.', nyilvanos: true },
    'minta.bejegyzes.lezarva': { leiras: 'Bejegyzést lezártak.', nyilvanos: true },
  },
  keresheto: [{ entitas: Bejegyzes }],
  homokozo: { tolt: demo },
  migrations: new URL('../migrations/', import.meta.url),
});
