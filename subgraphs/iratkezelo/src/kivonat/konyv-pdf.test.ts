import { extractText, getDocumentProxy } from 'unpdf';
import { konyvPdf } from './konyv-pdf.ts';

const FEJ = {
  onkormanyzat: '02185',
  ev: 2026,
  elotag: 'A',
  cim: 'Általános',
  lezarva: '2027-01-02T08:00:00Z',
  utolsoFoszam: 2,
  lenyomat: 'ab12',
};
const SOR = {
  irany: 'BEJOVO',
  kelt: '2026-01-02',
  targy: 'Kérelem',
  partner: '"Kert" <Kft.>',
  tetel: 'U301',
  allapot: 'IKTATOTT',
  sztorno_ok: '',
  elozmeny: '',
};

test('says what the book says, with what was struck and why, and warns when the book is not as it was closed', async () => {
  const sorok = [
    { ...SOR, iktatoszam: 'A/1-1/2026' },
    { ...SOR, iktatoszam: 'A/2-1/2026', targy: 'x | y', sztorno_ok: 'másik ügy' },
  ];
  const szoveg = async (ep: boolean) => {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await konyvPdf(FEJ, sorok, ep))), { mergePages: true });
    return text.replace(/\s+/g, ' ');
  };
  const jo = await szoveg(true);
  for (const resz of ['A/1-1/2026', 'A/2-1/2026', '"Kert" <Kft.>', 'x | y', 'téves iktatás: másik ügy', 'ab12', 'nem változott'])
    expect(jo).toContain(resz);
  expect(await szoveg(false)).toContain('FIGYELEM');
});
