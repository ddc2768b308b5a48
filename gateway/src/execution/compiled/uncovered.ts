/** At compile time: this plan is left to the plain executor. */
export class Uncovered extends Error {}

/** At run time: this answer is left to the plain executor. One object, because it is thrown where no stack is of use. */
export const UNEXPECTED = Object.freeze(new Error('unexpected answer'));

export function unexpected(): never {
  throw UNEXPECTED;
}

export type Json = { [key: string]: unknown };

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
