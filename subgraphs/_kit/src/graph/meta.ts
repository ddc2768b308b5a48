import { Directive } from 'type-graphql';

/** Confidentiality classes of fields (domain: bizalmassági osztály), from public to sealed. */
export const OSZTALYOK = ['NYILVANOS', 'HIVATALI', 'SZEMELYES', 'ADOTITOK', 'ZART'] as const;
export type OsztalyNev = (typeof OSZTALYOK)[number];

interface Meta {
  permission?: string;
  osztaly?: OsztalyNev;
  keys: string[];
}
const types = new Map<object, Meta>();
const fields = new Map<object, Map<string, Meta>>();
const ures = (): Meta => ({ keys: [] });

function metaOf(target: object, field?: string | symbol): Meta {
  if (field === undefined) {
    if (!types.has(target)) types.set(target, ures());
    return types.get(target)!;
  }
  const owner = target.constructor;
  const map = fields.get(owner) ?? fields.set(owner, new Map()).get(owner)!;
  return map.get(String(field)) ?? map.set(String(field), ures()).get(String(field))!;
}

/** A declaration on a base class holds for its heirs, as the directive in the graph does. */
function inherited<T>(type: object | null, find: (type: object) => T | undefined): T | undefined {
  for (let t = type; t; t = Object.getPrototypeOf(t) as object | null) {
    const found = find(t);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const typeMeta = (type: object): Meta => inherited(type, (t) => types.get(t)) ?? ures();
export const fieldMeta = (type: object, field: string): Meta => inherited(type, (t) => fields.get(t)?.get(field)) ?? ures();

type Decorator = ClassDecorator & PropertyDecorator & MethodDecorator;
function both(sdl: string, note: (meta: Meta) => void): Decorator {
  return ((target: object, field?: string | symbol, descriptor?: PropertyDescriptor) => {
    note(metaOf(target, field));
    (Directive(sdl) as (...args: unknown[]) => void)(target, field, descriptor);
  }) as Decorator;
}

/**
 * The permission needed to see a type or to call an act: `szakrendszer.targy.cselekves`; `*` means any authenticated caller.
 * What declares none does not build.
 */
export const Permission = (kod: string): Decorator => both(`@engedely(kod: "${kod}")`, (meta) => (meta.permission = kod));

/** Confidentiality class of a type or a field; from SZEMELYES up reads are audited, from ADOTITOK up a purpose is needed. */
export const Osztaly = (szint: OsztalyNev): Decorator => both(`@osztaly(szint: "${szint}")`, (meta) => (meta.osztaly = szint));

/**
 * An act so grave that it asks for a login not older than so many minutes: a screen left open, or a stolen token, does not get
 * through it. For root fields; machine clients have no login, so they cannot call it.
 */
export const FrissBelepes = (perc: number): MethodDecorator => Directive(`@frissBelepes(perc: ${perc})`) as MethodDecorator;

/** Federation key; repeatable. */
export const Key = (mezok: string): ClassDecorator =>
  ((target: object) => {
    metaOf(target).keys.push(mezok);
    (Directive(`@key(fields: "${mezok}")`) as ClassDecorator)(target as never);
  }) as ClassDecorator;

/** Value types that several subgraphs define alike. */
export const Shareable: ClassDecorator = Directive('@shareable') as ClassDecorator;
