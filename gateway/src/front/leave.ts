import type { Exchange } from '../types.ts';
import { header } from './headers.ts';

/** The rest of a refused body is not waited for. */
export function leaveBody(x: Exchange): void {
  const { req, res } = x;
  if (req.complete) return;
  header(x, 'connection', 'close');
  req.resume();
  res.once('finish', () => setTimeout(() => req.destroy(), 500).unref());
}
