import type { Sablonok } from '@asp/kit';
import type { HagyatekiIratFajta } from './hagyateki-irat.entity.ts';

/** Texts of the documents: plain words, the § where a duty follows from it. Filled in by the kit's templates. */
export const SABLONOK: Record<HagyatekiIratFajta, { cim: string; szoveg: string }> = {
  NYILATKOZAT_FELHIVAS: {
    cim: 'Felhívás nyilatkozatra',
    szoveg: `Tisztelt **{{cimzett}}**!

**{{orokhagyo}}** ({{halal}}) hagyatéki ügyében kérem, hogy nyolc napon belül közölje, milyen vagyon és tartozás maradt utána, tud-e végintézkedésről, és kik a közeli hozzátartozói.

A leltározáshoz szükséges adatokat az öröklésben érdekelt köteles közölni (Hetv. 19–42. §).
`,
  },
  IDEZES: {
    cim: 'Idézés',
    szoveg: `Tisztelt **{{cimzett}}**!

**{{orokhagyo}}** ({{halal}}) hagyatéki ügyében kérem, hogy **{{nap}} napján {{ora}} órakor** jelenjen meg itt: **{{hely}}**.

Hozza magával személyazonosító okmányát és azokat az iratokat, amelyek az örökhagyó vagyonáról, tartozásairól és végintézkedéséről szólnak. Ha nem tud eljönni, jelezze, és új időpontot adunk.
`,
  },
  ERTEKBIZONYITVANY_MEGKERESES: {
    cim: 'Megkeresés adó- és értékbizonyítványért',
    szoveg: `Tisztelt Jegyző!

Hagyatéki leltárhoz kérem, hogy a(z) **{{telepules}} {{fekves}} {{hrsz}}** helyrajzi számú ingatlanról adó- és értékbizonyítványt állítson ki, és nyolc napon belül küldje meg (Hetv. 26. §). A bizonyítvány díjmentes.

| Település | Fekvés | Helyrajzi szám | Az örökhagyó hányada |
|---|---|---|---:|
| {{telepules}} | {{fekves}} | {{hrsz}} | {{hanyad}} |
`,
  },
  ISMERTETES: {
    cim: 'A hagyatéki leltár tervezetének ismertetése',
    szoveg: `Tisztelt **{{cimzett}}**!

**{{orokhagyo}}** ({{halal}}) hagyatékáról elkészült a leltár {{sorszam}}. változatának tervezete. Ha további vagyontárgyról vagy tartozásról tud, **a tervezet átvételétől számított nyolc napon belül** jelentse be (Hetv. 31/A. § (2)).

## Érdekeltek

| Név | Minőség | Született | Cím | Örökrész |
|---|---|---|---|---|
{{#erdekeltek}}
| {{nev}} | {{minoseg}} | {{szuletett}} | {{cim}} | {{orokresz}} |
{{/erdekeltek}}

## Vagyontárgyak

| Vagyontárgy | Azonosító | Hányad | Érték |
|---|---|---|---:|
{{#vagyontargyak}}
| {{leiras}} | {{azonosito}} | {{hanyad}} | {{ertek}} |
{{/vagyontargyak}}

## Tartozások

{{#tartozasok}}
- {{hitelezo}}: {{osszeg}}
{{/tartozasok}}
{{^tartozasok}}
Ismert tartozás nincs.
{{/tartozasok}}

Az örökhagyóra eső vagyon összesen **{{vagyon}}**, a tartozás **{{tartozas}}**.
`,
  },
  ISMERTETESI_JEGYZOKONYV: {
    cim: 'Jegyzőkönyv a leltártervezet ismertetéséről',
    szoveg: `**{{orokhagyo}}** ({{halal}}) hagyatéki ügyében **{{cimzett}}** előtt {{nap}} napján a hivatalban ismertettem a hagyatéki leltár {{sorszam}}. változatának tervezetét és az abban szereplő adó- és értékbizonyítványok tartalmát. A tervezet egy példányát átvette.

Tájékoztattam, hogy további vagyontárgyról vagy tartozásról **{{vege}} napjáig** tehet bejelentést (Hetv. 31/A. § (2)).

{{#megjegyzes}}
Megjegyzés: {{megjegyzes}}

{{/megjegyzes}}
A tervezet egy példányát átvettem:

.............................................

{{cimzett}}

A tervezetet ismertette:

.............................................

{{ismertette}}
`,
  },
  GYAM_ERTESITES: {
    cim: 'Értesítés a gyámhatóságnak',
    szoveg: `Tisztelt Gyámhatóság!

Értesítem, hogy **{{orokhagyo}}** ({{halal}}) hagyatékában kiskorú vagy gondnokság alatt álló személy érdekelt: **{{nev}}**{{#szuletett}} (született: {{szuletett}}){{/szuletett}}. Törvényes képviselője: {{kepviselo}}.

Kérem a szükséges intézkedést, érdekellentét esetén eseti gyám kirendelését (Gyvt.).
`,
  },
  NINCS_HAGYATEK_FELJEGYZES: {
    cim: 'Feljegyzés: nincs leltározandó hagyaték',
    szoveg: `**{{orokhagyo}}** ({{halal}}) után leltározandó hagyatéki vagyon nem maradt, ezért leltár nem készül (Hetv. 19–42. §).

## Indokolás

{{indok}}
`,
  },
  ATTETEL: {
    cim: 'Áttétel',
    szoveg: `**{{orokhagyo}}** ({{halal}}) hagyatéki ügyét illetékességből átteszem (Ákr. 17. §).

## Indokolás

{{indok}}
`,
  },
  KOZJEGYZOI_CSOMAG: {
    cim: 'Hagyatéki leltár',
    szoveg: `**{{orokhagyo}}** hagyatékának leltára, {{sorszam}}. változat{{#potlas}}, {{potlas}}. póthagyaték{{/potlas}}.

## Örökhagyó

| Adat | |
|---|---|
{{#adatok}}
| {{mi}} | {{ertek}} |
{{/adatok}}

## Öröklésben érdekeltek

| Név | Minőség | Született | Anyja neve | Cím | Örökrész |
|---|---|---|---|---|---|
{{#erdekeltek}}
| {{nev}} | {{minoseg}} | {{szuletett}} | {{anyja}} | {{cim}} | {{orokresz}} |
{{/erdekeltek}}

## Végintézkedések

{{#vegintezkedesek}}
- {{fajta}}, {{kelt}}, őrzi: {{orzo}}
{{/vegintezkedesek}}
{{^vegintezkedesek}}
Nem ismert.
{{/vegintezkedesek}}

## Vagyontárgyak

| Vagyontárgy | Azonosító | Hányad | Érték | Bizonyítvány |
|---|---|---|---:|---|
{{#vagyontargyak}}
| {{leiras}} | {{azonosito}} | {{hanyad}} | {{ertek}} | {{bizonyitvany}} |
{{/vagyontargyak}}

## Tartozások

{{#tartozasok}}
- {{hitelezo}}: {{osszeg}}
{{/tartozasok}}
{{^tartozasok}}
Ismert tartozás nincs.
{{/tartozasok}}

Az örökhagyóra eső vagyon összesen **{{vagyon}}**, a tartozás **{{tartozas}}**.
`,
  },
};

/** Invented values for the preview of these templates. */
const MINTA = {
  orokhagyo: 'Minta Mihály',
  cimzett: 'Minta Mária',
  halal: 'az eljárás indult: 2026. március 2.',
  nap: '2026. március 16.',
  vege: '2026. március 24.',
  ora: '10',
  hely: 'Mintafalva, Fő utca 1.',
  telepules: 'Mintafalva',
  fekves: 'belterület',
  hrsz: '123/4',
  hanyad: '1/1',
  sorszam: '1',
  nev: 'Minta Mária',
  minoseg: 'örökös',
  szuletett: '1970. január 1.',
  anyja: 'Példa Piroska',
  cim: '1234 Mintafalva, Fő utca 1.',
  orokresz: '1/2',
  leiras: 'lakóház, udvar',
  azonosito: '123/4',
  ertek: '32 000 000 Ft',
  hitelezo: 'Minta Bank',
  osszeg: '120 000 Ft',
  vagyon: '32 000 000 Ft',
  tartozas: '240 000 Ft',
  kepviselo: 'Példa Piroska',
  ismertette: 'Minta Ügyintéző',
  potlas: false,
  megjegyzes: false,
};
export const sablonMintak: Sablonok = Object.fromEntries(
  Object.entries(SABLONOK).map(([kod, sablon]) => [kod, { ...sablon, minta: MINTA }]),
);
