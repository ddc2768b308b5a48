/**
 * How long something took, in Prometheus' form. A request writes several of these, so each combination of labels counts into
 * plain numbers that are found by one text; what Prometheus reads is made when somebody looks.
 */
import type { Registry } from 'prom-client';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

type Labels<L extends string> = Partial<Record<L, string>>;

class Series<L extends string> {
  /** Observations not longer than the bound of the same place, and longer than the one before. */
  readonly counts = SECONDS.map(() => 0);
  sum = 0;
  count = 0;

  constructor(readonly labels: Labels<L>) {}

  observe(seconds: number): void {
    this.sum += seconds;
    this.count++;
    let place = 0;
    while (place < SECONDS.length && seconds > SECONDS[place]!) place++;
    if (place < SECONDS.length) this.counts[place]!++;
  }
}

export class Histogram<L extends string> {
  private readonly series = new Map<string, Series<L>>();

  constructor(
    readonly name: string,
    readonly help: string,
    private readonly labelNames: readonly L[],
    registry: Registry,
  ) {
    registry.registerMetric(this as never);
  }

  /** Begins now; the answer ends it, under the labels of both. */
  startTimer(labels?: Labels<L>): (more?: Labels<L>) => void {
    const from = performance.now();
    return (more) => this.observe((performance.now() - from) / 1000, labels, more);
  }

  observe(seconds: number, labels?: Labels<L>, more?: Labels<L>): void {
    let key = '';
    for (const name of this.labelNames) key += `${more?.[name] ?? labels?.[name]}\n`;
    let found = this.series.get(key);
    if (!found) this.series.set(key, (found = new Series({ ...labels, ...more })));
    found.observe(seconds);
  }

  /** What the registry asks of a metric. */
  async get() {
    return {
      name: this.name,
      help: this.help,
      type: 'histogram',
      aggregator: 'sum',
      values: [...this.series.values()].flatMap((one) => this.told(one)),
    };
  }

  private told({ labels, counts, sum, count }: Series<L>) {
    let before = 0;
    const bucket = (le: string, value: number) => ({ metricName: `${this.name}_bucket`, labels: { le, ...labels }, value });
    return [
      ...SECONDS.map((bound, place) => bucket(String(bound), (before += counts[place]!))),
      bucket('+Inf', count),
      { metricName: `${this.name}_sum`, labels, value: sum },
      { metricName: `${this.name}_count`, labels, value: count },
    ];
  }
}
