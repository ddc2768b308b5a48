import { csvCella } from './export-csv.ts';

test.each([
  [null, ''],
  [12, '12'],
  ['Fő utca 1.', 'Fő utca 1.'],
  ['a;b', '"a;b"'],
  ['mondta: "nem"', '"mondta: ""nem"""'],
  ['két\nsor', '"két\nsor"'],
  ['=1+1', "'=1+1"],
  ['+36', "'+36"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['=HYPERLINK("http://x";"y")', '"\'=HYPERLINK(""http://x"";""y"")"'],
])('CSV cella %j → %s', (ertek, vart) => {
  expect(csvCella(ertek)).toBe(vart);
});
