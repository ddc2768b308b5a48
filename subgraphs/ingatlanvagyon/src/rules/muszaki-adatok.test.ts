import { muszakiAdatokHibai } from './muszaki-adatok.ts';

const mezok = (tipus: Parameters<typeof muszakiAdatokHibai>[0], adatok: Record<string, unknown>) =>
  muszakiAdatokHibai(tipus, adatok).map((hiba) => hiba.mezo);

describe('betétlap műszaki adatai', () => {
  test.each([
    ['FOLD', { terulet: 2000 }, []],
    ['FOLD', {}, ['terulet']],
    ['FOLD', { terulet: 12.5 }, ['terulet']],
    ['FOLD', { terulet: '2000' }, ['terulet']],
    ['FOLD', { terulet: 2000, minosegiOsztaly: 9 }, ['minosegiOsztaly']],
    ['EPULET', { hasznosAlapterulet: 95.5, szintek: 2, rendeltetes: 'ISKOLA' }, []],
    ['EPULET', { hasznosAlapterulet: 95.5, szintek: 2, rendeltetes: 'VAR' }, ['rendeltetes']],
    ['EPULET', { hasznosAlapterulet: 0, szintek: 0, rendeltetes: 'IRODA' }, ['hasznosAlapterulet', 'szintek']],
    ['UT', { hossz: 800, szelesseg: 6, burkolat: 'ASZFALT', jarda: true }, []],
    ['UT', { hossz: 800, szelesseg: 6, burkolat: 'ASZFALT', jarda: 'igen' }, ['jarda']],
    ['KOZMU_VIZ', { hossz: 120, atmero: 110 }, []],
    ['KOZVILAGITAS', { lampatestek: 0 }, ['lampatestek']],
    ['EGYEB_EPITMENY', { megnevezes: 'x'.repeat(501) }, ['megnevezes']],
    ['UT', { hossz: 1, szelesseg: 1, burkolat: 'FOLD', kakas: 1 }, ['kakas']],
  ] as const)('%s %j → %j', (tipus, adatok, vart) => {
    expect(mezok(tipus, adatok)).toEqual(vart);
  });

  test('the message names the field in Hungarian and says what is expected', () => {
    expect(muszakiAdatokHibai('UT', { hossz: 5, szelesseg: 200, burkolat: 'KO' })[0]!.uzenet).toBe(
      'Burkolat szélessége: 0.5 és 100 között legyen.',
    );
  });
});
