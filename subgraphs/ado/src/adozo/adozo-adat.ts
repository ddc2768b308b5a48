import { Adoazonosito, Adoszam, ellenorzes, type Ctx } from '@asp/kit';
import { Field, InputType } from 'type-graphql';
import { Adozo, AdozoFajta } from './adozo.entity.ts';

@InputType({ description: 'Az adózó adatai. (Data of a taxpayer.)' })
export class AdozoAdatInput {
  @Field(() => AdozoFajta, { description: 'Fajta. (Kind.)' })
  fajta!: AdozoFajta;

  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => Adoazonosito, { nullable: true, description: 'Adóazonosító jel. (Personal tax identifier.)' })
  adoazonositoJel?: string | null;

  @Field(() => Adoszam, { nullable: true, description: 'Adószám. (Tax number.)' })
  adoszam?: string | null;

  @Field(() => String, { description: 'Lakcím vagy székhely. (Address.)' })
  cim!: string;

  @Field(() => String, { nullable: true, description: 'Kézbesítési cím. (Address for service.)' })
  kezbesitesiCim?: string | null;

  @Field(() => String, { nullable: true, description: 'Képviselő. (Representative.)' })
  kepviselo?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Elektronikus kapcsolattartás. (Electronic service.)' })
  elektronikus!: boolean;
}

export type AdozoAdat = Pick<
  Adozo,
  'fajta' | 'nev' | 'adoazonositoJel' | 'adoszam' | 'cim' | 'kezbesitesiCim' | 'kepviselo' | 'elektronikus'
>;

export const adozoAdat = (input: AdozoAdatInput): AdozoAdat => ({
  fajta: input.fajta,
  nev: input.nev.trim(),
  adoazonositoJel: input.adoazonositoJel ?? null,
  adoszam: input.adoszam ?? null,
  cim: input.cim.trim(),
  kezbesitesiCim: input.kezbesitesiCim?.trim() || null,
  kepviselo: input.kepviselo?.trim() || null,
  elektronikus: input.elektronikus,
});

/** Each kind has its identifier (Art. 13. §), and nobody is registered twice. */
export async function adozoEllenoriz(ctx: Ctx, adat: AdozoAdat, sajatId?: string): Promise<void> {
  const azonositok = [{ adoazonositoJel: adat.adoazonositoJel }, { adoszam: adat.adoszam }].filter((a) => Object.values(a)[0]);
  const talalt = (azonositok.length ? await ctx.em.find(Adozo, { $or: azonositok as never }) : []).filter((a) => a.id !== sajatId);
  const masik = (mezo: 'adoazonositoJel' | 'adoszam') => talalt.some((a) => a[mezo] && a[mezo] === adat[mezo]);
  ellenorzes(
    [adat.nev.length < 2, 'NEV_HIANYZIK', 'Írja be az adózó nevét.', 'adat.nev'],
    [adat.cim.length < 5, 'CIM_HIANYZIK', 'Írja be a lakcímet vagy a székhelyet irányítószámmal.', 'adat.cim'],
    [
      adat.fajta === 'TERMESZETES_SZEMELY' && !adat.adoazonositoJel,
      'JEL_HIANYZIK',
      'Természetes személyhez adóazonosító jel kell; az adókártyán találja.',
      'adat.adoazonositoJel',
    ],
    [
      adat.fajta !== 'TERMESZETES_SZEMELY' && !adat.adoszam,
      'ADOSZAM_HIANYZIK',
      'Szervezethez és vállalkozóhoz adószám kell.',
      'adat.adoszam',
    ],
    [
      masik('adoazonositoJel'),
      'MAR_NYILVANTARTOTT',
      'Ezzel az adóazonosító jellel már van adózó; keresse ki és azt helyesbítse.',
      'adat.adoazonositoJel',
    ],
    [masik('adoszam'), 'MAR_NYILVANTARTOTT', 'Ezzel az adószámmal már van adózó; keresse ki és azt helyesbítse.', 'adat.adoszam'],
  );
}
