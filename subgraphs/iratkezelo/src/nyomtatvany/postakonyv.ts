import { Datum, Nyomtatvany, nyomtatvany, Osztaly, Permission, type Ctx } from '@asp/kit';
import { hivatalNeve, nap, napja, okiratPdf, sablonbol } from '@asp/kit/okiratok';
import { Arg, Ctx as ContextParam, Directive, Int, Query, registerEnumType, Resolver } from 'type-graphql';
import { lathatoFeltetel } from '../ugyirat/lathato.ts';
import { MOD } from './szavak.ts';

export const PostakonyvFajta = { POSTAKONYV: 'POSTAKONYV', FELADOJEGYZEK: 'FELADOJEGYZEK' } as const;
export type PostakonyvFajta = (typeof PostakonyvFajta)[keyof typeof PostakonyvFajta];
registerEnumType(PostakonyvFajta, {
  name: 'PostakonyvFajta',
  description: 'POSTAKONYV: a nap minden feladása; FELADOJEGYZEK: csak ami a postára megy. (All sendings of a day, or those by post.)',
});

/** Sendings on one print; the next ones are the next part. */
export const RESZENKENT = 500;
const POSTAI = ['POSTA', 'AJANLOTT', 'TERTIVEVENY'];

export const POSTAKONYV_SABLON = `
{{nap}}, **{{osszesen}}** küldemény{{#resz}}, {{resz}}. rész{{/resz}}.

| | Iktatószám | Címzett | Cím | Mód | Ragszám |
|---:|---|---|---|---|---|
{{#sorok}}
| {{n}} | {{iktatoszam}} | {{cimzett}} | {{cim}} | {{mod}} | {{ragszam}} |
{{/sorok}}

Átadta: ______________________ Átvette: ______________________
`;

interface Sor {
  iktatoszam: string;
  cimzett: string;
  cim: string;
  mod: string;
  ragszam: string;
  osszesen: number;
}

@Resolver()
export class PostakonyvNyomtatvany {
  @Query(() => Nyomtatvany, {
    nullable: true,
    description: `Postakönyv vagy feladójegyzék egy napról PDF-ben, ${RESZENKENT} tételenként; null, ha nincs mit kiírni. (Post book of a day as PDF; null when empty.)`,
  })
  @Permission('iratkezelo.kezbesites.olvas')
  @Osztaly('SZEMELYES')
  @Directive('@cost(weight: 200)')
  async postakonyvNyomtatvany(
    @Arg('nap', () => Datum, { description: 'A feladás napja. (Day.)' }) feladva: string,
    @Arg('fajta', () => PostakonyvFajta, { defaultValue: 'POSTAKONYV', description: 'Fajta. (Kind.)' }) fajta: PostakonyvFajta,
    @Arg('resz', () => Int, { defaultValue: 1, description: 'Hányadik rész, 1-től. (Part.)' }) resz: number,
    @ContextParam() ctx: Ctx,
  ): Promise<Nyomtatvany | null> {
    const sorok = await feladasok(ctx, feladva, { fajta, resz: Math.max(1, resz) });
    if (sorok.length === 0) return null;
    const hivatal = hivatalNeve(ctx);
    const cim = fajta === 'FELADOJEGYZEK' ? 'Feladójegyzék' : 'Postakönyv';
    const { osszesen } = sorok[0]!;
    const torzs = sablonbol(POSTAKONYV_SABLON, {
      nap: nap(feladva),
      osszesen,
      resz: osszesen > RESZENKENT ? resz : false,
      sorok: sorok.map((sor, i) => ({ ...sor, n: (resz - 1) * RESZENKENT + i + 1, mod: MOD[sor.mod] ?? sor.mod })),
    });
    ctx.naplo({ muvelet: 'postakonyvNyomtatvany', entitas: 'Kezbesites', adat: { nap: feladva, fajta, resz, darab: sorok.length } });
    const pdf = await okiratPdf(
      { cim, kiado: { nev: hivatal }, kelt: { hely: hivatal, nap: ctx.today }, torzs },
      { most: napja(ctx.today) },
    );
    return nyomtatvany(`${fajta.toLowerCase()}-${feladva}${osszesen > RESZENKENT ? `-${resz}` : ''}.pdf`, pdf, false);
  }
}

/** What was sent on the day and is in files that the reader may open. */
function feladasok(ctx: Ctx, feladva: string, { fajta, resz }: { fajta: PostakonyvFajta; resz: number }): Promise<Sor[]> {
  const lathato = lathatoFeltetel(ctx, 'u');
  let n = 3;
  return ctx.sql<Sor>(
    `select i.iktatoszam, k.cimzett, k.cim, k.mod, coalesce(k.ragszam, '') as ragszam, count(*) over ()::int as osszesen
     from kezbesites k
       join irat i on i.onkormanyzat = $1 and i.id = k.irat_id
       join ugyirat u on u.onkormanyzat = $1 and u.id = i.ugyirat_id
     where k.onkormanyzat = $1 and k.feladva = $2::date and ($3::text[] is null or k.mod = any ($3)) and (${lathato.sql.replaceAll('$?', () => `$${++n}`)})
     order by k.mod, k.id limit ${RESZENKENT} offset ${(resz - 1) * RESZENKENT}`,
    [ctx.onkormanyzat, feladva, fajta === 'FELADOJEGYZEK' ? POSTAI : null, ...(lathato.params ?? [])],
  );
}
