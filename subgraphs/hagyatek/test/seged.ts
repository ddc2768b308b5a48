import type { Szereplo, TesztOnkormanyzat } from '@asp/kit/test';

export const CSOPAK = '02185';

/** Answers without errors and without refusals, or fails with them. */
export async function sikerul<T = any>(ki: Szereplo, query: string, valtozok?: Record<string, unknown>): Promise<T> {
  const { data, errors } = await ki.kerdez(query, valtozok);
  expect(errors).toBeUndefined();
  const [eredmeny] = Object.values(data as Record<string, any>);
  expect(eredmeny?.hibak ?? []).toEqual([]);
  return eredmeny as T;
}

/** Codes of the refusals of an act. */
export async function hibai(ki: Szereplo, query: string, valtozok?: Record<string, unknown>): Promise<string[]> {
  const { data, errors } = await ki.kerdez(query, valtozok);
  expect(errors).toBeUndefined();
  return Object.values(data as Record<string, any>)[0].hibak.map(({ kod }: { kod: string }) => kod);
}

const UGY = 'hagyatekiUgy { id verzio allapot leltarSorszam potlas lezarva torolhetoTol illetekessegAlap illetekesKsh }';
/** The mutation of an act: its input type and its payload by its name. */
export const act = (nev: string, mezok = UGY, input = `${nev[0]!.toUpperCase()}${nev.slice(1)}Input`): string =>
  `mutation ($input: ${input}!) { ${nev}(input: $input) { ${mezok} hibak { kod uzenet mezo } } }`;
export const lepes = (nev: string): string => act(nev, UGY, 'HagyatekiUgyLepesInput');

export const ORKHAGYO = {
  nev: 'Kovács János',
  szuletesiIdo: '1948-11-08',
  halalNapja: '2026-03-01',
  halalHelye: 'Csopak',
  halalKsh: CSOPAK,
  lakohely: 'Csopak, Fő utca 3.',
  lakohelyKsh: CSOPAK,
  csaladiAllapot: 'HAZAS',
};
export const SZAMLA = { fajta: 'BANKSZAMLA', leiras: 'Lakossági folyószámla', azonosito: '11745004-20012345-67000002', ertek: '1240000' };
export const ERDEKELT = { minoseg: 'TORVENYES_OROKOS', nev: 'Kovács Anna', szuletesiIdo: '1976-02-11', cim: 'Csopak, Fő utca 5.' };

/** One case and its clerk on different days. */
export interface Ugymenet {
  id: string;
  /** The clerk who works on the case, at ten o'clock of the day. */
  ki(nap: string): Szereplo;
  jegyzo(nap: string): Szereplo;
  /** A step with the version as it is now. */
  lep(nap: string, nev: string, tovabb?: object): Promise<any>;
  verzio(): Promise<number>;
  ugy(nap: string, mezok: string): Promise<any>;
}

const ora = (nap: string) => `${nap}T09:00:00Z`;

export async function ugyIndul(hely: TesztOnkormanyzat, nap: string, tovabb: object = {}): Promise<Ugymenet> {
  const uj = await sikerul(hely.mint('HAGYATEK_UGYINTEZO', { most: ora(nap) }), act('hagyatekiUgyIndit'), {
    input: { inditoOk: 'HALOTTVIZSGALATI_BIZONYITVANY', orokhagyo: ORKHAGYO, ...tovabb },
  });
  return ugymenet(hely, uj.hagyatekiUgy.id);
}

export function ugymenet(hely: TesztOnkormanyzat, id: string): Ugymenet {
  const szerep = (kod: string) => (nap: string) => hely.mint(kod, { cel: 'HAGYATEKI_LELTAR', ugyId: id, most: ora(nap) });
  const [ki, jegyzo] = [szerep('HAGYATEK_UGYINTEZO'), szerep('JEGYZO')];
  const ugy: Ugymenet['ugy'] = async (nap, mezok) => sikerul(ki(nap), `query ($id: ID!) { hagyatekiUgy(id: $id) { ${mezok} } }`, { id });
  const verzio = async (): Promise<number> => (await ugy('2026-12-31', 'verzio')).verzio;
  return {
    id,
    ki,
    jegyzo,
    ugy,
    verzio,
    lep: async (nap, nev, tovabb) => {
      const query = tovabb ? act(nev) : lepes(nev);
      const aki = nev === 'kozjegyzonekKuld' ? jegyzo(nap) : ki(nap);
      return (await sikerul(aki, query, { input: { id, verzio: await verzio(), ...tovabb } })).hagyatekiUgy;
    },
  };
}

export const FELVESZ = {
  erdekelt: (u: Ugymenet, nap: string, adat: object = {}) =>
    sikerul(u.ki(nap), act('erdekeltFelvesz', 'erdekelt { id verzio kiskoru gyamErtesitve }'), {
      input: { ugyId: u.id, erdekelt: { ...ERDEKELT, ...adat } },
    }),
  vagyon: (u: Ugymenet, nap: string, adat: object = SZAMLA) =>
    sikerul(u.ki(nap), act('vagyontargyFelvesz', 'vagyontargy { id verzio bizonyitvany ertek telepulesKsh }'), {
      input: { ugyId: u.id, vagyontargy: adat },
    }),
};

/** From the notice to data collection, with the parties given. */
export async function adatgyujtesig(u: Ugymenet, nap: string, erdekeltek: object[] = [{}]): Promise<string[]> {
  const idk: string[] = [];
  for (const e of erdekeltek) idk.push((await FELVESZ.erdekelt(u, nap, e)).erdekelt.id);
  await u.lep(nap, 'hagyatekiUgyIlletekesseg', {});
  await u.lep(nap, 'nyilatkozatBeker');
  await u.lep(nap, 'adatgyujtesIndit');
  return idk;
}

/** Receipt of the latest version by every party, on the days given. */
export async function atveszik(u: Ugymenet, napok: string[]): Promise<{ id: string; verzio: number; bejelentesVege: string }[]> {
  const { leltarak } = await u.ugy(napok[0]!, 'leltarak { sorszam ismertetesek { id verzio } }');
  const atvettek = [];
  for (const [i, { id, verzio }] of leltarak.at(-1).ismertetesek.entries()) {
    const nap = napok[i % napok.length]!;
    const { ismertetes } = await sikerul(u.ki(nap), act('ismertetesAtvetel', 'ismertetes { id verzio bejelentesVege }'), {
      input: { id, verzio, nap },
    });
    atvettek.push(ismertetes);
  }
  return atvettek;
}
