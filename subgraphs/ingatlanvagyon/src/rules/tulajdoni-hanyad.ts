/**
 * 2013. évi V. törvény (Ptk.) 5:73. §: an ownership share is a fraction of the whole, more than
 * nothing and at most 1/1.
 */
export function hanyadErvenyes(szamlalo: number, nevezo: number): boolean {
  const egeszek = Number.isSafeInteger(szamlalo) && Number.isSafeInteger(nevezo);
  return egeszek && szamlalo > 0 && nevezo > 0 && szamlalo <= nevezo;
}
