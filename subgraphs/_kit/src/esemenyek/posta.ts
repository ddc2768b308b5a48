import { randomUUID } from 'node:crypto';
import type { Log } from '../runtime/log.ts';
import { hivas as ujHivas, type Actor, type Hivas } from '../tenant/hivas.ts';
import { mintPass } from '../tenant/pass.ts';
import type { Kuldemeny, Nyugta, Utvonal } from './kimeno.ts';
import { portNev, type EsemenyAllapot, type EsemenyPort } from './port.ts';

export interface PostaOptions {
  szakrendszerek: Record<string, { port: EsemenyPort; passKey: string }>;
  log: Pick<Log, 'warn'>;
  /** Milliseconds between two rounds when nothing wakes it. */
  szunetMs?: number;
  /** Seconds for which handed-out events are kept from another carrier. */
  foglalasMp?: number;
  /** Events of one municipality handed out at a time. */
  darab?: number;
}

export interface PostaAllapot {
  varakozik: number;
  felreteve: number;
}

export interface Posta {
  start(): void;
  /** One round over everything that waits; true when something was delivered. */
  kor(): Promise<boolean>;
  /** Rounds until nothing is due: for tests and for an orderly stop. */
  urit(): Promise<void>;
  /** Something was just written: do not wait for the next round. */
  ebreszt(): void;
  /** Totals of the last round by szakrendszer, for the operator. */
  allapot(): Record<string, PostaAllapot>;
  stop(): Promise<void>;
}

/** Seconds for which a call's pass is good; each call has its own. */
const BELEPO_MP = 180;
/** Municipalities worked on at the same time; chains of one municipality likewise. */
const PARHUZAMOS = 8;

/**
 * Carries events from outboxes to inboxes by signed calls. It holds the keys of passes, as the gateway does, and no data: it
 * may be killed at any moment, and several may run at once. Each call stands in the municipality of its event.
 */
export function posta({ szakrendszerek, log, szunetMs = 1000, foglalasMp = 180, darab = 100 }: PostaOptions): Posta {
  const allapotok = new Map<string, EsemenyAllapot>();
  let idozito: NodeJS.Timeout | undefined;
  let futo: Promise<void> | undefined;
  let ujra = false;
  let leall = false;

  const cim = (nev: string, alap: { onkormanyzat: string; requestId: string; kind?: 'o' | 'r' }, tovabb: Partial<Hivas> = {}): Hivas =>
    ujHivas({
      subgraph: portNev(nev),
      requestId: alap.requestId,
      onkormanyzat: alap.kind === 'r' ? '' : alap.onkormanyzat,
      actor: RENDSZER,
      pass: mintPass(szakrendszerek[nev]!.passKey, {
        kind: alap.kind,
        subject: alap.kind === 'r' ? 'posta' : alap.onkormanyzat,
        requestId: alap.requestId,
        ttl: BELEPO_MP,
      }),
      ...tovabb,
    });

  async function korbekerdez(): Promise<void> {
    await egyszerre(Object.entries(szakrendszerek), PARHUZAMOS, async ([nev, { port }]) => {
      try {
        allapotok.set(nev, await port.allapot(cim(nev, { kind: 'r', onkormanyzat: '', requestId: randomUUID() })));
      } catch (error) {
        log.warn({ szakrendszer: nev, ok: (error as Error).name }, 'posta: szakrendszer nem érhető el');
        const eddig = allapotok.get(nev);
        if (eddig) allapotok.set(nev, { ...eddig, onkormanyzatok: [] });
      }
    });
  }

  async function kor(): Promise<boolean> {
    await korbekerdez();
    // nothing is addressed before everybody has said what it wants
    if (allapotok.size < Object.keys(szakrendszerek).length) return false;
    const ut = utvonal(allapotok);
    const munkak = [...allapotok].flatMap(([nev, { onkormanyzatok }]) => onkormanyzatok.map((onkormanyzat) => ({ nev, onkormanyzat })));
    let volt = false;
    await egyszerre(munkak, PARHUZAMOS, async ({ nev, onkormanyzat }) => {
      try {
        if (await onkormanyzate(nev, onkormanyzat, ut.get(nev)!)) volt = true;
      } catch (error) {
        log.warn({ szakrendszer: nev, ok: (error as Error).name }, 'posta: a kézbesítés megszakadt');
      }
    });
    return volt;
  }

  async function onkormanyzate(nev: string, onkormanyzat: string, ut: Utvonal): Promise<boolean> {
    const { port } = szakrendszerek[nev]!;
    const alap = { onkormanyzat, requestId: randomUUID() };
    const kuldemenyek = await port.kivesz(cim(nev, alap), { utvonal: ut, darab, foglalasMp });
    const nyugtak: Nyugta[] = [];
    await egyszerre(lancok(kuldemenyek), PARHUZAMOS, async (lanc) => {
      for (const kuldemeny of lanc) {
        const nyugta = await kezbesit(nev, onkormanyzat, kuldemeny);
        nyugtak.push(nyugta);
        if (nyugta.eredmeny !== 'KESZ') return;
      }
    });
    if (nyugtak.length > 0) await port.nyugtaz(cim(nev, alap), { nyugtak });
    return nyugtak.some((n) => n.eredmeny === 'KESZ');
  }

  async function kezbesit(forras: string, onkormanyzat: string, k: Kuldemeny): Promise<Nyugta> {
    const cimke = { esemenyId: k.esemenyId, cimzett: k.cimzett };
    // a szakrendszer speaks for itself and for the municipality that was asked, for nobody else
    if (k.onkormanyzat !== onkormanyzat || !k.fajta.startsWith(`${forras}.`)) return { ...cimke, eredmeny: 'HIBA', hiba: 'IDEGEN' };
    const hivas = cim(
      k.cimzett,
      { onkormanyzat, requestId: k.kerelemId },
      { actor: neveben(k.actorId), cel: k.cel ?? undefined, ugyId: k.ugyId ?? undefined },
    );
    try {
      return { ...cimke, ...(await szakrendszerek[k.cimzett]!.port.fogad(hivas, { forras, kuldemeny: k })) };
    } catch (error) {
      log.warn({ szakrendszer: k.cimzett, ok: (error as Error).name }, 'posta: a címzett nem érhető el');
      return { ...cimke, eredmeny: 'KESOBB', hiba: 'NEM_ELERHETO' };
    }
  }

  async function korok(): Promise<void> {
    do {
      ujra = false;
      while (!leall && (await kor()));
    } while (ujra && !leall);
  }
  const indit = () => {
    clearTimeout(idozito);
    if (leall) return;
    if (futo) return void (ujra = true);
    futo = korok()
      .catch((error: Error) => log.warn({ ok: error.name }, 'posta'))
      .finally(() => {
        futo = undefined;
        if (!leall) idozito = setTimeout(indit, szunetMs);
      });
  };
  return {
    start: indit,
    kor,
    ebreszt: () => void setImmediate(indit),
    urit: async () => {
      while (await kor());
    },
    allapot: () => Object.fromEntries([...allapotok].map(([nev, { varakozik, felreteve }]) => [nev, { varakozik, felreteve }])),
    stop: async () => {
      leall = true;
      clearTimeout(idozito);
      await futo;
    },
  };
}

/** The system acts, with no permission of its own; the id leads to the person who caused it. */
const RENDSZER: Actor = { id: 'rendszer', nev: 'Rendszer', fajta: 'RENDSZER', szerepkorok: ['RENDSZER'], engedelyek: [] };
const neveben = (id: string): Actor => ({ ...RENDSZER, id });

/** Source → kind → who handles it. */
function utvonal(allapotok: Map<string, EsemenyAllapot>): Map<string, Utvonal> {
  return new Map(
    [...allapotok].map(([forras, { nyilvanos }]) => {
      const ut: Utvonal = {};
      for (const [cimzett, { kezel }] of allapotok) {
        const kert = kezel.flatMap((fajta) => (fajta === '*' ? nyilvanos : [fajta]));
        for (const fajta of new Set(kert)) if (fajta.startsWith(`${forras}.`)) (ut[fajta] ??= []).push(cimzett);
      }
      return [forras, ut];
    }),
  );
}

function lancok(kuldemenyek: readonly Kuldemeny[]): Kuldemeny[][] {
  const lanc = new Map<string, Kuldemeny[]>();
  for (const k of kuldemenyek) {
    const kulcs = JSON.stringify([k.cimzett, k.entitas, k.entitasId]);
    lanc.set(kulcs, [...(lanc.get(kulcs) ?? []), k]);
  }
  return [...lanc.values()];
}

/** Works on the items, at most `n` at the same time. */
async function egyszerre<T>(elemek: readonly T[], n: number, work: (elem: T) => Promise<void>): Promise<void> {
  const sor = [...elemek];
  const munkas = async () => {
    for (let elem = sor.shift(); elem !== undefined; elem = sor.shift()) await work(elem);
  };
  await Promise.all(Array.from({ length: Math.min(n, sor.length) }, munkas));
}
