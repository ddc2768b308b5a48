import { Nyomtatvany, nyomtatvany, Osztaly, Permission, targyFajljai, type Ctx } from '@asp/kit';
import { hivatalNeve, hivatalPecset, nap, napja, okiratPdf, sablonbol } from '@asp/kit/okiratok';
import { Ctx as ContextParam, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Irat } from '../irat/irat.entity.ts';

export const ZARADEK_SABLON = `
Igazolom, hogy a **{{iktatoszam}}** iktatószámú, {{kelt}} napján iktatott irat („{{targy}}”) nyilvántartott elektronikus példányai az alábbi fájlok. A fájl akkor egyezik meg a nyilvántartott példánnyal, ha SHA-256 lenyomata az itt feltüntetett.

{{#fajlok}}
- **{{nev}}** – {{sorszam}}. változat, {{meret}} bájt, SHA-256: {{sha256}}
{{/fajlok}}

A másolatot készítette: {{ki}}.
`;

@Resolver(() => Irat)
export class MasolatiZaradek {
  @FieldResolver(() => Nyomtatvany, {
    nullable: true,
    description:
      'Bélyegzett másolati záradék: az irat fájljainak érvényes változatai, lenyomatukkal azonosítva; null, ha az iratnak nincs fájlja vagy téves iktatás. (Sealed clause for certified copies.)',
  })
  @Permission('iratkezelo.irat.hitelesit')
  @Osztaly('SZEMELYES')
  @Directive('@cost(weight: 100)')
  async masolatiZaradek(@Root() irat: Irat, @ContextParam() ctx: Ctx): Promise<Nyomtatvany | null> {
    const fajlok = (await targyFajljai(ctx, 'Irat').load(irat.id)) ?? [];
    if (fajlok.length === 0 || irat.allapot === 'TEVES_IKTATAS') return null;
    const hivatal = hivatalNeve(ctx);
    const torzs = sablonbol(ZARADEK_SABLON, {
      iktatoszam: irat.iktatoszam,
      kelt: nap(irat.kelt),
      targy: irat.targy,
      ki: ctx.actor.nev,
      fajlok: fajlok.map(({ ervenyes: { nev, sorszam, meret, sha256 } }) => ({ nev, sorszam, meret, sha256 })),
    });
    const okirat = {
      cim: 'Másolati záradék',
      kiado: { nev: hivatal },
      kelt: { hely: hivatal, nap: ctx.today },
      szam: irat.iktatoszam,
      torzs,
    };
    const pdf = await okiratPdf(okirat, { most: napja(ctx.today), pecset: await hivatalPecset() });
    ctx.naplo({ muvelet: 'masolatiZaradek', entitas: 'Irat', entitasId: irat.id, adat: { fajlok: fajlok.length } });
    return nyomtatvany(`masolati-zaradek-${irat.iktatoszam}.pdf`, pdf, true);
  }
}
