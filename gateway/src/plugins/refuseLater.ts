/** Who is told to come back later is told so after a pause: asking again at once must not be cheaper than waiting. */
import type { Refusal } from '../errors.ts';
import type { Exchange } from '../types.ts';

const PAUSE_MS = 300;

export async function refuseLater({ res }: Exchange, seconds: number, refusal: Refusal, pauseMs = PAUSE_MS): Promise<never> {
  res.setHeader('retry-after', String(seconds));
  await new Promise<void>((go) => {
    const timer = setTimeout(go, pauseMs);
    res.once('close', () => (clearTimeout(timer), go()));
  });
  throw refusal;
}
