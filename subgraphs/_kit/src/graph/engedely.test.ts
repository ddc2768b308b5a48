import { CELOK, SZEREPKOROK, celMegfelel, engedelyMegfelel, lehetsegesCelok, mintaIllik } from './engedely.ts';

test.each([
  ['ado.*.olvas', 'ado.adozo.olvas', true],
  ['ado.*.olvas', 'ado.adozo.modosit', false],
  ['ado.**', 'ado.kivetes.jovahagy', true],
  ['ado.*', 'ado.kivetes.jovahagy', false],
  ['**', 'barmi.mas', true],
  ['*.naplo.ellenoriz', 'ado.naplo.ellenoriz', true],
  ['ado.adozo', 'ado.adozo.olvas', false],
])('minta %s – %s: %s', (minta, kod, illik) => expect(mintaIllik(minta, kod)).toBe(illik));

test('a star permission is anybody’s, an unknown one nobody’s', () => {
  expect(engedelyMegfelel([], '*')).toBe(true);
  expect(engedelyMegfelel([], 'ado.adozo.olvas')).toBe(false);
});

test('a purpose needs a role, and a case where the law wants one', () => {
  const hagyatekos = { szerepkorok: ['HAGYATEK_UGYINTEZO'] };
  expect(celMegfelel(hagyatekos, 'HAGYATEKI_LELTAR', undefined)).toBe(false);
  expect(celMegfelel(hagyatekos, 'HAGYATEKI_LELTAR', 'U-1')).toBe(true);
  expect(celMegfelel(hagyatekos, 'ADOZTATAS', 'U-1')).toBe(false);
  expect(celMegfelel({ szerepkorok: ['ADO_UGYINTEZO'] }, undefined, undefined)).toBe(false);
  expect(celMegfelel({ szerepkorok: ['ADO_UGYINTEZO'] }, 'NINCS_ILYEN', undefined)).toBe(false);
});

test('a purpose opens the protected data of its szakrendszerek only', () => {
  const mindketto = { szerepkorok: ['ADO_UGYINTEZO', 'IVK_KEZELO'] };
  expect(celMegfelel(mindketto, 'VAGYONGAZDALKODAS', undefined, 'ado')).toBe(false);
  expect(celMegfelel(mindketto, 'ADOZTATAS', undefined, 'ado')).toBe(true);
  expect(lehetsegesCelok(mindketto, 'ado')).toEqual(['ADOZTATAS', 'ADOALAP_ELLENORZES']);
});

test('every role named by a purpose exists', () => {
  expect(
    Object.values(CELOK)
      .flatMap((c) => c.szerepkorok)
      .filter((s) => !SZEREPKOROK[s]),
  ).toEqual([]);
});
