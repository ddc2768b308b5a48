import { defineSubgraph } from '@asp/kit';
import { Felhasznalo } from './felhasznalo/felhasznalo.entity.ts';

export const keret = defineSubgraph({
  name: 'keret',
  entities: [Felhasznalo],
  resolvers: [],
  extraRoles: ['asp_identitas_app'],
  migrations: new URL('../migrations/', import.meta.url),
});
