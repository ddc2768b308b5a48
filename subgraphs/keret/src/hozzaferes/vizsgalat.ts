import {
  CELOK,
  conditionsIn,
  engedelyek,
  isSecret,
  lehetsegesCelok,
  mintaIllik,
  ruleFor,
  SZEREPKOROK,
  szakrendszere,
  type Asker,
  type Condition,
} from '@asp/kit/call';
import type { Graf, GrafMezo } from './graf.ts';

/** Rights under examination: those of a role, a person or a machine. */
export type Jogok = Asker['actor'];
export interface Eredmeny {
  igen: boolean;
  /** Purposes one of which has to be named; empty when none is needed or none helps. */
  celok: string[];
  /** The permission whose lack decides. */
  hianyzik?: string;
}

/** Everything that has to hold for the fields, each condition once. */
export function feltetelek({ schema, demands }: Graf, mezok: readonly GrafMezo[]): Condition[] {
  const mind = mezok.flatMap(({ tulaj, mezo }) => conditionsIn(schema, demands)(tulaj, mezo).flat());
  return [...new Map(mind.map((feltetel) => [JSON.stringify(feltetel), feltetel])).values()];
}

/** The strictest demand for a recent login among the fields; a machine client has no login at all. */
export function frissBelepesPerc({ demands }: Graf, mezok: readonly GrafMezo[]): number | undefined {
  const percek = mezok.flatMap(({ tulaj, mezo }) => demands.field(tulaj.name, mezo.name)?.frissBelepes ?? []);
  return percek.length > 0 ? Math.min(...percek) : undefined;
}

/** Permissions that not everybody has. */
export const kellEngedelyek = (kell: readonly Condition[]): string[] => [
  ...new Set(kell.flatMap((feltetel) => feltetel.engedelyek).filter((engedely) => engedely !== '*')),
];

/** Purposes that open what is behind these conditions, whoever of these roles names them. */
export function nyitoCelok(kell: readonly Condition[], szerepkorok: string[]): string[] {
  const titkos = kell.filter(({ osztaly }) => isSecret(osztaly));
  return titkos
    .map(({ engedelyek: [elso] }) => lehetsegesCelok({ szerepkorok }, szakrendszere(elso)))
    .reduce((kozos, celok) => kozos.filter((cel) => celok.includes(cel)), titkos.length > 0 ? Object.keys(CELOK) : []);
}

const UGY = 'ügy';

/** Asks the gateway's own rule: without a purpose first, then with each purpose that these rights may name. */
export function vizsgal({ schema, demands }: Graf, mezok: readonly GrafMezo[], actor: Jogok): Eredmeny {
  const elso = (asker: Asker) => {
    const szabaly = ruleFor(schema, demands, asker);
    return mezok.map(({ tulaj, mezo }) => szabaly(tulaj, mezo)).find((tiltas) => tiltas !== null);
  };
  const tiltas = elso({ actor });
  if (!tiltas) return { igen: true, celok: [] };
  if (tiltas.code === 'NINCS_JOGOSULTSAG') return { igen: false, celok: [], hianyzik: tiltas.engedely };
  const celok = lehetsegesCelok(actor).filter((cel) => !elso({ actor, cel, ugyId: UGY }));
  if (celok.length > 0) return { igen: true, celok };
  return { igen: false, celok: [], hianyzik: elso({ actor, cel: lehetsegesCelok(actor)[0], ugyId: UGY })?.engedely };
}

export interface Adas {
  engedely: string;
  minta: string;
}

/** Which pattern of these gives which of the permissions. */
export const adasok = (mintak: readonly string[], kell: readonly string[]): Adas[] =>
  kell.flatMap((engedely) => mintak.filter((minta) => mintaIllik(minta, engedely)).map((minta) => ({ engedely, minta })));

/** What a role alone gives of the permissions. */
export const szerepkorAdasai = (kod: string, kell: readonly string[]): Adas[] => adasok(SZEREPKOROK[kod]?.engedelyek ?? [], kell);

export const jogok = (szerepkorok: string[]): Jogok => ({ szerepkorok, engedelyek: engedelyek(szerepkorok) });
