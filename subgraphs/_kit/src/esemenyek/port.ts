import { signCall, type Hivas } from '../tenant/hivas.ts';
import type { FogadasEredmenye } from './bejovo.ts';
import type { Kuldemeny, Nyugta, Utvonal } from './kimeno.ts';

/** What a szakrendszer says about its events, without standing in a municipality. */
export interface EsemenyAllapot {
  /** Kinds it handles; `*` means every public one. */
  kezel: string[];
  /** Public kinds that it tells. */
  nyilvanos: string[];
  /** Municipalities in which something is waiting. */
  onkormanyzatok: string[];
  varakozik: number;
  felreteve: number;
}

/** The events of one szakrendszer as the carrier (`posta`) sees them; the same in process and over HTTP. */
export interface EsemenyPort {
  /** Asked with the carrier's own pass. */
  allapot(hivas: Hivas): Promise<EsemenyAllapot>;
  kivesz(hivas: Hivas, keres: { utvonal: Utvonal; darab: number; foglalasMp: number }): Promise<Kuldemeny[]>;
  fogad(hivas: Hivas, keres: { forras: string; kuldemeny: Kuldemeny }): Promise<FogadasEredmenye>;
  nyugtaz(hivas: Hivas, keres: { nyugtak: Nyugta[] }): Promise<void>;
}

/** The addressee in the envelope of such a call: one signed for the graph does not open it, nor the other way round. */
export const portNev = (subgraph: string): string => `${subgraph}/esemenyek`;
export const PORT_UT = '/esemenyek';
const MUVELETEK = ['allapot', 'kivesz', 'fogad', 'nyugtaz'] as const;

/** Carries out a verified call on the port. */
export async function portHivas(port: EsemenyPort, hivas: Hivas, body: string): Promise<unknown> {
  const { muvelet, keres } = JSON.parse(body) as { muvelet: (typeof MUVELETEK)[number]; keres: never };
  if (!MUVELETEK.includes(muvelet)) throw new Error('asp: ismeretlen művelet');
  return (await port[muvelet](hivas, keres)) ?? null;
}

const VARAKOZAS_MS = 60_000;

/** The port of a szakrendszer that runs as a process of its own; `url` is that of its graph. */
export function tavoliPort(url: string, callKey: string): EsemenyPort {
  const cim = new URL(PORT_UT, url);
  const hiv = async (muvelet: string, hivas: Hivas, keres?: unknown): Promise<never> => {
    const body = JSON.stringify({ muvelet, keres });
    const valasz = await fetch(cim, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...signCall(callKey, hivas, body) },
      signal: AbortSignal.timeout(VARAKOZAS_MS),
    });
    if (!valasz.ok) throw new Error(`status ${valasz.status}`);
    return (await valasz.json()) as never;
  };
  return {
    allapot: (hivas) => hiv('allapot', hivas),
    kivesz: (hivas, keres) => hiv('kivesz', hivas, keres),
    fogad: (hivas, keres) => hiv('fogad', hivas, keres),
    nyugtaz: (hivas, keres) => hiv('nyugtaz', hivas, keres),
  };
}
