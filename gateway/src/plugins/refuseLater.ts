/** Who is told to come back later is told so after a pause: asking again at once must not be cheaper than waiting. */
import type { Refusal } from '../errors.ts';
import { header } from '../front/headers.ts';
import type { Exchange } from '../types.ts';

const PAUSE_MS = 300;

export async function refuseLater(x: Exchange, seconds: number, refusal: Refusal, pauseMs = PAUSE_MS): Promise<never> {
  header(x, 'retry-after', String(seconds));
  await new Promise<void>((go) => {
    const timer = setTimeout(go, pauseMs);
    x.ended.push(() => (clearTimeout(timer), go()));
  });
  throw refusal;
}
