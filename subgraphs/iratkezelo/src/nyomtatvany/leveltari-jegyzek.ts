import { Nyomtatvany, nyomtatvany, Osztaly, type Ctx } from '@asp/kit';
import { hivatalNeve, hivatalPecset, napja, okiratPdf, sablonbol } from '@asp/kit/okiratok';
import { Ctx as ContextParam, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { LeveltariAtadas } from '../leveltar/leveltari-atadas.entity.ts';
import { lathato } from '../ugyirat/lathato.ts';
import { TETEL_LEGFELJEBB } from './selejtezesi-jegyzokonyv.ts';

export const JEGYZEK_SABLON = `
Átadó: **{{hivatal}}**. Átvevő levéltár: **{{leveltar}}**{{#atvevo}}, nevében: {{atvevo}}{{/atvevo}}. Az átadás alapja az 1995. évi LXVI. törvény 12. §-a. Összesen **{{darab}}** ügyirat.

{{#lenyomat}}
A jegyzék tételeinek SHA-256 lenyomata: {{lenyomat}}
{{/lenyomat}}

| | Iktatószám | Irattári tétel | Tárgy | Lezárva | Irattári hely |
|---:|---|---|---|---|---|
{{#tetelek}}
| {{n}} | {{iktatoszam}} | {{kod}} | {{targy}} | {{lezarva}} | {{hely}} |
{{/tetelek}}

Átadó: ______________________ Átvevő: ______________________
`;

const TETELEK = `
  select u.iktatoszam, t.kod, u.targy, coalesce(u.lezarva::text, '') as lezarva, coalesce(u.irattari_hely, '') as hely, u.bizalmassag, u.ugyintezo_id as "ugyintezoId",
    count(*) over ()::int as osszesen
  from leveltari_atadas_tetel s
    join ugyirat u on u.onkormanyzat = $1 and u.id = s.ugyirat_id
    join irattari_tetel t on t.onkormanyzat = $1 and t.id = u.irattari_tetel_id
  where s.onkormanyzat = $1 and s.leveltari_atadas_id = $2::uuid order by u.iktatoszam limit ${TETEL_LEGFELJEBB}`;

interface Tetel {
  iktatoszam: string;
  kod: string;
  targy: string;
  lezarva: string;
  hely: string;
  bizalmassag: string;
  ugyintezoId: string | null;
  osszesen: number;
}

@Resolver(() => LeveltariAtadas)
export class LeveltariJegyzek {
  @FieldResolver(() => Nyomtatvany, {
    nullable: true,
    description: `Átadás-átvételi jegyzék PDF-ben; az átadás után bélyegzett, addig tervezet; null ${TETEL_LEGFELJEBB} tételnél hosszabb jegyzéknél. Amit az olvasó nem nyithat meg, annak tárgya nem látszik. (List of the transfer as PDF.)`,
  })
  @Osztaly('SZEMELYES')
  @Directive('@cost(weight: 200)')
  async jegyzek(@Root() atadas: LeveltariAtadas, @ContextParam() ctx: Ctx): Promise<Nyomtatvany | null> {
    const tetelek = await ctx.sql<Tetel>(TETELEK, [ctx.onkormanyzat, atadas.id]);
    if ((tetelek[0]?.osszesen ?? 0) > TETEL_LEGFELJEBB) return null;
    const kesz = atadas.allapot === 'ATADVA';
    const hivatal = hivatalNeve(ctx);
    const okirat = {
      cim: 'Levéltári átadás-átvételi jegyzék',
      kiado: { nev: hivatal },
      kelt: { hely: hivatal, nap: atadas.atadva ?? ctx.today },
      szam: atadas.szam,
      ...(kesz ? {} : { jelzes: 'TERVEZET – az iratokat még nem adták át' }),
      torzs: sablonbol(JEGYZEK_SABLON, {
        hivatal,
        leveltar: atadas.leveltar,
        atvevo: atadas.atvevo ?? false,
        darab: tetelek.length,
        lenyomat: atadas.jegyzekLenyomat ?? false,
        tetelek: tetelek.map((t, i) => ({ ...t, n: i + 1, targy: lathato(ctx, t) ? t.targy : '(zárt)' })),
      }),
    };
    const pdf = await okiratPdf(okirat, { most: napja(ctx.today), pecset: kesz ? await hivatalPecset() : undefined });
    ctx.naplo({ muvelet: 'leveltariJegyzek', entitas: 'LeveltariAtadas', entitasId: atadas.id, adat: { tervezet: !kesz } });
    return nyomtatvany(`atadas-atveteli-jegyzek-${atadas.szam}.pdf`, pdf, kesz);
  }
}
