import type { ClientState } from './directory.ts';

/** Scopes of a client, as tokens name them. */
export const scopesOf = ({ hatokorok, engedelyek }: Pick<ClientState, 'hatokorok' | 'engedelyek'>): string[] => [
  ...hatokorok,
  ...engedelyek,
];
