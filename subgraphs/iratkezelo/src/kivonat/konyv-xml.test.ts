import { konyvXml } from './konyv-xml.ts';

const SOR = {
  iktatoszam: 'A/1-1/2026',
  irany: 'BEJOVO',
  kelt: '2026-01-02',
  targy: 'x',
  partner: '',
  tetel: 'U301',
  allapot: 'IKTATOTT',
  sztorno_ok: '',
  elozmeny: '',
};
const FEJ = { onkormanyzat: '02185', ev: 2026, elotag: 'A', cim: 'Általános', lezarva: '2027-01-02', utolsoFoszam: 1, lenyomat: 'ab' };

test('what a sender wrote cannot break out of its place', () => {
  const xml = konyvXml(FEJ, [{ ...SOR, targy: '</targy><irat/>&\u0000', partner: '"Kert" <Kft.>' }]);
  expect(xml).toContain('<targy>&lt;/targy&gt;&lt;irat/&gt;&amp;\uFFFD</targy>');
  expect(xml).toContain('partner="&quot;Kert&quot; &lt;Kft.&gt;"');
  expect(xml.match(/<irat /g)).toHaveLength(1);
});

test('empty attributes are left out', () => expect(konyvXml(FEJ, [SOR])).not.toContain('elozmeny'));
