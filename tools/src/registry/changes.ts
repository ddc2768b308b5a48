import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

export const SZINTEK = {
  [CriticalityLevel.Breaking]: 'TORO',
  [CriticalityLevel.Dangerous]: 'FIGYELENDO',
  [CriticalityLevel.NonBreaking]: 'BOVITO',
} as const;
export type Szint = (typeof SZINTEK)[CriticalityLevel];

export interface Valtozas {
  szint: Szint;
  /** Schema coordinate. */
  hely: string;
  /** Hungarian sentence. */
  mi: string;
}

/** What graphql-inspector calls a change, said in Hungarian; what is not here is told in its own words. */
const SENTENCES: Record<string, string> = {
  TYPE_ADDED: 'Új típus.',
  TYPE_REMOVED: 'A típus megszűnt.',
  TYPE_KIND_CHANGED: 'A típus fajtája megváltozott.',
  FIELD_ADDED: 'Új mező.',
  FIELD_REMOVED: 'A mező megszűnt.',
  FIELD_TYPE_CHANGED: 'A mező típusa megváltozott.',
  FIELD_DEPRECATION_ADDED: 'Kivezetés alatt.',
  FIELD_DEPRECATION_REASON_ADDED: 'Kivezetés alatt.',
  FIELD_DEPRECATION_REASON_CHANGED: 'A kivezetés indoka vagy napja megváltozott.',
  FIELD_ARGUMENT_ADDED: 'Új argumentum.',
  FIELD_ARGUMENT_REMOVED: 'Az argumentum megszűnt.',
  FIELD_ARGUMENT_TYPE_CHANGED: 'Az argumentum típusa megváltozott.',
  FIELD_ARGUMENT_DEFAULT_CHANGED: 'Az argumentum alapértéke megváltozott.',
  ENUM_VALUE_ADDED: 'Új felsorolásérték; a régi programnak is el kell fogadnia.',
  ENUM_VALUE_REMOVED: 'A felsorolásérték megszűnt.',
  ENUM_VALUE_DEPRECATION_REASON_ADDED: 'Kivezetés alatt.',
  INPUT_FIELD_ADDED: 'Új bemenő mező.',
  INPUT_FIELD_REMOVED: 'A bemenő mező megszűnt.',
  INPUT_FIELD_TYPE_CHANGED: 'A bemenő mező típusa megváltozott.',
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: 'A bemenő mező alapértéke megváltozott.',
  UNION_MEMBER_ADDED: 'Új tagja az uniónak.',
  UNION_MEMBER_REMOVED: 'Az unió egy tagja megszűnt.',
};
/** Wording is not a promise; guards are told by one line for each place. */
const SILENT = /DESCRIPTION|^DIRECTIVE_(ADDED|REMOVED|ARGUMENT|LOCATION|REPEATABLE|DESCRIPTION)/;
const GUARD = /^DIRECTIVE_USAGE_/;

export async function changesBetween(before: string, after: string): Promise<Valtozas[]> {
  const [old, now] = [before, after].map((sdl) => buildSchema(sdl, { assumeValidSDL: true })) as [never, never];
  const found = (await diff(old, now))
    .filter(({ type }) => !SILENT.test(type))
    .map(({ type, path, message, criticality }): Valtozas => {
      if (GUARD.test(type)) return { szint: 'FIGYELENDO', hely: (path ?? '').replace(/\.?@.*$/, ''), mi: guardSentence(path) };
      return { szint: SZINTEK[criticality.level], hely: path ?? '', mi: sentence(type, message) };
    });
  const news = new Set(found.filter(({ mi }) => NEW.has(mi)).map(({ hely }) => hely));
  const ofSomethingNew = ({ hely, mi }: Valtozas) => [...parents(hely), ...(NEW.has(mi) ? [] : [hely])].some((place) => news.has(place));
  const unique = new Map(found.filter((change) => !ofSomethingNew(change)).map((change) => [`${change.hely} ${change.mi}`, change]));
  return [...unique.values()].sort((a, b) => order(a).localeCompare(order(b), 'en'));
}

/** What is new is told once; what belongs to it is not told again. */
const NEW = new Set(
  ['TYPE_ADDED', 'FIELD_ADDED', 'FIELD_ARGUMENT_ADDED', 'INPUT_FIELD_ADDED', 'ENUM_VALUE_ADDED'].map((type) => SENTENCES[type] ?? ''),
);
const parents = (hely: string) => hely.split('.').flatMap((_, i, all) => (i > 0 ? [all.slice(0, i).join('.')] : []));

function sentence(type: string, message: string): string {
  const [, from, to] = /changed type from '([^']+)' to '([^']+)'/.exec(message) ?? [];
  const known = SENTENCES[type];
  return known && from ? `${known.slice(0, -1)}: ${from} → ${to}.` : (known ?? message);
}

function guardSentence(path = ''): string {
  if (path.includes('@deprecated')) return 'Kivezetés alatt.';
  return path.includes('@osztaly') ? 'Bizalmassági osztálya megváltozott.' : 'A hozzá kellő engedély megváltozott.';
}

const order = ({ szint, hely }: Valtozas) => `${['TORO', 'FIGYELENDO', 'BOVITO'].indexOf(szint)} ${hely}`;
