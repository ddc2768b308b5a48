import { befizetoAzonosito } from './befizeto-azonosito.ts';

test.each([
  ['8432641235 építményadó 2026', { adoazonositoJel: '8432641235' }],
  ['AJ:8432641235', { adoazonositoJel: '8432641235' }],
  ['8432641235 és megint 8432641235', { adoazonositoJel: '8432641235' }],
  ['adószám 12345676-2-41 HIPA', { adoszam: '12345676-2-41' }],
  ['12345676241', { adoszam: '12345676-2-41' }],
  ['8432641236 hibás ellenőrző szám', {}],
  ['8432641235 és 8339670018: kettő, nem eldönthető', {}],
  ['kommunális adó', {}],
  ['', {}],
])('„%s”', (kozlemeny, elvart) => {
  expect(befizetoAzonosito(kozlemeny)).toEqual(elvart);
});
