import { createHash } from 'node:crypto';
import { FrissBelepes, hataridoTeljesit, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { hivatalPecset, nap } from '@asp/kit/okiratok';
import { Arg, Ctx as ContextParam, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { iratKeszit } from '../irat/keszit.ts';
import { iratPdf } from '../irat/pdf.ts';
import { LeltarValtozat } from '../leltar/leltar-valtozat.entity.ts';
import type { LeltarTartalom } from '../leltar/tartalom.ts';
import { leltarSorok } from '../leltar/uj-valtozat.ts';
import type { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { HagyatekiUgyLepesInput, HagyatekiUgyPayload, lepteto, ugyTargy } from '../ugy/ugy-act.ts';
import { KozjegyzoiCsomag } from './kozjegyzoi-csomag.entity.ts';
import { csomagXml, csomagXmlHibak } from './xml.ts';

@Resolver(() => KozjegyzoiCsomag)
export class KozjegyzonekKuld {
  @Mutation(() => HagyatekiUgyPayload, {
    description:
      'Kiadmányozza a végleges leltárt, és csomagot készít a közjegyzőnek: XML a sémája szerint és bélyegzett PDF (Hetv. 19–42. §). Ezután csak póthagyaték. (Seals the package.)',
  })
  @Permission('hagyatek.ugy.kiadmanyoz')
  @FrissBelepes(60)
  kozjegyzonekKuld(
    @Arg('input', () => HagyatekiUgyLepesInput) input: HagyatekiUgyLepesInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return lepteto(ctx, 'kozjegyzonekKuld', input, async (ugy) => {
      const leltar = await ctx.em.findOneOrFail(LeltarValtozat, { ugyId: ugy.id, sorszam: ugy.leltarSorszam });
      await csomagol(ctx, ugy, leltar);
      for (const szabaly of ['HAGYATEK_KESZ', 'HAGYATEK_KESZ_FH']) await hataridoTeljesit(ctx, szabaly, ugyTargy(ugy));
    });
  }

  @FieldResolver(() => String, { name: 'pdf', description: 'A bélyegzett PDF, base64. (The sealed PDF, base64.)' })
  @Directive('@cost(weight: 20)')
  csomagPdf(@Root() { pdf }: KozjegyzoiCsomag): string {
    return Buffer.from(pdf).toString('base64');
  }
}

async function csomagol(ctx: Ctx, ugy: HagyatekiUgy, leltar: LeltarValtozat): Promise<void> {
  const xml = csomagXml(
    {
      ugyszam: ugy.iktatoszam ?? null,
      ugyazonosito: ugy.id,
      kshKod: ctx.onkormanyzat,
      valtozat: leltar.sorszam,
      pothagyatek: leltar.potlas,
      kelt: ctx.today,
      kozjegyzo: ugy.kozjegyzo!,
      lenyomat: leltar.lenyomat,
    },
    leltar.tartalom,
  );
  const hibak = await csomagXmlHibak(xml);
  if (hibak.length > 0)
    throw refusal(
      'CSOMAG_HIBAS',
      `A csomag nem felel meg a sémának: ${hibak.slice(0, 3).join('; ')}. Nyisson póthagyatékot, és javítsa az adatot.`,
      ['input', 'id'],
    );
  const irat = iratKeszit(ctx, ugy, {
    fajta: 'KOZJEGYZOI_CSOMAG',
    cimzett: ugy.kozjegyzo!,
    cimzettCim: ugy.kozjegyzoCim,
    adat: {
      sorszam: leltar.sorszam,
      potlas: leltar.potlas || '',
      adatok: orokhagyoSorok(leltar.tartalom),
      vegintezkedesek: vegintezkedesSorok(leltar.tartalom),
      ...leltarSorok(leltar.tartalom),
    },
  });
  const pecset = await hivatalPecset();
  const pdf = await iratPdf(ctx, { ...irat, iktatoszam: irat.iktatoszam ?? ugy.iktatoszam } as typeof irat, pecset);
  uj(ctx, KozjegyzoiCsomag, {
    ugyId: ugy.id,
    leltarId: leltar.id,
    iratId: irat.id,
    kelt: ctx.today,
    xml,
    pdf,
    lenyomat: createHash('sha256').update(pdf).digest('hex'),
    pecset: pecset.nev,
  });
}

const CIMKEK: Record<string, string> = {
  nev: 'Név',
  szuletesiNev: 'Születési név',
  szuletesiHely: 'Születési hely',
  szuletesiIdo: 'Született',
  anyjaNeve: 'Anyja neve',
  halalNapja: 'A halál napja',
  halalHelye: 'A halál helye',
  lakohely: 'Utolsó lakóhely',
  tartozkodasiHely: 'Utolsó tartózkodási hely',
};
const orokhagyoSorok = ({ orokhagyo }: LeltarTartalom) =>
  Object.entries(CIMKEK).flatMap(([kulcs, mi]) =>
    orokhagyo[kulcs] ? [{ mi, ertek: /Ido$|Napja$/.test(kulcs) ? nap(orokhagyo[kulcs]) : orokhagyo[kulcs] }] : [],
  );
const vegintezkedesSorok = ({ vegintezkedesek }: LeltarTartalom) =>
  vegintezkedesek.map(({ fajta, kelt, orzo }) => ({
    fajta: fajta.toLowerCase().replaceAll('_', ' '),
    kelt: kelt ? nap(kelt) : 'ismeretlen kelt',
    orzo,
  }));
