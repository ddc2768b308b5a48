import { registerEnumType } from 'type-graphql';

export const UgyfelMinoseg = {
  KERELMEZO: 'KERELMEZO',
  ELLENERDEKU: 'ELLENERDEKU',
  EGYEB_ERDEKELT: 'EGYEB_ERDEKELT',
  KEPVISELO: 'KEPVISELO',
} as const;
export type UgyfelMinoseg = (typeof UgyfelMinoseg)[keyof typeof UgyfelMinoseg];
registerEnumType(UgyfelMinoseg, { name: 'UgyfelMinoseg', description: 'Az ügyfél minősége az ügyben. (Capacity of the client.)' });
