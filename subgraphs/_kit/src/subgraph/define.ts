import type { GraphQLSchema } from 'graphql';
import type { SzerzodesNev } from '../graph/szerzodes.ts';
import type { HomokozoDefinition } from '../homokozo/homokozo.resolver.ts';
import type { HataridoSzabaly } from '../rules/hatarido.ts';
import type { TenantEntityClass } from '../tenant/entity.ts';
import type { Keresheto } from '../kereses/kereses.ts';
import { subgraphSchema } from './schema.ts';
import type { UgyIntezoje } from './ugy.ts';
import type { EsemenyKezelo, Kibocsatott } from '../esemenyek/esemeny.ts';
import { fajlKibocsat } from '../fajlok/esemenyek.ts';
import type { FajlTulajdonosok } from '../fajlok/fajl.ts';
import type { Sablonok } from '../okiratok/sablonok.graph.ts';

export interface SubgraphDefinition {
  /** Folder, database and schema name of the szakrendszer. */
  name: string;
  entities: TenantEntityClass[];
  /** Query, field and act classes. */
  resolvers: Function[];
  /** Other szakrendszerek's types that this one hangs fields on, and types reachable only through interfaces. */
  orphans?: Function[];
  migrations: URL;
  /** Whom its graph is promised to where nothing else is said; `integrator` by default. */
  szerzodes?: SzerzodesNev;
  /** Events that it tells: kind (`szakrendszer.targy.tortent`) → meaning. */
  kibocsat?: Kibocsatott;
  /** Rules of its deadlines: name → rule of law. */
  hataridok?: Record<string, HataridoSzabaly>;
  /** What may own files, and which: entity name → rules. */
  fajlok?: FajlTulajdonosok;
  /** Kinds of rows that the search finds (`asp.keresheto` in a migration fills it), and which of them the actor may open. */
  keresheto?: Keresheto[];
  /** Whether the actor handles a case of this szakrendszer; asked before a purpose that needs a case is accepted. */
  ugyIntezoje?: UgyIntezoje;
  /** Templates of its documents: code → template; shown with a preview. */
  sablonok?: Sablonok;
  /** What it does when something happened, here or elsewhere; `*` is every public event. */
  esemenyek?: Record<string, EsemenyKezelo>;
  /** How its part of the sandbox is filled; without it there is no act that resets it. */
  homokozo?: HomokozoDefinition;
  /** Login roles of its database besides owner and application (identity has one); created before the migrations run. */
  extraRoles?: string[];
}

export interface Subgraph extends SubgraphDefinition {
  /** SDL for composition, with federation and our own directives. */
  sdl(): Promise<string>;
  schema(): Promise<GraphQLSchema>;
}

/** The manifest of a szakrendszer. */
export function defineSubgraph(given: SubgraphDefinition): Subgraph {
  const definition = given.fajlok ? { ...given, kibocsat: { ...given.kibocsat, ...fajlKibocsat(given.name) } } : given;
  const idegen = Object.keys(definition.kibocsat ?? {}).filter(
    (fajta) => !new RegExp(`^${definition.name}\\.[a-z]+\\.[a-z]+$`).test(fajta),
  );
  if (idegen.length > 0) throw new Error(`${definition.name}: an event is called ${definition.name}.targy.tortent (${idegen.join(', ')})`);
  let built: ReturnType<typeof subgraphSchema> | undefined;
  const build = () => (built ??= subgraphSchema(definition));
  return { ...definition, sdl: async () => (await build()).sdl, schema: async () => (await build()).schema };
}
