/**
 * Carries out an operation by its compiled plan. Compiled once for equal documents and equal `@skip`/`@include`; what the fast
 * path does not cover – when compiling or when an answer comes – is carried out by the plain executor.
 */
import { buildASTSchema, getVariableValues, Kind, parse, visit } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { span } from '../../kit.ts';
import { bytesProgram } from '../bytes/program.ts';
import type { BytesProgram, Fetched } from '../bytes/program.ts';
import type { Apollo, PlanNode, QueryPlan } from '../apollo.ts';
import type { Answer, Execute, Operation } from '../execution.ts';
import { Replay } from './replay.ts';
import { conditionVariables } from './selection.ts';
import type { Variables } from './selection.ts';
import { stepOf } from './steps.ts';
import type { Run, Step } from './steps.ts';
import { Uncovered, UNEXPECTED } from './uncovered.ts';
import type { Json } from './uncovered.ts';
import { writerOf } from './writer.ts';
import type { Written } from './writer.ts';

/** How operations were carried out. */
export interface Counts {
  compiled: number;
  /** Of these, without making objects of the answers. */
  bytes: number;
  /** Begun by the fast path, ended by the plain executor on the answers already there. */
  replayed: number;
  /** Never begun by the fast path. */
  plain: number;
}
export interface CompiledExecutor {
  execute: Execute;
  counts: Counts;
  /** Operations whose plan is remembered. */
  known(): number;
  /** Those of them from which no right took anything, the last used first. */
  whole(): KnownOperation[];
  /** Plans and compiles before anybody asks; nothing runs. */
  prepare(operation: Operation): Promise<void>;
}
export type KnownOperation = Pick<Operation, 'document' | 'node' | 'hash'>;

const KNOWN_OPERATIONS = 2_000;
/** Combinations of `@skip` and `@include` that are compiled of one operation. */
const VARIANTS = 16;

type Program = { bytes?: BytesProgram; step: Step; write(root: Json): Written } | null;
interface Known {
  operation: KnownOperation & Pick<Operation, 'marks'>;
  conditions: Map<string, unknown>;
  /** By what decides; a promise while it is being compiled. */
  variants: Map<string, Program | Promise<Program>>;
}

export function compiledExecutor(apollo: Apollo, supergraphSdl: string): CompiledExecutor {
  const supergraph = buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true });
  const uncovered = interfaceObjects(supergraphSdl, apollo.schema);
  const known = new LRUCache<string, Known>({ max: KNOWN_OPERATIONS });
  const counts: Counts = { compiled: 0, bytes: 0, replayed: 0, plain: 0 };

  return {
    execute,
    counts,
    known: () => known.size,
    whole: () => [...known.values()].flatMap(({ operation }) => (operation.marks?.size ? [] : [operation])),
    prepare: async (operation) => void (await programOf(operation)),
  };

  async function execute(operation: Operation): Promise<Answer> {
    const found = variablesFit(operation) ? programOf(operation) : null;
    const program = found instanceof Promise ? await found : found;
    if (!program) {
      counts.plain++;
      return apollo.execute(operation);
    }
    const { variables = {}, context } = operation;
    const fetched: Fetched = new Map();
    const text = program.bytes && (await program.bytes({ variables, context, fetched, left: false }));
    if (text !== undefined) {
      counts.compiled++;
      counts.bytes++;
      return { text };
    }
    const run: Run = { variables, context, fetched, replay: new Replay(), left: false };
    const written = await attempt(program, run);
    if (written) counts.compiled++;
    else counts.replayed++;
    return written ?? apollo.execute({ ...operation, context: { ...operation.context, replay: run.replay } });
  }

  function variablesFit({ node, variables }: Operation): boolean {
    return !node.variableDefinitions?.length || !getVariableValues(apollo.schema, node.variableDefinitions, variables ?? {}).errors;
  }

  function programOf(operation: Operation): Program | Promise<Program> {
    const key = `${operation.hash}:${operation.node.name?.value ?? ''}`;
    let found = known.get(key);
    if (!found) {
      const { document, node, hash, marks } = operation;
      known.set(
        key,
        (found = { operation: { document, node, hash, marks }, conditions: conditionVariables(document, node), variants: new Map() }),
      );
    }
    const conditions = decided(found.conditions, operation.variables ?? {});
    if (!conditions) return null;
    const variant = found.conditions.size === 0 ? '' : Object.values(conditions).join();
    const { variants } = found;
    const program = variants.get(variant);
    if (program !== undefined || variants.size >= VARIANTS) return program ?? null;
    const compiling = compile(operation, conditions).then((compiled) => (variants.set(variant, compiled), compiled));
    variants.set(variant, compiling);
    return compiling;
  }

  async function compile(operation: Operation, conditions: Variables): Promise<Program> {
    const plan = await span('plan', () => apollo.plan(operation)).catch(() => null); // why it cannot be planned, the plain executor will say
    return plan && isPlan(plan) ? compiled(plan, operation, conditions) : null;
  }

  function compiled({ node }: QueryPlan, { document, node: operation, marks = new Map() }: Operation, conditions: Variables): Program {
    const bytes = marks.size > 0 ? undefined : onBytes(node as PlanNode | undefined, document, operation, conditions);
    try {
      const write = writerOf({ schema: apollo.schema, document, operation, conditions, marks, uncovered });
      const step = stepOf(node as PlanNode | undefined, { sources: apollo.sources, supergraph, conditions });
      return { bytes, step, write };
    } catch (error) {
      if (error instanceof Uncovered) return null;
      throw error;
    }
  }

  function onBytes(plan: PlanNode | undefined, document: DocumentNode, operation: OperationDefinitionNode, conditions: Variables) {
    try {
      return bytesProgram(plan, { sources: apollo.sources, schema: apollo.schema, supergraph, document, operation, conditions, uncovered });
    } catch (error) {
      if (error instanceof Uncovered) return undefined;
      throw error;
    }
  }
}

/** Undefined: something unexpected has come. */
async function attempt({ step, write }: NonNullable<Program>, run: Run): Promise<Answer | undefined> {
  const root: Json = Object.create(null);
  try {
    await step(run, [root]);
    return run.left ? undefined : write(root);
  } catch (error) {
    if (error !== UNEXPECTED && !(error instanceof Uncovered)) throw error;
    return undefined;
  }
}

const isPlan = (value: QueryPlan | Answer): value is QueryPlan => 'kind' in value && value.kind === 'QueryPlan';

/** Values of the deciding variables; undefined when one of them is not a yes or no. */
function decided(conditions: ReadonlyMap<string, unknown>, variables: Variables): Variables | undefined {
  const values: Record<string, unknown> = {};
  for (const [name, byDefault] of conditions) {
    const value = Object.hasOwn(variables, name) ? (variables[name] ?? byDefault) : byDefault;
    if (typeof value !== 'boolean') return undefined;
    values[name] = value;
  }
  return values;
}

/** Interfaces that some szakrendszer treats as objects, and all types behind them: their `__typename` is not always told. */
function interfaceObjects(supergraphSdl: string, schema: GraphQLSchema): Set<string> {
  const names = new Set<string>();
  visit(parse(supergraphSdl, { noLocation: true }), {
    InterfaceTypeDefinition({ name, directives }) {
      const marked = directives?.some(
        (d) =>
          d.name.value === 'join__type' &&
          d.arguments?.some((a) => a.name.value === 'isInterfaceObject' && a.value.kind === Kind.BOOLEAN && a.value.value),
      );
      if (marked) names.add(name.value);
    },
  });
  for (const name of [...names]) {
    const type = schema.getType(name);
    if (type && 'getInterfaces' in type) for (const possible of schema.getPossibleTypes(type as never)) names.add(possible.name);
  }
  return names;
}
