import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/**
 * The figures of this process in Prometheus' form. No label ever carries a personal value, and every label has a bounded set
 * of values: names of parts, kinds, codes.
 */
const registry = new Registry();

export const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> =>
  new Counter({ name, help, labelNames, registers: [registry] });

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export const histogram = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Histogram<L> =>
  new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [registry] });

export type Reading<L extends string> = readonly [labels: Partial<Record<L, string>>, value: number];

/** A gauge that is read when somebody looks; several things of one kind (pools, queues) may report into it. */
export function gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = []) {
  const readers = new Set<() => readonly Reading<L>[]>();
  new Gauge({
    name,
    help,
    labelNames,
    registers: [registry],
    collect() {
      this.reset();
      for (const read of readers) for (const [labels, value] of read()) this.set(labels as Record<L, string>, value);
    },
  });
  return {
    /** Returns how to stop reporting. */
    report(read: () => readonly Reading<L>[]): () => void {
      readers.add(read);
      return () => void readers.delete(read);
    },
  };
}

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
