import { GraphQLScalarType } from 'graphql';

/** GeoJSON-like Point or Polygon; the coordinates are [Y, X] metres of EOV, not degrees. Acts check it and name the fault. */
export const EovGeometriaScalar = new GraphQLScalarType({
  name: 'EovGeometria',
  description:
    'EOV (EPSG:23700) geometria: {"type":"Point","coordinates":[Y,X]} vagy {"type":"Polygon","coordinates":[[[Y,X],…]]}. (GeoJSON-like geometry in metres, easting first.)',
  serialize: (ertek) => ertek,
  parseValue: (ertek) => ertek,
});
