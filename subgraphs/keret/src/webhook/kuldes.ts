import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { cimHibaja, nyilvanosKereses } from './cim.ts';

export interface Kuldemeny {
  cim: string;
  torzs: string;
  alairas: string;
}

export interface KuldesEredmenye {
  statusz: number | null;
  hiba: string | null;
  idoMs: number;
}

const VARAKOZAS_MS = 10_000;

/** Posts a message. Follows no redirect, reads no answer, says codes only. */
export async function kuld({ cim, torzs, alairas }: Kuldemeny): Promise<KuldesEredmenye> {
  const kezdet = performance.now();
  const kesz = (statusz: number | null, hiba: string | null): KuldesEredmenye => ({
    statusz,
    hiba,
    idoMs: Math.round(performance.now() - kezdet),
  });
  if (cimHibaja(cim)) return kesz(null, 'ZART_CIM');
  try {
    const statusz = await post(new URL(cim), torzs, alairas);
    return kesz(statusz, statusz >= 200 && statusz < 300 ? null : `HTTP_${statusz}`);
  } catch (error) {
    const { code, name } = error as Error & { code?: string };
    return kesz(null, name === 'TimeoutError' || code === 'ABORT_ERR' ? 'IDOTULLEPES' : (code ?? 'HALOZATI_HIBA'));
  }
}

function post(url: URL, torzs: string, alairas: string): Promise<number> {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(torzs),
    'x-asp-jws': alairas,
    'user-agent': 'onkormanyzati-asp-webhook/1',
  };
  const kuldo = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const keres = kuldo(
      url,
      { method: 'POST', headers, agent: false, lookup: nyilvanosKereses, signal: AbortSignal.timeout(VARAKOZAS_MS) },
      (valasz) => {
        resolve(valasz.statusCode ?? 0);
        valasz.destroy();
      },
    );
    keres.on('error', reject);
    keres.end(torzs);
  });
}
