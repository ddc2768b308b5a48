import { networkOf } from '@asp/kit/call';
import { digest } from '../digest.ts';

/** So many different names may be wrong from one address in the window: people mistype their own name, a list tries many. */
const NAMES = 20;
const WINDOW_MS = 15 * 60_000;
/** Addresses remembered; whoever has more of them than this is no single machine. */
const KNOWN = 20_000;

export interface AddressGuard {
  /** Seconds until this address may try again; zero when it may now. */
  waitSeconds(address: string): number;
  /** A wrong name or password. Right ones clear nothing: whoever has one account could go on guessing the others'. */
  wrong(address: string, username: string): void;
}

/**
 * The lock of an account stops many passwords for one name; this stops one password for many names. Kept in memory: the
 * window is short, and a restart costs a guesser nothing that the account's own lock would not.
 */
export function addressGuard(now: () => Date): AddressGuard {
  const known = new Map<string, Map<string, number>>();

  function names(network: string): Map<string, number> {
    const tried = known.get(network) ?? new Map<string, number>();
    const since = now().getTime() - WINDOW_MS;
    for (const [name, at] of tried) if (at <= since) tried.delete(name);
    return tried;
  }
  return {
    waitSeconds(address) {
      const tried = names(networkOf(address));
      if (tried.size < NAMES) return 0;
      const oldest = [...tried.values()].sort((a, b) => a - b)[tried.size - NAMES]!;
      return Math.max(1, Math.ceil((oldest + WINDOW_MS - now().getTime()) / 1000));
    },
    wrong(address, username) {
      const network = networkOf(address);
      const tried = names(network);
      tried.set(digest(username.trim().toLowerCase()), now().getTime());
      known.delete(network);
      known.set(network, tried);
      if (known.size > KNOWN) known.delete(known.keys().next().value!);
    },
  };
}
