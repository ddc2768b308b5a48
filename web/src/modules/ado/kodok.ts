export const ADONEM = [
  'EPITMENYADO',
  'TELEKADO',
  'KOMMUNALIS_ADO',
  'IDEGENFORGALMI_ADO',
  'IPARUZESI_ADO',
  'TELEPULESI_ADO',
  'TALAJTERHELESI_DIJ',
  'GEPJARMUADO',
] as const;
/** Taxes assessed by the authority in one run; the others are self-assessed. */
export const KIVETHETO = ['EPITMENYADO', 'TELEKADO', 'KOMMUNALIS_ADO'] as const;

export const kivetesHang = (allapot: string) =>
  allapot === 'KONYVELT' ? 'jo' : allapot === 'ELVETETT' ? 'semleges' : allapot === 'JOVAHAGYOTT' ? 'kiemelt' : 'figyelem';
export const azonositasHang = (kod: string) => (kod === 'FUGGO' ? 'baj' : kod === 'JAVASLAT' ? 'figyelem' : 'jo');
