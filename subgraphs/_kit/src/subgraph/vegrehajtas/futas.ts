import {
  locatedError,
  type ExecutionResult,
  type FieldNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';

type Kulcs = string | number;
export type Ut = { prev: Ut; key: Kulcs; typename: string | undefined } | undefined;
export type Igeret<T> = T | Promise<T>;
export type Kiegeszito = (ertek: unknown, ut: Ut, futas: Futas) => Igeret<unknown>;

export interface Mezo {
  kulcs: string;
  nodes: FieldNode[];
  def: GraphQLField<unknown, unknown>;
  szulo: GraphQLObjectType;
  nullazhato: boolean;
  /** Known without the data: the name of the type. */
  allando?: string;
  /** Of a property without resolver that is a scalar or an enum value. */
  level?: GraphQLLeafType;
  kiegeszit: Kiegeszito;
}

export const igeret = (ertek: unknown): ertek is Promise<unknown> => typeof (ertek as { then?: unknown } | null)?.then === 'function';

/** What one execution carries along. */
export class Futas {
  readonly errors: GraphQLError[] = [];
  private readonly nullazva = new Set<Ut>();

  constructor(
    readonly ctx: unknown,
    readonly variables: Record<string, unknown>,
    readonly alap: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation'>,
  ) {}

  info({ def, nodes, szulo }: Mezo, path: Ut): GraphQLResolveInfo {
    return {
      fieldName: def.name,
      fieldNodes: nodes,
      returnType: def.type,
      parentType: szulo,
      path: path as never,
      schema: this.alap.schema,
      fragments: this.alap.fragments,
      rootValue: undefined,
      operation: this.alap.operation,
      variableValues: this.variables,
    } as unknown as GraphQLResolveInfo;
  }

  /** An error nulls the nearest place that may be null; what is below a place nulled before is not told again. */
  hiba(eredeti: unknown, nodes: FieldNode[], ut: Ut, nullazhato: boolean): null {
    const error = locatedError(eredeti, nodes, utvonal(ut));
    if (!nullazhato) throw error;
    this.felvesz(error, ut);
    return null;
  }

  felvesz(error: GraphQLError, hely: Ut): void {
    for (let ut = hely; ut; ut = ut.prev) if (this.nullazva.has(ut)) return;
    if (this.nullazva.has(undefined)) return;
    this.nullazva.add(hely);
    this.errors.push(error);
  }

  valasz(data: unknown): ExecutionResult {
    return (this.errors.length === 0 ? { data } : { errors: this.errors, data }) as ExecutionResult;
  }
}

function utvonal(ut: Ut): Kulcs[] {
  const kulcsok: Kulcs[] = [];
  for (let hely = ut; hely; hely = hely.prev) kulcsok.push(hely.key);
  return kulcsok.reverse();
}
