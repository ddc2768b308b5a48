import {
  defaultFieldResolver,
  GraphQLError,
  getNamedType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { rule, shield, type IRules } from './shield.ts';
import { celMegfelel, engedelyMegfelel, lehetsegesCelok } from '../graph/engedely.ts';
import { belepesFriss } from '../policy/fresh-login.ts';
import type { OsztalyNev } from '../graph/meta.ts';
import type { Ctx } from '../tenant/ctx.ts';

interface Vedelem {
  /** The szakrendszer whose data this is: a purpose opens the data of some, not of all. */
  szakrendszer: string;
  engedely?: string;
  osztaly?: OsztalyNev;
  /** Minutes. */
  frissBelepes?: number;
}
const CELHOZ_KOTOTT: readonly OsztalyNev[] = ['ADOTITOK', 'ZART'];
const NAPLOZOTT: readonly OsztalyNev[] = ['SZEMELYES', 'ADOTITOK', 'ZART'];

const argument = (nodes: readonly DirectiveNode[] | undefined, name: string): string | undefined => {
  const value = nodes?.find((d) => d.name.value === name)?.arguments?.[0]?.value;
  return value?.kind === 'StringValue' || value?.kind === 'IntValue' ? value.value : undefined;
};
const szam = (szoveg: string | undefined) => (szoveg === undefined ? undefined : Number(szoveg));
const vedelem = (szakrendszer: string, node: { astNode?: { directives?: readonly DirectiveNode[] } | null } | undefined): Vedelem => ({
  szakrendszer,
  engedely: argument(node?.astNode?.directives, 'engedely'),
  osztaly: argument(node?.astNode?.directives, 'osztaly') as OsztalyNev | undefined,
  frissBelepes: szam(argument(node?.astNode?.directives, 'frissBelepes')),
});

export const nincsJogosultsag = (engedely: string) =>
  new GraphQLError('Ehhez az adathoz nincs jogosultsága.', { extensions: { code: 'NINCS_JOGOSULTSAG', engedely } });
export const celSzukseges = (celok: string[]) =>
  new GraphQLError('Ez az adat csak megjelölt célból (és ahol a jog kéri, ügyben) tekinthető meg.', {
    extensions: { code: 'CEL_SZUKSEGES', celok },
  });

export const frissBelepesSzukseges = (legfeljebbPerc: number) =>
  new GraphQLError('Ehhez a művelethez friss belépés kell.', { extensions: { code: 'FRISS_BELEPES_SZUKSEGES', legfeljebbPerc } });

/** The decision for one protected thing; null when the actor may have it. */
export function elbiral(
  ctx: Pick<Ctx, 'actor' | 'cel' | 'ugyId' | 'belepesKora'>,
  { engedely, osztaly, frissBelepes, szakrendszer }: Vedelem,
): GraphQLError | null {
  if (engedely && !engedelyMegfelel(ctx.actor.engedelyek, engedely)) return nincsJogosultsag(engedely);
  if (osztaly && CELHOZ_KOTOTT.includes(osztaly) && !celMegfelel(ctx.actor, ctx.cel, ctx.ugyId, szakrendszer))
    return celSzukseges(lehetsegesCelok(ctx.actor, szakrendszer));
  if (frissBelepes !== undefined && !belepesFriss(frissBelepes, ctx.belepesKora)) return frissBelepesSzukseges(frissBelepes);
  return null;
}

const olvasott = new WeakMap<object, Set<string>>();
/** One read-audit row per operation and type, however many rows were read. */
function naplozOlvasast(ctx: Ctx, tipus: string): void {
  const eddig = olvasott.get(ctx) ?? olvasott.set(ctx, new Set()).get(ctx)!;
  if (eddig.has(tipus)) return;
  eddig.add(tipus);
  ctx.naplo({ muvelet: 'OLVAS', entitas: tipus });
}

/** Decides once for each operation who may have a field; the rows of the operation are not asked one by one. */
export class Or {
  private readonly dontott = new WeakMap<Ctx, GraphQLError | true>();

  constructor(
    private readonly vedelmek: readonly Vedelem[],
    private readonly tipus: string,
  ) {}

  dont(ctx: Ctx): GraphQLError | true {
    const kesz = this.dontott.get(ctx) ?? this.elbiral(ctx);
    this.dontott.set(ctx, kesz);
    return kesz;
  }

  private elbiral(ctx: Ctx): GraphQLError | true {
    const hiba = this.vedelmek.map((v) => elbiral(ctx, v)).find((h) => h !== null);
    if (hiba) return hiba;
    if (this.vedelmek.some((v) => v.osztaly && NAPLOZOTT.includes(v.osztaly))) naplozOlvasast(ctx, this.tipus);
    return true;
  }
}

/**
 * The outer wall of a szakrendszer, generated from the declarations: every field that hands out a protected type, every
 * protected field, every root field, and `_entities`, which the plain library would leave open.
 */
export function pajzs(szakrendszer: string, federated: GraphQLSchema, plain: GraphQLSchema) {
  const tipusVedelem = (name: string) => vedelem(szakrendszer, plain.getType(name) as GraphQLObjectType | undefined);
  const gyokerek = [plain.getQueryType(), plain.getMutationType()];
  const rules: Record<string, Record<string, unknown>> = {};
  const orok = new Map<string, Or>();
  for (const type of Object.values(plain.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const vedelmek = [vedelem(szakrendszer, field), tipusVedelem(getNamedType(field.type).name)].filter(vedo);
      if (vedelmek.length === 0) continue;
      const nev = `${type.name}.${field.name}`;
      const or = new Or(vedelmek, olvasottTipus(type, field));
      if (gyokerek.includes(type)) (rules[type.name] ??= {})[field.name] = szabaly(nev, or);
      else orok.set(nev, or);
    }
  }
  rules.Query = { ...rules.Query, ...(federated.getType('_Entity') ? { _entities: entitasSzabaly(tipusVedelem) } : {}) };
  return { rules, orok, middleware: shield(rules as IRules, { allowExternalErrors: true, fallbackError: (e: unknown) => e as Error }) };
}

const szabaly = (nev: string, or: Or) => rule(nev, { cache: 'contextual' })((_parent: unknown, _args: unknown, ctx: Ctx) => or.dont(ctx));

/** A field below the root behind its guard: shield's own wrapper waits four times for each row. */
export function orzott(or: Or, resolve: GraphQLFieldResolver<unknown, Ctx> = defaultFieldResolver): GraphQLFieldResolver<unknown, Ctx> {
  const orzottFeloldo: GraphQLFieldResolver<unknown, Ctx> = (source, args, ctx, info) => {
    const dontes = or.dont(ctx);
    return dontes === true ? resolve(source, args, ctx, info) : dontes;
  };
  ork.set(orzottFeloldo, or);
  return orzottFeloldo;
}

const ork = new WeakMap<Function, Or>();

/** The guards of all fields that a document names, so that what an act hands out can be journaled in the act's own commit. */
export function dokumentumOrei(schema: GraphQLSchema, document: DocumentNode): Or[] {
  const tipusok = new TypeInfo(schema);
  const talalt = new Set<Or>();
  const Field = (): void => {
    const or = ork.get(tipusok.getFieldDef()?.resolve ?? orzott);
    if (or) talalt.add(or);
  };
  visit(document, visitWithTypeInfo(tipusok, { Field }));
  return [...talalt];
}

/** What is read: the type handed out, or the owner of a protected scalar. */
const olvasottTipus = (tulaj: GraphQLObjectType, field: GraphQLField<unknown, unknown>) =>
  isObjectType(getNamedType(field.type)) ? getNamedType(field.type).name : tulaj.name;

const vedo = (v: Vedelem) => (v.engedely && v.engedely !== '*') || v.osztaly || v.frissBelepes !== undefined;

function entitasSzabaly(tipusVedelem: (name: string) => Vedelem) {
  return rule('_entities', { cache: 'no_cache' })((_parent: unknown, args: { representations: { __typename: string }[] }, ctx: Ctx) => {
    for (const tipus of new Set(args.representations.map((r) => r.__typename))) {
      const v = tipusVedelem(tipus);
      const hiba = elbiral(ctx, v);
      if (hiba) return hiba;
      if (v.osztaly && NAPLOZOTT.includes(v.osztaly)) naplozOlvasast(ctx, tipus);
    }
    return true;
  });
}
