import { Type } from '@mikro-orm/core';
import { szazad, tizedes } from './rules/szazad.ts';

/** Exact decimal column (rates, areas): text in TypeScript and on the wire, without idle zeros. */
export class TizedesType extends Type<string | null, string | null> {
  override getColumnType() {
    return 'numeric(14, 2)';
  }

  override convertToJSValue(ertek: string | null): string | null {
    const szazadok = ertek === null || ertek === undefined ? null : szazad(String(ertek));
    return szazadok === null ? ertek : tizedes(szazadok);
  }
}
