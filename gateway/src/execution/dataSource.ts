/** What both executors call for each fetch: mints the pass, writes the envelope, sends it, and turns faults into typed errors. */
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { histogram, hivas, mintPass, span } from '../kit.ts';
import type { Hivas } from '../kit.ts';
import { REFUSALS } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import type { OperationContext, SubgraphAnswer, SubgraphRequest, SubgraphTarget } from '../types.ts';
import { breaker } from './breaker.ts';
import { answerIn, transportTo } from './transport.ts';
import type { InProcess, OverHttp, Sending, SubgraphCall } from './transport.ts';

type Process = GraphQLDataSourceProcessOptions<OperationContext>;

export interface SubgraphSource extends GraphQLDataSource<OperationContext> {
  call(call: SubgraphCall, operation: OperationContext): Promise<SubgraphAnswer>;
  /** Over HTTP: the answer as it came, or that there is none. Whoever gets it says what it was worth: `understood` or `read`. */
  send?(asked: Asked, operation: OperationContext): Promise<Buffer | SubgraphAnswer>;
  understood(): void;
  read(body: Buffer, operation: OperationContext): SubgraphAnswer;
  healthy(): boolean;
  close(): Promise<void>;
}
type Asked = Pick<Sending, 'body' | 'repeatable' | 'room'>;

export function sourceOf(name: string, target: SubgraphTarget, passKey: string, limits: Limits): SubgraphSource {
  const transport = transportTo(target, limits);
  const guard = breaker();
  const [good, bad] = [{ szakrendszer: name, eredmeny: 'rendben' } as const, { szakrendszer: name, eredmeny: 'hiba' } as const];

  /** Times and traces one call. */
  async function tried<T>(operation: OperationContext, work: () => Promise<T>): Promise<T | SubgraphAnswer> {
    if (operation.leaving?.left || !guard.mayCall()) return down(name);
    const from = performance.now();
    try {
      const come = await span(`fetch ${name}`, work);
      seconds.observe((performance.now() - from) / 1_000, good);
      return come;
    } catch (error) {
      seconds.observe((performance.now() - from) / 1_000, bad);
      return failed(error, operation);
    }
  }

  function failed(error: unknown, operation: OperationContext): SubgraphAnswer {
    if (operation.leaving?.left) return down(name); // given up, which is no fault of the szakrendszer
    guard.failed();
    operation.log.warn({ szakrendszer: name, ok: (error as Error).message.slice(0, 60) }, 'subgraph unreachable');
    return down(name);
  }

  function read(body: Buffer, operation: OperationContext): SubgraphAnswer {
    try {
      const answer = answerIn(body);
      guard.succeeded();
      return answer;
    } catch (error) {
      return failed(error, operation);
    }
  }

  function inProcess({ call }: InProcess): Pick<SubgraphSource, 'call'> {
    const asked = async (request: SubgraphRequest, operation: OperationContext) => {
      const answer = await call(request, envelope(name, passKey, operation));
      guard.succeeded();
      return answer;
    };
    return { call: ({ request }, operation) => tried(operation, () => asked(request(), operation)) };
  }

  function overHttp({ send: sent }: OverHttp): Required<Pick<SubgraphSource, 'call' | 'send'>> {
    const send = (asked: Asked, operation: OperationContext) =>
      tried(operation, () => {
        return new Promise<Buffer>((answered, failed) => {
          const giveUp = sent({ ...asked, hivas: () => envelope(name, passKey, operation), answered, failed });
          operation.leaving?.calls.push(giveUp);
        });
      });
    async function call({ body, repeatable }: SubgraphCall, operation: OperationContext) {
      const come = await send({ body: body(), repeatable }, operation);
      return Buffer.isBuffer(come) ? read(come, operation) : come;
    }
    return { call, send };
  }

  const { call, send } = { send: undefined, ...('send' in transport ? overHttp(transport) : inProcess(transport)) };

  /** Apollo's way in; what the compiled executor has already fetched is not fetched again. */
  async function process(options: Process) {
    const operation = options.context as OperationContext;
    const asked = wire(options.request);
    const path = 'pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []) : [];
    const known = operation.replay?.answer(name, asked, path.join('.'));
    return (known ??
      (await call(
        { request: () => asked, body: () => Buffer.from(JSON.stringify(asked)), repeatable: !ACT.test(asked.query) },
        operation,
      ))) as never;
  }
  return { process, call, send, read, understood: guard.succeeded, healthy: guard.healthy, close: transport.close };
}

const seconds = histogram('asp_gateway_subgraph_call_seconds', 'Calls of a szakrendszer as the gateway sees them.', [
  'szakrendszer',
  'eredmeny',
]);

/** As the planner prints an act. */
const ACT = /^\s*mutation\b/;

const wire = ({ query, variables, operationName }: Process['request']): SubgraphRequest => ({
  query: query ?? '',
  variables,
  operationName,
});

function envelope(subgraph: string, passKey: string, operation: OperationContext): Hivas {
  const { requestId, onkormanyzat, onkormanyzatok, actor, cel, ugyId, belepett, passes } = operation;
  const pass = passes.get(subgraph) ?? mintPass(passKey, { subject: onkormanyzat, requestId });
  passes.set(subgraph, pass);
  return hivas({ subgraph, requestId, onkormanyzat, pass, actor, cel, ugyId, belepett, onkormanyzatok });
}

/** Partial data: the fields of this szakrendszer are null, the rest of the answer arrives. */
function down(szakrendszer: string): SubgraphAnswer {
  const code = 'SZAKRENDSZER_NEM_ELERHETO';
  return { data: null, errors: [{ message: REFUSALS[code][1], extensions: { code, szakrendszer } }] };
}
