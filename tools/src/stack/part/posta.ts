import { createLog, posta, tavoliPort } from '@asp/kit/call';
import { partOf, SUBGRAPHS } from './environment.ts';

/** Carries events between the szakrendszerek; holds keys and no data, and several may run. */
export default partOf(
  () => SUBGRAPHS,
  async (own, { closers, life }) => {
    const carrier = posta({
      szakrendszerek: Object.fromEntries(
        Object.entries(own.ASP_SUBGRAPHS).map(([name, url]) => [
          name,
          { port: tavoliPort(url, own.ASP_CALL_KEYS[name] ?? ''), passKey: own.ASP_PASS_KEYS[name] ?? '' },
        ]),
      ),
      log: createLog('posta'),
    });
    carrier.start();
    await closers.add('posta', carrier.stop);
    life.ready = () => ({ ready: true });
    return Object.keys(own.ASP_SUBGRAPHS).join(', ');
  },
);
