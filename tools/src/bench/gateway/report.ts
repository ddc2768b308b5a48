/** The measured costs as the table of gateway/README.md, and held against what was promised. */
import { atLeast, atMost, round } from '../figures.ts';
import type { Figure } from '../figures.ts';
import { SIZES } from './world.ts';

export interface Cost {
  /** Processor time of a request, milliseconds. */
  cpu: number;
  perSecond: number;
}
/** Ours in other arrangements: held against each other, not against the rivals. */
const ARRANGED = new Set(['two', 'within', 'apart']);

/** By gateway, by size. */
export type Costs = Map<string, Map<string, Cost>>;

const NAMES: Record<string, string> = {
  plain: '@apollo/gateway + Apollo Server, defaults',
  ours: '**this gateway, everything switched on**',
  hive: '@graphql-hive/gateway, Rust planner',
  mercurius: 'mercurius gateway with JIT',
  hand: 'two fetches and a join by hand',
  floor: 'no gateway: node:http answers a ready text',
};

export function costTable(costs: Costs): string {
  const plain = costs.get('plain')!;
  const rows = [...costs]
    .filter(([name]) => !ARRANGED.has(name))
    .map(([name, bySize]) => {
      const cells = SIZES.map((size) => {
        const { cpu, perSecond } = bySize.get(size.name)!;
        return `${round(cpu)} ms · ${round(plain.get(size.name)!.cpu / cpu)}× · ${Math.round(perSecond)}/s`;
      });
      return `| ${NAMES[name] ?? name} | ${cells.join(' | ')} |`;
    });
  const head = `| processor time of a request · times less than plain · requests a second | ${SIZES.map(({ name }) => name).join(' | ')} |`;
  return [head, `|---|${SIZES.map(() => '---|').join('')}`, ...rows].join('\n');
}

export function comparisons(costs: Costs): Figure[] {
  const ratio = (rival: string, size: number) => {
    const name = SIZES[size]!.name;
    const [theirs, own] = [costs.get(rival)?.get(name), costs.get('ours')!.get(name)!];
    return theirs && theirs.cpu / own.cpu;
  };
  const against = (rival: string, size: number, limit: number) => {
    const value = ratio(rival, size);
    return value === undefined ? [] : [atLeast(`less processor time than ${rival}, ${SIZES[size]!.name}`, value, limit, '×')];
  };
  return [
    ...against('plain', 0, 8),
    ...against('plain', 1, 8),
    ...against('plain', 2, 5),
    ...SIZES.flatMap((_, size) => against('hive', size, 6)),
    ...against('mercurius', 0, 2),
    ...against('mercurius', 1, 5),
    ...SIZES.map(({ name }, size) => atMost(`processor time against the same by hand, ${name}`, 1 / ratio('hand', size)!, 2, '×')),
    ...SIZES.map(({ name }) =>
      atLeast(
        `szakrendszerek over HTTP against in process, processor time of both, ${name}`,
        arranged('apart', 'within', name, 'cpu'),
        1,
        '×',
      ),
    ),
    atLeast('requests a second of two processes against one', arranged('two', 'ours', SIZES[1]!.name, 'perSecond'), 1, '×'),
  ];

  function arranged(one: string, other: string, size: string, what: keyof Cost): number {
    return costs.get(one)!.get(size)![what] / costs.get(other)!.get(size)![what];
  }
}
