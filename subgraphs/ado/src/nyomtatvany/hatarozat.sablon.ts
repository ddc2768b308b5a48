import type { AdonemKod } from '../adonem/adonem.entity.ts';

/** Text of the decision: plain words, the § where a duty follows from it. Filled in by the kit's templates. */
export const HATAROZAT_SABLON = `
**{{nev}}** ({{azonosito}}, adózói szám: {{adozoszam}}{{#kepviselo}}, képviselője: {{kepviselo}}{{/kepviselo}}) adózó terhére a {{ev}}. évi **{{adonem}}** összegét **{{osszeg}}** összegben állapítom meg.

{{#vanFizetendo}}
| Esedékesség | Fizetendő |
|---|---:|
{{#reszletek}}
| {{esedekes}} | {{osszeg}} |
{{/reszletek}}

Az adót a **{{szamlaszam}}** számú {{adonem}} beszedési számlára kell megfizetni. A közleményben tüntesse fel az azonosítóját ({{azonosito}}). Késedelem esetén az esedékességet követő naptól késedelmi pótlékot kell fizetni (Art. 206–209. §).
{{/vanFizetendo}}
{{^vanFizetendo}}
A {{ev}}. évre e határozat alapján fizetési kötelezettsége nincs.
{{/vanFizetendo}}

A határozat ellen a közlésétől számított tizenöt napon belül fellebbezés nyújtható be a határozatot hozó önkormányzati adóhatóságnál (2017. évi CLI. törvény).

## Indokolás

Az adókötelezettség a helyi adókról szóló 1990. évi C. törvényen (Htv.) ({{szakasz}}){{#rendeletek}} és {{.}} önkormányzati rendeleten{{/rendeletek}} alapul. Az adót a nyilvántartott adótárgyak, a január 1-jei tulajdoni hányadok és a rendelet mértékei szerint számítottam ki:

| Adótárgy | Adóalap | Mérték | Hányad | Kedvezmény | Évi adó |
|---|---:|---:|---:|---:|---:|
{{#targyak}}
| {{megnevezes}} | {{alap}} | {{mertek}} | {{hanyad}} | {{kedvezmeny}} | {{ado}} |
{{/targyak}}
{{^targyak}}
| Ebben az évben nincs adóköteles adótárgya. | | | | | |
{{/targyak}}

Az adót az önkormányzati adóhatóság határozattal állapítja meg (Art. 141. §).
`;

/** Htv.: what is taxed, and whom. */
export const SZAKASZ: Partial<Record<AdonemKod, string>> = {
  EPITMENYADO: '11–12. §',
  TELEKADO: '17–18. §',
  KOMMUNALIS_ADO: '24. §',
};
