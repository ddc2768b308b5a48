/**
 * The client's answer, written as JSON text straight from what the szakrendszerek said: compiled once from the operation's
 * selection. Refused fields (marks) become null here, with the null propagation of the specification; a null that the schema
 * itself forbids is left to the plain executor.
 */
import { getNamedType, isAbstractType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { DocumentNode, GraphQLObjectType, GraphQLOutputType, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { meet } from '../../authorization/marks.ts';
import type { Mark, Met } from '../../authorization/marks.ts';
import { leafWriter } from './leaf.ts';
import { selector } from './selection.ts';
import type { Variables } from './selection.ts';
import { isObject, Uncovered, unexpected } from './uncovered.ts';
import type { Json } from './uncovered.ts';

export interface WriterOptions {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  conditions: Variables;
  marks: ReadonlyMap<string, Mark>;
  /** Types whose objects the fast path does not understand. */
  uncovered: ReadonlySet<string>;
}

/** What is gathered while one answer is written. */
interface Writing {
  met: Met;
  /** Indexes of the lists on the way to the present object. */
  indexes: number[];
}
/** Undefined: a refused field stands where null is forbidden, the parent becomes null. */
type Write = (value: unknown, writing: Writing) => string | undefined;
type WriteObject = (value: Json, writing: Writing) => string | undefined;
/** Response keys; `@` for the index of a list. */
type Place = readonly string[];

export interface Written {
  text: string;
  met: Met;
}

export function writerOf(options: WriterOptions): (root: Json) => Written {
  const { schema, operation, marks, uncovered } = options;
  const fieldsOf = selector(schema, options.document, options.conditions);
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Uncovered(operation.operation);
  const write = objectWriter([operation.selectionSet], rootType, []);
  return (root) => {
    const writing: Writing = { met: new Map(), indexes: [] };
    return { text: write(root, writing) ?? 'null', met: writing.met };
  };

  function objectWriter(sets: readonly SelectionSetNode[], type: GraphQLObjectType, place: Place): WriteObject {
    if (uncovered.has(type.name)) throw new Uncovered(type.name);
    const fields = [...fieldsOf(sets, type)];
    const keys = new Set(fields.map(([key]) => key));
    const parts = fields.flatMap(([key, nodes]) => {
      const mark = marks.get(key);
      if (mark) return keys.has(mark.key) ? [metOnly(mark, place)] : [refused(mark, place)];
      const [{ name }] = nodes as [(typeof nodes)[0]];
      const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      return [{ prefix: `"${key}":`, key, write: fieldWriter(type, name.value, sets, [...place, key]) }];
    });
    return partsWriter(parts);
  }

  function fieldWriter(parent: GraphQLObjectType, name: string, sets: SelectionSetNode[], place: Place): Write {
    if (name === '__typename') return constant(`"${parent.name}"`);
    const field = name.startsWith('__') ? undefined : parent.getFields()[name];
    if (!field) throw new Uncovered(name);
    const named = getNamedType(field.type);
    return typeWriter(
      field.type,
      isLeafType(named) ? leafWriter(named) : compositeWriter(named.name, sets, [...place, ...lists(field.type)]),
    );
  }

  function compositeWriter(typeName: string, sets: SelectionSetNode[], place: Place): Write {
    const declared = schema.getType(typeName);
    if (uncovered.has(typeName)) throw new Uncovered(typeName);
    if (isObjectType(declared)) {
      const write = objectWriter(sets, declared, place);
      return (value, writing) => {
        if (!isObject(value)) unexpected();
        const typename = value['__typename'];
        return typename === undefined || typename === declared.name ? write(value, writing) : unexpected();
      };
    }
    if (!isAbstractType(declared)) throw new Uncovered(typeName);
    const writers = new Map<unknown, WriteObject>();
    const writerFor = (typename: unknown): WriteObject => {
      const type = schema.getPossibleTypes(declared).find(({ name }) => name === typename) ?? unexpected();
      const write = objectWriter(sets, type, place);
      writers.set(typename, write);
      return write;
    };
    return (value, writing) => {
      if (!isObject(value)) unexpected();
      const typename = value['__typename'];
      return (writers.get(typename) ?? writerFor(typename))(value, writing);
    };
  }
}

/** A refused field: null, noted once for each object it was met in. */
function refused(mark: Mark, place: Place): Part {
  const note = noting(mark, place);
  return { prefix: `"${mark.key}":`, key: '', write: (_, writing) => (note(writing), mark.nonNull ? undefined : 'null') };
}

/** The same key is answered by another selection that is allowed. */
function metOnly(mark: Mark, place: Place): Part {
  const note = noting(mark, place);
  return { prefix: null, key: '', write: (_, writing) => (note(writing), '') };
}

const noting =
  (mark: Mark, place: Place) =>
  ({ met, indexes }: Writing): void => {
    let list = 0;
    meet(
      met,
      mark,
      place.map((step) => (step === '@' ? indexes[list++]! : step)),
    );
  };

interface Part {
  /** Key and colon; null writes nothing. */
  prefix: string | null;
  key: string;
  write: Write;
}

/** Every part is written even when one has failed: what was met is counted in all of them. */
function partsWriter(parts: readonly Part[]): WriteObject {
  const own = parts.some(({ key }) => key in Object.prototype);
  return (source, writing) => {
    let text = '{';
    let failed = false;
    for (const { prefix, key, write } of parts) {
      const value = own && !Object.hasOwn(source, key) ? undefined : source[key];
      const written = write(value, writing);
      if (written === undefined) failed = true;
      else if (prefix !== null) text += text.length === 1 ? prefix + written : `,${prefix}${written}`;
    }
    return failed ? undefined : `${text}}`;
  };
}

/** One `@` for each list around the named type. */
function lists(type: GraphQLOutputType): string[] {
  if (isNonNullType(type)) return lists(type.ofType);
  return isListType(type) ? ['@', ...lists(type.ofType)] : [];
}

const constant =
  (text: string): Write =>
  () =>
    text;

/** Wraps the writer of the named type in its lists and nulls. */
function typeWriter(type: GraphQLOutputType, named: Write): Write {
  if (isNonNullType(type)) {
    const inner = presentWriter(type.ofType, named);
    return (value, writing) => (value === null || value === undefined ? unexpected() : inner(value, writing));
  }
  const inner = presentWriter(type, named);
  return (value, writing) => (value === null || value === undefined ? 'null' : (inner(value, writing) ?? 'null'));
}

function presentWriter(type: GraphQLOutputType, named: Write): Write {
  if (!isListType(type)) return named;
  const item = typeWriter(type.ofType, named);
  return (value, writing) => {
    if (!Array.isArray(value)) unexpected();
    let text = '[';
    let failed = false;
    const depth = writing.indexes.push(0) - 1;
    for (let i = 0; i < value.length; i++) {
      writing.indexes[depth] = i;
      const written = item(value[i], writing);
      if (written === undefined) failed = true;
      else text += i === 0 ? written : `,${written}`;
    }
    writing.indexes.pop();
    return failed ? undefined : `${text}]`;
  };
}
