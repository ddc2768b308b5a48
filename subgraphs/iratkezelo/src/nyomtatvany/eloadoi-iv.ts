import { Nyomtatvany, nyomtatvany, Osztaly, Permission, type Ctx } from '@asp/kit';
import { hivatalNeve, nap, napja, okiratPdf, sablonbol } from '@asp/kit/okiratok';
import { Arg, Ctx as ContextParam, Directive, ID, Query, Resolver } from 'type-graphql';
import type { Ugyirat } from '../ugyirat/ugyirat.entity.ts';
import { ugyiratOlvas } from '../ugyirat/ugyirat.resolver.ts';
import { ELOADOI_IV, LEGFELJEBB } from './eloadoi-iv.sql.ts';
import { FEKVES, IRANY, MINOSEG } from './szavak.ts';

export const ELOADOI_IV_SABLON = `
| | |
|---|---|
| Iktatószám | {{iktatoszam}} |
| Tárgy | {{targy}} |
| Irattári tétel | {{tetel}} |
| Megőrzés | {{megorzes}} |
| Megnyitva | {{nyitva}} |
| Határidő | {{hatarido}} |
| Lezárva | {{lezarva}} |
| Előzmény, szerelt, csatolt ügyirat | {{kapcsolatok}} |

## Ügyfelek

{{#ugyfelek}}
- {{nev}}, {{cim}} ({{minoseg}})
{{/ugyfelek}}
{{^ugyfelek}}
Nincs bejegyezve.
{{/ugyfelek}}
{{#ingatlanok}}
- ingatlan: {{fekves}} {{hrsz}}
{{/ingatlanok}}

## Iratok

| Alszám | Kelt | Irány | Tárgy | Feladó, címzett | Melléklet |
|---:|---|---|---|---|---:|
{{#iratok}}
| {{alszam}} | {{kelt}} | {{irany}} | {{targy}} | {{partner}} | {{mellekletek}} |
{{/iratok}}

{{#tobb}}
Az ügyiratban összesen {{tobb}} irat van; a többit az iktatókönyv tartalmazza.
{{/tobb}}

## Kezelési feljegyzések

| Nap | Művelet | Ki | Feljegyzés |
|---|---|---|---|
{{#lepesek}}
| {{mikor}} | {{muvelet}} | {{ki}} | {{megjegyzes}} |
{{/lepesek}}
`;

interface Sor {
  kod: string;
  megnevezes: string;
  megorzes_ev: number | null;
  leveltarba_ev: number | null;
  nyitva: string;
  iratszam: number;
  ugyfelek: { nev: string; cim: string; minoseg: string }[];
  ingatlanok: { fekves: string; hrsz: string }[];
  elozmeny: string[];
  szereltek: string[];
  csatoltak: string[];
  iratok: { alszam: number; irany: string; kelt: string; partner: string; targy: string; mellekletek: number; sztorno: string }[];
  lepesek: { mikor: string; muvelet: string; ki: string; megjegyzes: string }[];
}

@Resolver()
export class EloadoiIv {
  @Query(() => Nyomtatvany, {
    nullable: true,
    description: `Előadói ív PDF-ben: az ügyirat adatai, iratai (legfeljebb ${LEGFELJEBB}) és kezelési feljegyzései; kiadása naplózott. Null, ha nincs ilyen ügyirat, vagy nem nyithatja meg. (Case sheet as PDF; journaled.)`,
  })
  @Permission('iratkezelo.ugyirat.olvas')
  @Osztaly('SZEMELYES')
  @Directive('@cost(weight: 100)')
  async ugyiratEloadoiIv(
    @Arg('id', () => ID, { description: 'Az ügyirat. (The file.)' }) id: string,
    @ContextParam() ctx: Ctx,
  ): Promise<Nyomtatvany | null> {
    const ugyirat = await ugyiratOlvas(ctx, id);
    if (!ugyirat) return null;
    const [sor] = await ctx.sql<Sor>(ELOADOI_IV, [ctx.onkormanyzat, ugyirat.id]);
    ctx.naplo({ muvelet: 'eloadoiIv', entitas: 'Ugyirat', entitasId: ugyirat.id, adat: {} });
    const hivatal = hivatalNeve(ctx);
    const pdf = await okiratPdf(
      {
        cim: 'Előadói ív',
        kiado: { nev: hivatal },
        kelt: { hely: hivatal, nap: ctx.today },
        szam: ugyirat.iktatoszam,
        torzs: sablonbol(ELOADOI_IV_SABLON, adatok(ugyirat, sor!)),
      },
      { most: napja(ctx.today) },
    );
    return nyomtatvany(`eloadoi-iv-${ugyirat.iktatoszam}.pdf`, pdf, false);
  }
}

function adatok(ugyirat: Ugyirat, sor: Sor) {
  const kapcsolatok = [
    ...sor.elozmeny.map((szam) => `előzmény: ${szam}`),
    ...sor.szereltek.map((szam) => `szerelt: ${szam}`),
    ...sor.csatoltak.map((szam) => `csatolt: ${szam}`),
  ];
  return {
    iktatoszam: ugyirat.iktatoszam,
    targy: ugyirat.targy,
    tetel: `${sor.kod} – ${sor.megnevezes}`,
    megorzes: [
      sor.megorzes_ev === null ? 'nem selejtezhető' : `${sor.megorzes_ev} év`,
      ...(sor.leveltarba_ev === null ? [] : [`levéltárba ${sor.leveltarba_ev} év után`]),
    ].join(', '),
    nyitva: nap(sor.nyitva),
    hatarido: nap(ugyirat.hatarido),
    lezarva: ugyirat.lezarva ? nap(ugyirat.lezarva) : '–',
    kapcsolatok: kapcsolatok.join(', ') || '–',
    ugyfelek: sor.ugyfelek.map((u) => ({ ...u, minoseg: MINOSEG[u.minoseg] ?? u.minoseg })),
    ingatlanok: sor.ingatlanok.map(({ fekves, hrsz }) => ({ fekves: FEKVES[fekves] ?? fekves, hrsz })),
    iratok: sor.iratok.map((i) => ({
      ...i,
      irany: IRANY[i.irany] ?? i.irany,
      targy: i.sztorno ? `${i.targy} (téves iktatás: ${i.sztorno})` : i.targy,
    })),
    tobb: sor.iratszam > LEGFELJEBB ? sor.iratszam : false,
    lepesek: sor.lepesek,
  };
}
