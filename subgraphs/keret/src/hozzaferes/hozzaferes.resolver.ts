import { osszes, Permission, type Ctx, type OsztalyNev } from '@asp/kit';
import { CELOK, isSecret, szakrendszere, type Condition } from '@asp/kit/call';
import { Arg, Ctx as ContextParam, ID, Int, Query, Resolver } from 'type-graphql';
import { Felhasznalo } from '../felhasznalo/felhasznalo.entity.ts';
import { hatokorEngedelyei } from '../kliens/hatokorok.ts';
import { Kliens } from '../kliens/kliens.entity.ts';
import { kliensAllapota } from '../kliens/kliens.resolver.ts';
import { HatalyosSzerepkor, itteniSzerepkorok, mindenkiSzerepkorei, szerepkor } from '../szerepkor/szerepkor.ts';
import { dontes } from './dontes.ts';
import { graf, keres, kertMezok, type Graf, type GrafMezo } from './graf.ts';
import { BizalmassagiOsztaly, Hozzaferes, HozzaferesCel, HozzaferesMezo, HozzaferesSzemely, HozzaferesSzerepkor } from './tipusok.ts';
import { feltetelek, frissBelepesPerc, jogok, kellEngedelyek, nyitoCelok, szerepkorAdasai, vizsgal } from './vizsgalat.ts';

const SORREND = Object.keys(BizalmassagiOsztaly);

const cel = (kod: string): HozzaferesCel => {
  const { nev, jogalap, ugyKell = false } = CELOK[kod]!;
  return Object.assign(new HozzaferesCel(), { kod, nev, jogalap, ugyKell });
};

const mezoje = (g: Graf, mezo: GrafMezo): HozzaferesMezo =>
  Object.assign(new HozzaferesMezo(), {
    nev: mezo.nev,
    leiras: mezo.mezo.description,
    szakrendszer: kellEngedelyek(feltetelek(g, [mezo])).map(szakrendszere)[0],
  });

/** Roles of the catalogue that give some of what is needed; those that are enough come first. */
function szerepkorok(g: Graf, mezok: GrafMezo[], kell: readonly Condition[], itteni: readonly string[]): HozzaferesSzerepkor[] {
  const engedelyek = kellEngedelyek(kell);
  return itteni
    .map((kod) => {
      const { igen, celok } = vizsgal(g, mezok, jogok([kod]));
      const adasok = szerepkorAdasai(kod, engedelyek);
      return Object.assign(new HozzaferesSzerepkor(), { szerepkor: szerepkor(kod), eleg: igen, adasok, celok: celok.map(cel) });
    })
    .filter(({ eleg, adasok }) => eleg || adasok.length > 0)
    .sort((a, b) => Number(b.eleg) - Number(a.eleg));
}

const csoport = (sorok: HatalyosSzerepkor[]): Map<string, HatalyosSzerepkor[]> => {
  const szemelyenkent = new Map<string, HatalyosSzerepkor[]>();
  for (const sor of sorok) szemelyenkent.set(sor.felhasznaloId, [...(szemelyenkent.get(sor.felhasznaloId) ?? []), sor]);
  return szemelyenkent;
};
const kodjai = (sorok: HatalyosSzerepkor[]) => sorok.map((sor) => sor.szerepkor.kod);

/** Machine clients that work now and whose scopes are enough. */
async function kliensei(ctx: Ctx, g: Graf, mezok: GrafMezo[]): Promise<Kliens[]> {
  const mind = await osszes(ctx, Kliens, { nev: 'asc', id: 'asc' });
  return mind
    .filter((kliens) => kliensAllapota(kliens, ctx.today) === 'AKTIV')
    .filter(({ hatokorok, egyediEngedelyek }) => {
      const engedelyek = hatokorEngedelyei([...hatokorok, ...egyediEngedelyek]);
      return vizsgal(g, mezok, { szerepkorok: ['INTEGRATOR'], engedelyek }).igen;
    });
}

@Resolver()
export class HozzaferesResolver {
  @Query(() => Hozzaferes, {
    nullable: true,
    description:
      'Ki láthatja most, és miért. A vizsgált lehet Típus.mező, gyökérmező neve vagy egy teljes művelet; null, ha nincs ilyen a gráfban. (Who could see it now, and why: a field, a root field or an operation.)',
  })
  @Permission('keret.hozzaferes.vizsgal')
  async hozzaferes(
    @Arg('mit', () => String, { description: 'Típus.mező, gyökérmező vagy művelet. (Type.field, root field or operation.)' }) mit: string,
    @Arg('felhasznaloId', () => ID, { nullable: true, description: 'Akiről döntés is kell. (User to decide about.)' })
    felhasznaloId: string | undefined,
    @ContextParam() ctx: Ctx,
  ): Promise<Hozzaferes | null> {
    const g = graf();
    const mezok = kertMezok(g, mit);
    if (!mezok) return null;
    const kell = feltetelek(g, mezok);
    const perc = frissBelepesPerc(g, mezok);
    const engedelyek = kellEngedelyek(kell);
    const itteni = itteniSzerepkorok(ctx.onkormanyzat);
    const szemelyenkent = csoport(await mindenkiSzerepkorei(ctx, ctx.now));
    const kik = new Set([...szemelyenkent.keys(), ...(felhasznaloId ? [felhasznaloId] : [])]);
    const felhasznalok = (await ctx.byId(Felhasznalo).loadMany([...kik])).filter((f): f is Felhasznalo => f instanceof Felhasznalo);
    const eredmenyek = new Map(felhasznalok.map((f) => [f.id, vizsgal(g, mezok, jogok(kodjai(szemelyenkent.get(f.id) ?? [])))]));
    const kert = felhasznalok.find(({ id }) => id === felhasznaloId);
    if (kert) ctx.naplo({ muvelet: 'hozzaferesVizsgalat', entitas: 'Felhasznalo', entitasId: kert.id, adat: { mit: mit.slice(0, 200) } });
    return Object.assign(new Hozzaferes(), {
      mezok: mezok.map((mezo) => mezoje(g, mezo)),
      feltetelek: kell.map(({ ground, at, ...tobbi }) => ({ alap: ground, hely: at, ...tobbi })),
      osztaly: kell
        .map(({ osztaly }) => osztaly as OsztalyNev | undefined)
        .filter((osztaly) => osztaly !== undefined)
        .sort((a, b) => SORREND.indexOf(b) - SORREND.indexOf(a))[0],
      celKell: kell.some(({ osztaly }) => isSecret(osztaly)),
      celok: nyitoCelok(kell, itteni).map(cel),
      szerepkorok: szerepkorok(g, mezok, kell, itteni),
      szemelyek: felhasznalok
        .filter(({ id, allapot }) => allapot === 'AKTIV' && szemelyenkent.has(id) && eredmenyek.get(id)!.igen)
        .sort((a, b) => a.nev.localeCompare(b.nev, 'hu'))
        .map((felhasznalo) => {
          const alapok = (szemelyenkent.get(felhasznalo.id) ?? []).filter(
            (sor) => engedelyek.length === 0 || szerepkorAdasai(sor.szerepkor.kod, engedelyek).length > 0,
          );
          return Object.assign(new HozzaferesSzemely(), { felhasznalo, alapok, celok: eredmenyek.get(felhasznalo.id)!.celok.map(cel) });
        }),
      frissBelepesPerc: perc,
      kliensek: perc === undefined ? await kliensei(ctx, g, mezok) : [],
      dontes: kert ? dontes(kert, szemelyenkent.get(kert.id) ?? [], kell, eredmenyek.get(kert.id)!, itteni) : null,
    });
  }

  @Query(() => [HozzaferesMezo], {
    description: 'Keresés a gráf mezői között név és leírás szerint; ékezet nem számít. (Search among the fields of the graph.)',
  })
  @Permission('keret.hozzaferes.vizsgal')
  hozzaferesMezok(
    @Arg('kereses', () => String, { description: 'Keresett szöveg. (Search text.)' }) kereses: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Legfeljebb ennyi, 1–100. (At most so many.)' }) first: number,
  ): HozzaferesMezo[] {
    const g = graf();
    return keres(g, kereses, Math.min(Math.max(first, 1), 100)).map((mezo) => mezoje(g, mezo));
  }
}
