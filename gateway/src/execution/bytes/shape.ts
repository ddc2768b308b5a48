/**
 * What the answer of each fetch looks like, compiled from what it asks and from what the client asks: which slices go to the
 * client as they are, which are left out, and where the answers of further fetches will stand.
 */
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { getNamedType, isEnumType, isLeafType, isListType, isNonNullType, isObjectType, isAbstractType } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import { selector } from '../compiled/selection.ts';
import type { Fields, Variables } from '../compiled/selection.ts';
import { Uncovered, unexpected } from '../compiled/uncovered.ts';
import type { Ints } from './ints.ts';
import * as json from './scan.ts';
import type { Scan, Scanner } from './scan.ts';

/** A fetch of the plan, as far as its answer is concerned. */
export interface Asked {
  /** Which one of the plan. */
  nth: number;
  /** Response keys to the objects that it is about, `@` for lists. */
  path: string;
  fieldsOf(sets: readonly SelectionSetNode[], type: GraphQLObjectType): Fields;
  /** Of the root, or of the entities. */
  set: SelectionSetNode;
  /** Of an entity: its type and the keys that it is found by. */
  entity?: { type: string; keys: readonly string[] };
  /** Set once its place in the answer is known. */
  top?: Top;
}

/** Reads an object of a fetch; what belongs together in the client's answer is one run. */
export interface Top {
  runs: number;
  /** Notes where on the tape each run begins and ends. */
  read(scan: Scan, parts: Ints): void;
  /** In place of an object that is not there; undefined where that is forbidden. */
  absent: (Buffer | undefined)[];
}

export interface ShapeOptions {
  schema: GraphQLSchema;
  supergraph: GraphQLSchema;
  document: DocumentNode;
  conditions: Variables;
  asked: readonly Asked[];
  uncovered: ReadonlySet<string>;
}

interface Value {
  scan: Scanner;
  /** Copied as a whole. */
  verbatim: boolean;
}

/** One key of an object, in the order of the fetch. */
interface Part {
  name: Uint8Array;
  value: Value;
  /** Goes to the client; `first`: nothing stands before it there. */
  emitted: boolean;
  first: boolean;
  /** Runs of other fetches that stand before it. */
  before: number[];
  /** Place among the keys that are remembered. */
  kept: number;
}

interface Run {
  owner: Asked;
  keys: string[];
}

export function shapes({ schema, supergraph, document, conditions, asked, uncovered: excluded }: ShapeOptions) {
  const clientFields = selector(schema, document, conditions);
  return { rootRuns };

  /** The answer as a whole: runs of the fetches that ask roots, in the order of the client. */
  function rootRuns(set: SelectionSetNode, type: GraphQLObjectType): Run[] {
    const fields = clientFields([set], type);
    const roots = asked.filter(({ entity }) => !entity);
    const runs = runsOf(fields, type, roots);
    for (const root of roots) place(root, [set], type, runs);
    for (const one of asked) if (!one.top) throw new Uncovered('a fetch without a place');
    return runs;
  }

  function place(one: Asked, clientSets: readonly SelectionSetNode[], type: GraphQLObjectType, runs: readonly Run[]): void {
    if (one.top) throw new Uncovered('a fetch with two places');
    one.top = topOf(one, clientSets, type, runs);
  }

  /** Who answers what the client asks of an object, in its order. */
  function runsOf(fields: Fields, type: GraphQLObjectType, owners: readonly Asked[], base?: { asked: Asked; own: Fields }): Run[] {
    const answers = owners.map((owner) => ({ owner, own: owner.fieldsOf([owner.set], inner(type)) }));
    const all = base ? [{ owner: base.asked, own: base.own }, ...answers] : answers;
    const runs: Run[] = [];
    for (const [key, [node]] of fields) {
      const able = all.filter(({ own }) => own.has(key));
      if (able.length === 0 || (able.length > 1 && node!.name.value !== '__typename')) throw new Uncovered(key);
      const { owner } = able[0]!;
      const last = runs.at(-1);
      if (last?.owner === owner) last.keys.push(key);
      else runs.push({ owner, keys: [key] });
    }
    return runs;
  }

  function inner(type: GraphQLObjectType): GraphQLObjectType {
    const found = supergraph.getType(type.name);
    return isObjectType(found) ? found : uncovered(type.name);
  }

  function topOf(one: Asked, clientSets: readonly SelectionSetNode[], type: GraphQLObjectType, all: readonly Run[]): Top {
    const fields = clientFields(clientSets, type);
    const mine = all.filter(({ owner }) => owner === one);
    const first = all[0]?.keys[0];
    const starts = new Set(mine.map(({ keys }) => keys[0]!));
    const own = one.fieldsOf([one.set], inner(type));
    const shown = mine.flatMap(({ keys }) => keys);
    const parts = partsOf(one, own, fields, type, { path: one.path, shown, first, kept: [], before: () => [] });
    const begins = [...own.keys()].map((key) => starts.has(key));
    const absent = mine.map(({ keys }) => {
      const nullable = keys.every((key) => !isNonNullType(fieldType(type, fields.get(key)![0]!)));
      return nullable ? Buffer.from(keys.map((key) => `${key === first ? '' : ','}"${key}":null`).join('')) : undefined;
    });
    return {
      runs: mine.length,
      absent,
      read(scan, runs) {
        if (!scan.passes(json.OPEN)) unexpected();
        let open = false;
        for (let i = 0; i < parts.length; i++) {
          if (begins[i]) {
            const at = scan.flush();
            if (open) runs.push(at);
            runs.push(at);
            open = true;
          }
          readPart(scan, parts[i]!, i);
        }
        if (!scan.passes(json.CLOSE)) unexpected();
        const end = scan.flush();
        if (open) runs.push(end);
      },
    };
  }

  interface Showing {
    path: string;
    /** Keys that the client gets, in its order. */
    shown: readonly string[];
    first: string | undefined;
    /** Keys whose values are remembered. */
    kept: readonly string[];
    before(key: string): number[];
  }

  function partsOf(
    one: Asked,
    own: Fields,
    fields: Fields,
    type: GraphQLObjectType,
    { path, shown, first, kept, before }: Showing,
  ): Part[] {
    const keys = [...own.keys()];
    const order = shown.map((key) => keys.indexOf(key));
    if (order.some((place, i) => i > 0 && place < order[i - 1]!)) throw new Uncovered('another order');
    return keys.map((key) => {
      const nodes = own.get(key)!;
      const emitted = shown.includes(key);
      const value =
        nodes[0]!.name.value === '__typename'
          ? typename(type.name)
          : emitted
            ? valueOf(one, nodes, fields.get(key)!, fieldType(type, fields.get(key)![0]!), `${path}${path && '.'}${key}`)
            : { scan: kept.includes(key) ? json.scalar : json.anything, verbatim: true };
      return {
        name: json.bytesOf(`"${key}":`),
        value: value as Value,
        emitted,
        first: key === first,
        before: emitted ? before(key) : [],
        kept: kept.indexOf(key),
      };
    });
  }

  function valueOf(one: Asked, asks: readonly FieldNode[], client: readonly FieldNode[], type: GraphQLOutputType, path: string): Value {
    const named = getNamedType(type);
    const sets = (nodes: readonly FieldNode[]) => nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const at = `${path}${lists(type)}`;
    return wrapped(type, isLeafType(named) ? leaf(named) : compositeOf(one, sets(asks), sets(client), named.name, at));
  }

  function compositeOf(one: Asked, asks: SelectionSetNode[], client: SelectionSetNode[], typeName: string, path: string): Value {
    const declared = schema.getType(typeName);
    if (isObjectType(declared)) return objectOf(one, asks, client, declared, path);
    if (!isAbstractType(declared)) return uncovered(typeName);
    const possible = schema.getPossibleTypes(declared).map((type) => {
      if (one.fieldsOf(asks, inner(type)).keys().next().value !== '__typename') throw new Uncovered('no type first');
      return { begins: json.bytesOf(`{"__typename":"${type.name}"`), value: objectOf(one, asks, client, type, path) };
    });
    const verbatim = possible.every(({ value }) => value.verbatim);
    return {
      verbatim,
      scan(scan) {
        const from = scan.at;
        const { value } = possible.find(({ begins }) => scan.begins(begins)) ?? unexpected();
        value.scan(scan);
        if (value.verbatim && !verbatim) scan.emit(from, scan.at);
      },
    };
  }

  function objectOf(one: Asked, asks: SelectionSetNode[], client: SelectionSetNode[], type: GraphQLObjectType, path: string): Value {
    if (excluded.has(type.name)) throw new Uncovered(type.name);
    const fields = clientFields(client, type);
    const own = one.fieldsOf(asks, inner(type));
    const further = asked.filter(({ entity, path: at }) => entity?.type === type.name && at === path && entity !== one.entity);
    const runs = runsOf(fields, type, further, { asked: one, own });
    for (const other of further) place(other, client, type, runs);
    const kept = [...new Set(further.flatMap(({ entity }) => entity!.keys))];
    const known = further.length === 0 || own.get('__typename')?.[0]?.name.value === '__typename';
    if (!known || !kept.every((key) => own.has(key))) throw new Uncovered('keys from elsewhere');
    // which runs of others stand before which key of ours
    const holes = runs.filter(({ owner }) => owner !== one);
    const shown = runs.flatMap(({ owner, keys }) => (owner === one ? keys : []));
    const before = (key: string) => {
      const place = runs.findIndex(({ owner, keys }) => owner === one && keys[0] === key);
      const previous = place > 0 ? runs.slice(0, place).findLastIndex(({ owner }) => owner === one) : -1;
      return place < 0 ? [] : runs.slice(previous + 1, place).map((run) => holes.indexOf(run));
    };
    const parts = partsOf(one, own, fields, type, { path, shown, first: runs[0]?.keys[0], kept, before });
    const trailing = runs.slice(runs.findLastIndex(({ owner }) => owner === one) + 1).map((run) => holes.indexOf(run));
    if (further.length === 0 && parts.every(({ emitted, value }) => emitted && value.verbatim))
      return { verbatim: true, scan: plainObject(parts) };
    const slices = new Int32Array(kept.length * 2);
    const at = new Int32Array(holes.length);
    const tellers = further.map((other) => ({ other, holes: numbersOf(runs, holes, other), ...keysOf(other, kept) }));
    return {
      verbatim: false,
      scan(scan) {
        const open = scan.at;
        if (!scan.passes(json.OPEN)) unexpected();
        scan.emit(open, open + 1);
        for (let i = 0; i < parts.length; i++) {
          const part = parts[i]!;
          for (const hole of part.before) at[hole] = scan.hole();
          readPart(scan, part, i, slices);
        }
        for (const hole of trailing) at[hole] = scan.hole();
        const close = scan.at;
        if (!scan.passes(json.CLOSE)) unexpected();
        scan.emit(close, close + 1);
        for (const { other, holes: own, prefixes, places } of tellers) {
          const targets = scan.targets[other.nth]!;
          targets.holes.push(targets.add(prefixes, scan, slices, places));
          for (const hole of own) targets.holes.push(at[hole]!);
        }
      },
    };
  }
}

/** Which of the holes are for the runs of a fetch, in the order of its runs. */
const numbersOf = (runs: readonly Run[], holes: readonly Run[], owner: Asked) =>
  runs.flatMap((run) => (run.owner === owner ? [holes.indexOf(run)] : []));

/** Key and value; what the client gets of it is copied. */
function readPart(scan: Scan, part: Part, i: number, slices?: Int32Array): void {
  const { name, value, emitted, first, kept } = part;
  if (i > 0 && !scan.passes(json.COMMA)) unexpected();
  const start = scan.at;
  scan.expect(name);
  const from = scan.at;
  if (emitted) {
    if (!first && i === 0) scan.comma();
    const begin = first || i === 0 ? start : start - 1;
    if (value.verbatim) {
      value.scan(scan);
      scan.emit(begin, scan.at);
    } else {
      scan.emit(begin, from);
      value.scan(scan);
    }
  } else value.scan(scan);
  if (kept >= 0 && slices) {
    slices[kept * 2] = from;
    slices[kept * 2 + 1] = scan.at;
  }
}

const plainObject =
  (parts: readonly Part[]): Scanner =>
  (scan) => {
    if (!scan.passes(json.OPEN)) unexpected();
    for (let i = 0; i < parts.length; i++) {
      const { name, value } = parts[i]!;
      if (i > 0 && !scan.passes(json.COMMA)) unexpected();
      scan.expect(name);
      value.scan(scan);
    }
    if (!scan.passes(json.CLOSE)) unexpected();
  };

/** Text before each key of a representation, and the place of its value among what was kept. */
function keysOf({ entity }: Asked, kept: readonly string[]) {
  const { type, keys } = entity!;
  return {
    prefixes: keys.map((key, i) => json.bytesOf(`${i === 0 ? `{"__typename":"${type}",` : ','}"${key}":`)),
    places: keys.map((key) => kept.indexOf(key) * 2),
  };
}

function typename(name: string): Value {
  const expected = json.bytesOf(`"${name}"`);
  return { verbatim: true, scan: (scan) => scan.expect(expected) };
}

const LEAVES: Record<string, Scanner> = {
  [GraphQLInt.name]: json.integer,
  [GraphQLFloat.name]: json.number,
  [GraphQLBoolean.name]: json.boolean,
  [GraphQLString.name]: json.string,
  [GraphQLID.name]: json.id,
};

function leaf(type: GraphQLLeafType): Value {
  if (!isEnumType(type)) return { verbatim: true, scan: LEAVES[type.name] ?? ((scan) => json.present(scan)) };
  const names = type.getValues().map(({ name }) => json.bytesOf(`"${name}"`));
  return { verbatim: true, scan: (scan) => void (scan.at += (names.find((name) => scan.begins(name)) ?? unexpected()).length) };
}

function fieldType(type: GraphQLObjectType, { name }: FieldNode): GraphQLOutputType {
  if (name.value === '__typename') return GraphQLString;
  return type.getFields()[name.value]?.type ?? uncovered(name.value);
}

function uncovered(what: string): never {
  throw new Uncovered(what);
}

function lists(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return lists(type.ofType);
  return isListType(type) ? `.@${lists(type.ofType)}` : '';
}

/** Lists and nulls around the named type; a forbidden null is unexpected. */
function wrapped(type: GraphQLOutputType, named: Value): Value {
  if (isNonNullType(type)) return present(type.ofType, named);
  const { scan: inner, verbatim } = present(type, named);
  return {
    verbatim,
    scan(scan) {
      if (scan.bytes[scan.at] !== json.N) return inner(scan);
      const from = scan.at;
      json.nothing(scan);
      if (!verbatim) scan.emit(from, scan.at);
    },
  };
}

function present(type: GraphQLOutputType, named: Value): Value {
  if (!isListType(type)) return named;
  const { scan: item, verbatim } = wrapped(type.ofType, named);
  return {
    verbatim,
    scan(scan) {
      if (!scan.passes(json.LIST)) unexpected();
      if (!verbatim) scan.emit(scan.at - 1, scan.at);
      if (!scan.passes(json.LIST_END)) {
        item(scan);
        while (scan.passes(json.COMMA)) {
          if (!verbatim) scan.emit(scan.at - 1, scan.at);
          item(scan);
        }
        if (!scan.passes(json.LIST_END)) unexpected();
      }
      if (!verbatim) scan.emit(scan.at - 1, scan.at);
    },
  };
}
