import type { Attributes, Context, Span, Tracer } from '@opentelemetry/api';

/**
 * Traces from the request down to the statement. Off unless the environment names a receiver: then nothing is loaded and a
 * span is one comparison. No attribute carries a parameter, a variable or a person.
 */
interface Tracing {
  api: typeof import('@opentelemetry/api');
  tracer: Tracer;
  active(): Context;
  within<T>(context: Context, work: () => T): T;
}

let tracing: Tracing | undefined;

export const tracingWanted = (env: NodeJS.ProcessEnv = process.env): boolean =>
  Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) && env.OTEL_SDK_DISABLED !== 'true';

/** Turns tracing on when the environment wants it; the answer sends what is left and turns it off again. */
export async function startTracing(part: string, env: NodeJS.ProcessEnv = process.env): Promise<() => Promise<void>> {
  if (!tracingWanted(env) || tracing) return async () => {};
  const [api, sdk, { OTLPTraceExporter }, { AsyncLocalStorageContextManager }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/resources'),
  ]);
  const manager = new AsyncLocalStorageContextManager().enable();
  const share = Number(env.OTEL_TRACES_SAMPLER_ARG || '1');
  const delay = Number(env.OTEL_BSP_SCHEDULE_DELAY || '5000');
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `asp-${part}`, 'service.namespace': 'asp' }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter(), scheduledDelayMillis: delay })],
  });
  tracing = {
    api,
    tracer: provider.getTracer('asp'),
    active: () => manager.active(),
    within: (context, work) => manager.with(context, work),
  };
  return async () => {
    tracing = undefined;
    await provider.shutdown();
    manager.disable();
  };
}

/** Runs the work inside a span; the attributes are computed only where there is one. */
export function span<T>(name: string, work: () => T, attributes?: () => Attributes): T {
  return tracing ? recorded(tracing, name, work, attributes) : work();
}

function recorded<T>({ api, tracer, active, within }: Tracing, name: string, work: () => T, attributes?: () => Attributes): T {
  const parent = active();
  const own = tracer.startSpan(name, { attributes: attributes?.() }, parent);
  try {
    const result = within(api.trace.setSpan(parent, own), work);
    if (!(result instanceof Promise)) return ended(own, result);
    return result.then(
      (value) => ended(own, value),
      (error) => failed(own, error),
    ) as T;
  } catch (error) {
    return failed(own, error);
  }
}

function ended<T>(own: Span, value: T): T {
  own.end();
  return value;
}

/** Of an error only its class: messages of the database carry values. */
function failed(own: Span, error: unknown): never {
  own.setStatus({ code: 2 });
  own.setAttribute('error.type', (error as Error).name);
  own.end();
  throw error;
}

/** Adds to the span that is under way. */
export function note(attributes: () => Attributes): void {
  if (tracing) tracing.api.trace.getSpan(tracing.active())?.setAttributes(attributes());
}

/** W3C trace context for a call to another process. */
export function traceHeaders(): Record<string, string> {
  const context = tracing && tracing.api.trace.getSpanContext(tracing.active());
  if (!context) return {};
  return { traceparent: `00-${context.traceId}-${context.spanId}-0${context.traceFlags & 1}` };
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-0([01])$/;

/** Continues the trace that a verified call brings along. */
export function underTrace<T>(traceparent: string | string[] | undefined, work: () => T): T {
  const [, traceId, spanId, flags] = (tracing && TRACEPARENT.exec(String(traceparent))) || [];
  if (!tracing || !traceId || !spanId) return work();
  const { api } = tracing;
  return tracing.within(api.trace.setSpanContext(api.ROOT_CONTEXT, { traceId, spanId, traceFlags: Number(flags), isRemote: true }), work);
}

const VERB = /^\s*(?:with\b[\s\S]*?\)\s*)?(select|insert|update|delete|merge|begin|commit|rollback|savepoint)\b/i;
const TABLE = /\b(?:from|into|update|join)\s+"?(?!select\b|unnest\b)([a-z_][a-z0-9_.]*)/i;

/** One SQL statement. */
export function statement<T>(sql: string, work: () => T): T {
  return tracing ? recorded(tracing, `sql ${statementName(sql)}`, work, DATABASE) : work();
}
const DATABASE = () => ({ 'db.system.name': 'postgresql' });

/** Name of a statement: what it does to which table. The text itself may hold values and is not told. */
export function statementName(sql: string): string {
  const verb = VERB.exec(sql)?.[1]?.toLowerCase() ?? 'sql';
  const table = TABLE.exec(sql)?.[1] ?? /\b(asp\.\w+)\(/.exec(sql)?.[1];
  return table ? `${verb} ${table}` : verb;
}
