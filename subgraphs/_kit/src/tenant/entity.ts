import { BigIntType, type EntityClass, Type } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** Forint column: bigint in the database and in TypeScript, text on the wire. */
export class ForintType extends BigIntType<'bigint'> {
  constructor() {
    super('bigint');
  }
}

/** Calendar day column: `YYYY-MM-DD` text. */
export class DatumType extends Type<string, string> {
  override getColumnType() {
    return 'date';
  }
}

/** A row of one municipality. The municipality is part of the key and never of the graph: one request, one municipality. */
@ObjectType()
export abstract class TenantEntity {
  @PrimaryKey({ type: 'character', length: 5 })
  onkormanyzat!: string;

  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'Azonosító. (Identifier, UUID v7; meaningful within the active municipality only.)' })
  id!: string;

  @Property({ type: 'integer', version: true })
  @Field(() => Int, { description: 'A rekord verziója; módosításkor vissza kell küldeni. (Record version for optimistic locking.)' })
  verzio: number = 1;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  letrehozva: Date = new Date();
}

export type TenantEntityClass<T extends TenantEntity = TenantEntity> = EntityClass<T> & (new (...args: never[]) => T);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Texts that are no UUID name nothing; asking the database for them would be an error instead of "not found". */
export const uuidAlaku = (szoveg: string): boolean => UUID.test(szoveg);
