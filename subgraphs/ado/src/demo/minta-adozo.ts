import { uj, type Ctx } from '@asp/kit';
import { addDays } from '@asp/kit/rules';
import { AdotargyAlany } from '../adotargy/adotargy-alany.entity.ts';
import { Adotargy } from '../adotargy/adotargy.entity.ts';
import { Adonem } from '../adonem/adonem.entity.ts';
import { AdoszamlaTetel } from '../adoszamla/adoszamla-tetel.entity.ts';
import { Adozo } from '../adozo/adozo.entity.ts';
import { ErtekBizonyitvany } from '../ertekbizonyitvany/ertek-bizonyitvany.entity.ts';
import { ertekBizonyitvanyDij, ertekBizonyitvanyHatarido } from '../rules/ertekbizonyitvany.ts';

const HRSZ = '1234/5';

/** The published surcharge example as a taxpayer: 120,000 Ft due 2021-09-15, paid 2022-03-01, surcharge 3,877 Ft. */
export async function mintaAdozo(ctx: Ctx): Promise<void> {
  const adonem = await ctx.em.findOneOrFail(Adonem, { kod: 'EPITMENYADO' });
  const [szam] = await ctx.sql<{ n: string }>("select asp.kovetkezo('adozo', '') as n");
  const adozo = uj(ctx, Adozo, {
    adozoszam: szam!.n.padStart(7, '0'),
    fajta: 'TERMESZETES_SZEMELY',
    nev: 'Példa Péter',
    adoazonositoJel: '8432641235',
    cim: '8229 Csopak, Fő utca 12.',
    elektronikus: false,
  });
  await ctx.em.flush();
  await haza(ctx, adozo, adonem);
  szamla(ctx, adozo, adonem);
  await bizonyitvany(ctx, adozo);
}

async function haza(ctx: Ctx, adozo: Adozo, adonem: Adonem): Promise<void> {
  const targy = uj(ctx, Adotargy, {
    adonemId: adonem.id,
    fekves: 'BELTERULET',
    hrsz: HRSZ,
    cim: 'Szőlő utca 5.',
    tipus: 'LAKAS',
    ovezet: '',
    terulet: '95',
    kezdo: '2012-01-01',
  });
  await ctx.em.flush();
  uj(ctx, AdotargyAlany, { adotargyId: targy.id, adozoId: adozo.id, minoseg: 'TULAJDONOS', szamlalo: 1, nevezo: 2 });
}

function szamla(ctx: Ctx, adozo: Adozo, adonem: Adonem): void {
  const kozos = { adozoId: adozo.id, adonemId: adonem.id, ev: 2021, forras: 'NYITO' } as const;
  uj(ctx, AdoszamlaTetel, {
    ...kozos,
    jogcim: 'ELOIRAS',
    esedekesseg: '2021-09-15',
    konyveles: '2021-02-10',
    ertek: 120_000n,
    szoveg: '2021. évi adó, II. részlet',
  });
  uj(ctx, AdoszamlaTetel, {
    ...kozos,
    jogcim: 'BEFIZETES',
    esedekesseg: '2022-03-01',
    konyveles: '2022-03-02',
    ertek: -120_000n,
    szoveg: 'Befizetés',
  });
}

async function bizonyitvany(ctx: Ctx, adozo: Adozo): Promise<void> {
  const kelt = addDays(ctx.today, -3);
  const ev = kelt.slice(0, 4);
  const [szam] = await ctx.sql<{ n: string }>("select asp.kovetkezo('ertekbizonyitvany', $1) as n", [ev]);
  uj(ctx, ErtekBizonyitvany, {
    szam: `ÉB-${szam!.n}/${ev}`,
    cel: 'HAGYATEK',
    kero: 'Hagyatéki ügyintéző',
    ugyId: 'HAGY-1',
    fekves: 'BELTERULET',
    hrsz: HRSZ,
    allapot: 'TULAJDONI_LAP_BEKERVE',
    kerelemNapja: kelt,
    hatarido: ertekBizonyitvanyHatarido(kelt),
    tulajdonosok: [`${adozo.nev} 1/2`],
    tenyezok: [],
    dij: ertekBizonyitvanyDij('HAGYATEK'),
  });
  await ctx.em.flush();
}
