import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { Histogram } from './histogram.ts';

/**
 * The figures of this process in Prometheus' form. No label ever carries a personal value, and every label has a bounded set
 * of values: names of parts, kinds, codes.
 */
const registry = new Registry();

export const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> =>
  new Counter({ name, help, labelNames, registers: [registry] });

export const histogram = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Histogram<L> =>
  new Histogram(name, help, labelNames, registry);

export type Reading<L extends string> = readonly [labels: Partial<Record<L, string>>, value: number];

type Tell<L extends string> = (labels: Record<L, string>, value: number) => void;

/** Read when somebody looks; several things of one kind (pools, queues) may report into one. */
function reported<L extends string>(make: (readAll: (tell: Tell<L>) => void) => void) {
  const readers = new Set<() => Iterable<Reading<L>>>();
  make((tell) => {
    for (const read of readers) for (const [labels, value] of read()) tell(labels as Record<L, string>, value);
  });
  return {
    /** Returns how to stop reporting. */
    report(read: () => Iterable<Reading<L>>): () => void {
      readers.add(read);
      return () => void readers.delete(read);
    },
  };
}

/** What is as large as it is now. */
export const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
  reported<L>(
    (readAll) =>
      new Gauge<L>({
        name,
        help,
        labelNames,
        registers: [registry],
        collect() {
          this.reset();
          readAll((labels, value) => this.set(labels, value));
        },
      }),
  );

/** A counter whose owner keeps the count: for what happens at every request. */
export const tally = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
  reported<L>(
    (readAll) =>
      new Counter<L>({
        name,
        help,
        labelNames,
        registers: [registry],
        collect() {
          this.reset();
          readAll((labels, value) => this.inc(labels, value));
        },
      }),
  );

let ofProcess = false;

/** The text that Prometheus reads; figures of the process itself (memory, event loop, collection) are kept from the first call. */
export async function metricsText(): Promise<{ type: string; text: string }> {
  watchProcess();
  return { type: registry.contentType, text: await registry.metrics() };
}

export function watchProcess(): void {
  if (ofProcess) return;
  ofProcess = true;
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });
}
