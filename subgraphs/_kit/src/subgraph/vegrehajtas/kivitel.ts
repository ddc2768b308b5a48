import { getArgumentValues, GraphQLError, type GraphQLLeafType, type GraphQLObjectType } from 'graphql';
import { igeret, type Futas, type Igeret, type Kiegeszito, type Mezo, type Ut } from './futas.ts';

export function szerializal(type: GraphQLLeafType, ertek: unknown): unknown {
  const kesz = type.serialize(ertek);
  if (kesz == null) throw new Error(`Expected a value of ${type.name}.`);
  return kesz;
}

export function lista(honnan: Mezo, elem: Kiegeszito, nullazhato: boolean, ertek: unknown, ut: Ut, futas: Futas): Igeret<unknown[]> {
  if (typeof ertek !== 'object' || !(Symbol.iterator in (ertek as object)))
    throw new GraphQLError(`Expected Iterable, but did not find one for field "${honnan.szulo.name}.${honnan.def.name}".`);
  const sorok: Igeret<unknown>[] = [];
  let varni = false;
  try {
    for (const sor of ertek as Iterable<unknown>) {
      const hely: Ut = { prev: ut, key: sorok.length, typename: undefined };
      const work = () => (igeret(sor) ? sor.then((kesz) => ellenorzott(elem, kesz, hely, futas)) : ellenorzott(elem, sor, hely, futas));
      const kesz = vedve(work, honnan, hely, nullazhato, futas);
      varni ||= igeret(kesz);
      sorok.push(kesz);
    }
  } catch (error) {
    // the list is lost, and nobody will wait for what the others come to
    for (const sor of sorok) if (igeret(sor)) sor.catch(() => {});
    throw error;
  }
  return varni ? Promise.all(sorok) : sorok;
}

/** A value that is an error is thrown. */
export function ellenorzott(kiegeszit: Kiegeszito, ertek: unknown, ut: Ut, futas: Futas): Igeret<unknown> {
  if (ertek instanceof Error) throw ertek;
  return kiegeszit(ertek, ut, futas);
}

function vedve(work: () => Igeret<unknown>, { nodes }: Mezo, ut: Ut, nullazhato: boolean, futas: Futas): Igeret<unknown> {
  try {
    const kesz = work();
    return igeret(kesz) ? kesz.then(undefined, (error: unknown) => futas.hiba(error, nodes, ut, nullazhato)) : kesz;
  } catch (error) {
    return futas.hiba(error, nodes, ut, nullazhato);
  }
}

export function egyed(honnan: Mezo, type: GraphQLObjectType, terv: Mezo[], forras: unknown, ut: Ut, futas: Futas): Igeret<unknown> {
  if (!type.isTypeOf) return objektum(terv, forras, ut, futas);
  const tovabb = (ilyen: boolean) => {
    if (!ilyen) throw new GraphQLError(`Expected value of type "${type.name}".`, { nodes: honnan.nodes });
    return objektum(terv, forras, ut, futas);
  };
  const ilyen = type.isTypeOf(forras, futas.ctx, futas.info(honnan, ut));
  return igeret(ilyen) ? ilyen.then(tovabb) : tovabb(ilyen);
}

export function objektum(terv: Mezo[], forras: unknown, ut: Ut, futas: Futas): Igeret<Record<string, unknown>> {
  const kesz: Record<string, unknown> = {};
  let varni: Promise<void>[] | undefined;
  try {
    for (const m of terv) {
      const ertek = m.allando ?? (m.level ? tulajdonsag(m, m.level, forras, ut, futas) : feloldott(m, forras, ut, futas));
      if (igeret(ertek)) {
        kesz[m.kulcs] = undefined; // keeps its place in the order
        (varni ??= []).push(ertek.then((e) => void (kesz[m.kulcs] = e)));
      } else kesz[m.kulcs] = ertek;
    }
  } catch (error) {
    if (!varni) throw error;
    return Promise.all(varni).finally(() => {
      throw error;
    }) as never;
  }
  return varni ? Promise.all(varni).then(() => kesz) : kesz;
}

/** A plain property with a plain value needs neither path nor info. */
function tulajdonsag(m: Mezo, level: GraphQLLeafType, forras: unknown, ut: Ut, futas: Futas): Igeret<unknown> {
  const ertek = typeof forras === 'object' && forras !== null ? (forras as Record<string, unknown>)[m.def.name] : undefined;
  if (typeof ertek === 'object' || typeof ertek === 'function' || ertek === undefined) {
    if (ertek == null && m.nullazhato) return null;
    return feloldott(m, forras, ut, futas, ertek);
  }
  try {
    return szerializal(level, ertek);
  } catch (error) {
    return futas.hiba(error, m.nodes, { prev: ut, key: m.kulcs, typename: m.szulo.name }, m.nullazhato);
  }
}

/** `olvasott`: the property where it has been read already; a getter may cost a statement. */
function feloldott(m: Mezo, forras: unknown, ut: Ut, futas: Futas, olvasott?: unknown): Igeret<unknown> {
  const hely: Ut = { prev: ut, key: m.kulcs, typename: m.szulo.name };
  return vedve(
    () => {
      const args = m.def.args.length > 0 ? getArgumentValues(m.def, m.nodes[0]!, futas.variables) : {};
      const ertek = m.def.resolve
        ? m.def.resolve(forras, args, futas.ctx, futas.info(m, hely))
        : sajat(m, forras, args, hely, futas, olvasott);
      return igeret(ertek) ? ertek.then((e) => ellenorzott(m.kiegeszit, e, hely, futas)) : ellenorzott(m.kiegeszit, ertek, hely, futas);
    },
    m,
    hely,
    m.nullazhato,
    futas,
  );
}

/** What graphql-js does where a field has no resolver: the property, called when it is a function. */
function sajat(m: Mezo, forras: unknown, args: object, hely: Ut, futas: Futas, olvasott?: unknown): unknown {
  if ((typeof forras !== 'object' && typeof forras !== 'function') || forras === null) return undefined;
  const ertek = olvasott ?? (forras as Record<string, unknown>)[m.def.name];
  return typeof ertek === 'function'
    ? (forras as Record<string, (...args: unknown[]) => unknown>)[m.def.name]!(args, futas.ctx, futas.info(m, hely))
    : ertek;
}
