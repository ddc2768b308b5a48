import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { descriptionFaults } from '../src/checks/descriptions.ts';
import { faultyEntries, readGlossary, unknownWords } from '../src/checks/glossary.ts';
import { wordsOf } from '../src/checks/words.ts';
import { inRoot } from '../src/root.ts';

const api = () => buildSchema(readFileSync(inRoot('schema/api.graphql'), 'utf8'), { assumeValidSDL: true });

describe('the public graph', () => {
  test('speaks only words of the glossary and technical English', () => expect(unknownWords(api(), readGlossary())).toEqual([]));
  test('has a glossary whose entries match their words', () => expect(faultyEntries(readGlossary())).toEqual([]));
  test('is described in both languages', () => expect(descriptionFaults(api())).toEqual([]));
});

describe('the checks bite', () => {
  const planted = buildSchema(`
    "Adóalany. (Taxpayer.)"
    type Adoalany { "Neve. (Name.)" nev: String! tartozas: Int "Csak magyarul." hrsz: String "Only English" zakota: Fekves }
    enum Fekves { BEL_TERULET }
    type Query { adoalany(ujfajta: ID): Adoalany }`);

  test('on an unknown word of a field, an argument and an enum value', () => {
    const known = new Map(['adoalany', 'nev', 'tartozas', 'hrsz', 'fekves', 'terulet'].map((word) => [word, { hu: word, en: word }]));
    expect(unknownWords(planted, known)).toEqual([
      'zakota (Adoalany.zakota)',
      'bel (Fekves.BEL_TERULET)',
      'ujfajta (Query.adoalany(ujfajta))',
    ]);
  });

  test('on a missing and on a one-language description', () => {
    expect(descriptionFaults(planted)).toEqual([
      'Adoalany.tartozas: no description',
      'Adoalany.hrsz: not bilingual: "Csak magyarul."',
      'Adoalany.zakota: not bilingual: "Only English"',
      'Fekves: no description',
      'Query.adoalany: no description',
    ]);
  });

  test('on a glossary entry that is another word', () => {
    expect(
      faultyEntries(
        new Map([
          ['ado', { hu: 'illeték', en: 'duty' }],
          ['kivetes', { hu: 'kivetés', en: 'assessment' }],
        ]),
      ),
    ).toEqual(['ado: illeték']);
  });
});

test.each([
  ['AdoalanyConnection', ['adoalany', 'connection']],
  ['KULSO_TERULET', ['kulso', 'terulet']],
  ['helyrajziSzam2', ['helyrajzi', 'szam']],
  ['XMLFajl', ['xml', 'fajl']],
])('%s is split into %j', (name, words) => expect(wordsOf(name)).toEqual(words));
