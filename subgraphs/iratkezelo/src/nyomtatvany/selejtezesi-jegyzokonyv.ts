import { budapestNap, Nyomtatvany, nyomtatvany, type Ctx } from '@asp/kit';
import { hivatalNeve, hivatalPecset, nap, napja, okiratPdf, sablonbol } from '@asp/kit/okiratok';
import { Ctx as ContextParam, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Selejtezes } from '../selejtezes/selejtezes.entity.ts';
import { KIHAGYAS } from './szavak.ts';

/** Files that one list prints at most; a longer procedure is carried out in parts. */
export const TETEL_LEGFELJEBB = 2000;

export const JEGYZOKONYV_SABLON = `
Készült a **{{szam}}** számú selejtezésről: a {{ev}}. évben selejtezhető ügyiratok, a köziratokról szóló 1995. évi LXVI. törvény és a 335/2005. (XII. 29.) Korm. rendelet 64. §-a szerint.

## A selejtezési bizottság

{{#tagok}}
- {{.}}
{{/tagok}}

## Az eljárás

| | |
|---|---|
| Levéltári hozzájárulás | {{hozzajarulas}} |
| Végrehajtva | {{vegrehajtva}} |
| Selejtezett ügyiratok | {{selejtezve}} |
| A végrehajtáskor kihagyott ügyiratok | {{kihagyva}} |
| A tételek SHA-256 lenyomata | {{lenyomat}} |

## Tételek

| Iktatószám | Irattári tétel | Lezárva | Eredmény |
|---|---|---|---|
{{#tetelek}}
| {{iktatoszam}} | {{kod}} | {{lezarva}} | {{eredmeny}} |
{{/tetelek}}

A bizottság tagjai: ______________________ ______________________ ______________________
`;

const TETELEK = `
  select u.iktatoszam, t.kod, coalesce(u.lezarva::text, '') as lezarva, s.selejtezve, s.kihagyas_ok, count(*) over ()::int as osszesen
  from selejtezes_tetel s
    join ugyirat u on u.onkormanyzat = $1 and u.id = s.ugyirat_id
    join irattari_tetel t on t.onkormanyzat = $1 and t.id = u.irattari_tetel_id
  where s.onkormanyzat = $1 and s.selejtezes_id = $2::uuid order by u.iktatoszam limit ${TETEL_LEGFELJEBB}`;

interface Tetel {
  iktatoszam: string;
  kod: string;
  lezarva: string;
  selejtezve: boolean;
  kihagyas_ok: string | null;
  osszesen: number;
}

@Resolver(() => Selejtezes)
export class SelejtezesiJegyzokonyv {
  @FieldResolver(() => Nyomtatvany, {
    nullable: true,
    description: `Selejtezési jegyzőkönyv PDF-ben; végrehajtás után bélyegzett, addig tervezet; null ${TETEL_LEGFELJEBB} tételnél hosszabb jegyzéknél. Tárgyat nem tartalmaz. (Certificate of destruction as PDF, sealed once carried out.)`,
  })
  @Directive('@cost(weight: 200)')
  async jegyzokonyv(@Root() selejtezes: Selejtezes, @ContextParam() ctx: Ctx): Promise<Nyomtatvany | null> {
    const tetelek = await ctx.sql<Tetel>(TETELEK, [ctx.onkormanyzat, selejtezes.id]);
    if ((tetelek[0]?.osszesen ?? 0) > TETEL_LEGFELJEBB) return null;
    const kesz = selejtezes.allapot === 'VEGREHAJTOTT';
    const hivatal = hivatalNeve(ctx);
    const vegrehajtva = kesz ? budapestNap(new Date(selejtezes.vegrehajtva!)) : null;
    const okirat = {
      cim: 'Selejtezési jegyzőkönyv',
      kiado: { nev: hivatal },
      kelt: { hely: hivatal, nap: vegrehajtva ?? ctx.today },
      szam: selejtezes.szam,
      ...(kesz ? {} : { jelzes: 'TERVEZET – a selejtezést még nem hajtották végre' }),
      torzs: sablonbol(JEGYZOKONYV_SABLON, {
        szam: selejtezes.szam,
        ev: selejtezes.ev,
        tagok: selejtezes.tagok,
        hozzajarulas: selejtezes.leveltariSzam ? `${selejtezes.leveltariSzam}, ${nap(selejtezes.leveltariNap!)}` : '–',
        vegrehajtva: vegrehajtva ? nap(vegrehajtva) : '–',
        selejtezve: tetelek.filter((t) => t.selejtezve).length,
        kihagyva: tetelek.filter((t) => t.kihagyas_ok).length,
        lenyomat: selejtezes.jegyzokonyvLenyomat ?? '–',
        tetelek: tetelek.map((t) => ({ ...t, eredmeny: eredmeny(t) })),
      }),
    };
    const pdf = await okiratPdf(okirat, { most: napja(ctx.today), pecset: kesz ? await hivatalPecset() : undefined });
    ctx.naplo({ muvelet: 'selejtezesiJegyzokonyv', entitas: 'Selejtezes', entitasId: selejtezes.id, adat: { tervezet: !kesz } });
    return nyomtatvany(`selejtezesi-jegyzokonyv-${selejtezes.szam}.pdf`, pdf, kesz);
  }
}

const eredmeny = ({ selejtezve, kihagyas_ok: ok }: Tetel): string =>
  selejtezve ? 'selejtezve' : ok ? `kihagyva: ${KIHAGYAS[ok] ?? ok}` : 'jegyzéken';
