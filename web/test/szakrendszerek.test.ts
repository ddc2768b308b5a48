import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate } from 'graphql';
import { szakrendszerDokumentumok } from '../szakrendszerek.ts';

/** What is written for one szakrendszer is there for every one that the graph has, a new one included. */
const MAPPA = fileURLToPath(new URL('../src/szakrendszerek', import.meta.url));
const sema = readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8');
const szakrendszerek = (modul: string) => /export default \{ (.*?) \}/.exec(modul)?.[1]?.split(', ');
const muveletek = (modul: string) => [...modul.matchAll(/graphql\(`([^`]*)`\)/g)].map(([, szoveg]) => szoveg!);

test('a gráf minden szakrendszerének megvannak a dokumentumai, és érvényesek', () => {
  const modulok = szakrendszerDokumentumok(sema, MAPPA);
  expect(szakrendszerek(modulok['kezbesites.ts']!)).toEqual(['ado', 'hagyatek', 'iratkezelo', 'keret']);
  expect(szakrendszerek(modulok['naplo.ts']!)).toEqual(['ado', 'hagyatek', 'ingatlanvagyon', 'iratkezelo', 'keret']);
  const graf = buildSchema(sema, { assumeValidSDL: true });
  const toredek =
    'fragment NaploSor on NaploBejegyzes { sorszam } fragment KezbesitesSor on EsemenyKezbesites { proba } fragment HataridoSor on Hatarido { id } fragment Hibak on Hiba { kod }';
  for (const szoveg of Object.values(modulok).flatMap(muveletek)) {
    const hibak = validate(graf, parse(`${szoveg} ${toredek}`)).map(({ message }) => message);
    expect([szoveg, hibak.filter((h) => !/is never used/.test(h))]).toEqual([szoveg, []]);
  }
});

test('új szakrendszer mezőiből maguktól lesznek dokumentumok; amelyiknek egy is hiányzik, abból nem', () => {
  const uj = sema
    .replace(/^ {2}adoNaplo\(/m, '  ebNaplo(szuro: NaploSzuro, first: Int! = 50, after: String): NaploConnection!\n  adoNaplo(')
    .replace(/^ {2}adoKezbesitesUjra\(/m, '  ebKezbesitesUjra(input: KezbesitesInput!): KezbesitesPayload!\n  adoKezbesitesUjra(')
    .replace(/^ {2}adoKereses\(/m, '  ebKereses(szoveg: String!, first: Int! = 20, after: String): AdozoConnection!\n  adoKereses(');
  const modulok = szakrendszerDokumentumok(uj, MAPPA);
  expect(szakrendszerek(modulok['naplo.ts']!)).toContain('eb');
  expect(modulok['naplo.ts']).toContain('query EbNaplo(');
  expect(szakrendszerek(modulok['kezbesites.ts']!)).not.toContain('eb');
  expect(modulok['kereses.ts']).toContain('eb: ebKereses(szoveg: $szoveg, first: 6)');
});
