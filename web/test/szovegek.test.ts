import { readFileSync, readdirSync } from 'node:fs';
import { engedi } from '../src/app/permissions.ts';
import { datum, forint, forintOlvas, idopont, kodSzoveg, napOlvas, napPlusz, szam } from '../src/ui/formatum.ts';

/** Every text exists in both languages, every key used in the code exists, every code of the graph that is shown has words. */
type Fa = { [kulcs: string]: string | Fa };
const gyoker = new URL('../src/', import.meta.url);
const fajlok = (readdirSync(gyoker, { recursive: true }) as string[]).filter((f) => !f.startsWith('gql'));
const olvas = (f: string) => readFileSync(new URL(f, gyoker), 'utf8');
const lapos = (fa: Fa, elotag = ''): [string, string][] =>
  Object.entries(fa).flatMap(([k, v]) => (typeof v === 'string' ? [[elotag + k, v] as [string, string]] : lapos(v, `${elotag}${k}.`)));
const nyelv = (kod: string) =>
  new Map(fajlok.filter((f) => f.endsWith(`locales/${kod}.json`)).flatMap((f) => lapos(JSON.parse(olvas(f)) as Fa)));
const hu = nyelv('hu');
const en = nyelv('en');
const szavak = (s: string) => [...s.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

test('a két nyelv kulcsai azonosak, és ugyanazokat az értékeket várják', () => {
  expect([...en.keys()].sort()).toEqual([...hu.keys()].sort());
  expect([...hu].filter(([k, v]) => szavak(v).join() !== szavak(en.get(k) ?? '').join()).map(([k]) => k)).toEqual([]);
});

test('a kódban használt minden szöveg megvan', () => {
  const hasznalt = fajlok
    .filter((f) => /\.(vue|ts)$/.test(f))
    .flatMap((f) =>
      [...olvas(f).matchAll(/\bt\(\s*'([\w.-]+)'|\$t\(\s*'([\w.-]+)'|(?:cim|cimke): '([\w-]+\.[\w.-]+)'/g)].map(
        (m) => m[1] ?? m[2] ?? m[3] ?? '',
      ),
    );
  expect(hasznalt.length).toBeGreaterThan(150);
  expect([...new Set(hasznalt)].filter((k) => !hu.has(k))).toEqual([]);
});

test('minden szerepkörnek, célnak és hatókörnek van neve', () => {
  const kulcsok = (nev: string) =>
    Object.keys(JSON.parse(readFileSync(new URL(`../../schema/${nev}.json`, import.meta.url), 'utf8')) as object);
  expect(kulcsok('szerepkorok').filter((k) => !hu.has(`szerepkorok.${k}`))).toEqual([]);
  expect(kulcsok('celok').filter((k) => !hu.has(`celok.${k}`))).toEqual([]);
  expect(kulcsok('hatokorok').filter((k) => !hu.has(`keret.hatokor.${k.replaceAll('.', '_')}.nev`))).toEqual([]);
});

test('a lefordított kódok fedik a gráf felsorolásait', () => {
  const sema = readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8').replace(/"""[\s\S]*?"""/g, '');
  const enumok = new Map([...sema.matchAll(/enum (\w+) \{([^}]*)\}/g)].map((m) => [m[1], (m[2] ?? '').trim().split(/\s+/)]));
  const modul = (k: string) => k.split('.').slice(0, 3).join('.');
  const hianyzo = [...new Set([...hu.keys()].filter((k) => k.startsWith('kodok.')).map(modul))].flatMap((ut) => {
    const ertekek = enumok.get(ut.split('.')[2]) ?? [];
    return ertekek.filter((e) => !hu.has(`${ut}.${e}`)).map((e) => `${ut}.${e}`);
  });
  expect(hianyzo).toEqual([]);
});

test.each([
  ['1234567', '1\u00a0234\u00a0567\u00a0Ft'],
  ['-38000', '−38\u00a0000\u00a0Ft'],
  [null, '–'],
])('forint(%s)', (be, ki) => expect(forint(be)).toBe(ki));

test.each([
  ['1 234 567 Ft', '1234567'],
  ['1.234.567', '1234567'],
  ['-5', '-5'],
  ['12,5', null],
  ['ezer', null],
])('forintOlvas(%s)', (be, ki) => expect(forintOlvas(be)).toBe(ki));

test.each([
  ['2026.11.22', '2026-11-22'],
  ['2026. 3. 5.', '2026-03-05'],
  [datum('2026-03-05'), '2026-03-05'],
  ['20260305', '2026-03-05'],
  ['3.15', '2026-03-15'],
  ['m', '2026-02-28'],
  ['+2', '2026-03-02'],
  ['2026.02.30', null],
  ['tegnap', null],
  ['', null],
])('napOlvas(%s)', (be, ki) => expect(napOlvas(be, '2026-02-28')).toBe(ki));

test('egyéb formák', () => {
  expect(napPlusz('2024-02-28', 2)).toBe('2024-03-01');
  expect(datum('2026-03-05')).toBe('2026.\u00a003.\u00a005.');
  expect(datum('2026-03-05', 'en')).toBe('2026-03-05');
  expect(idopont('2026-07-01T10:00:00Z', 'en')).toBe('2026-07-01 12:00');
  expect(szam('12345.678', 2)).toBe('12\u00a0345,67');
  expect(kodSzoveg('NINCS_MERTEK')).toBe('Nincs mertek');
});

test.each([
  ['ado.*.olvas', 'ado.adozo.olvas', true],
  ['ado.*.olvas', 'ado.adozo.modosit', false],
  ['ado.**', 'ado.kivetes.jovahagy', true],
  ['*.naplo.ellenoriz', 'keret.naplo.ellenoriz', true],
  ['ingatlanvagyon.betetlap.{felvesz,modosit}', 'ingatlanvagyon.betetlap.modosit', true],
  ['ingatlanvagyon.betetlap.{felvesz,modosit}', 'ingatlanvagyon.betetlap.alair', false],
])('%s engedi: %s → %s', (minta, engedely, kell) => expect(engedi([minta], engedely)).toBe(kell));
