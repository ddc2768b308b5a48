import type { IncomingMessage, ServerResponse } from 'node:http';

/** The rest of a refused body is not waited for. */
export function leaveBody(req: IncomingMessage, res: ServerResponse): void {
  if (req.complete) return;
  res.setHeader('connection', 'close');
  req.resume();
  res.once('finish', () => setTimeout(() => req.destroy(), 500).unref());
}
