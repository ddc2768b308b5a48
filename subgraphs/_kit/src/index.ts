import 'reflect-metadata';

export * from './call.ts';
export { defineSubgraph, type Subgraph, type SubgraphDefinition } from './subgraph/define.ts';
export { run, systemHivas, type GraphRequest, type RunningSubgraph, type RunOptions } from './subgraph/run.ts';
export { serve } from './subgraph/serve.ts';
export { ensureRole, migrate, provision, urlFor, withClient, type ProvisionOptions } from './db/provision.ts';
export { DatumType, ForintType, TenantEntity, uuidAlaku, type TenantEntityClass } from './tenant/entity.ts';
export { osszes, uj, ujId, type Ctx } from './tenant/ctx.ts';
export { olvaso, reszolvaso } from './tenant/olvas.ts';
export { inTenant, openDatabase } from './tenant/database.ts';
export { transaction, type Sql } from './tenant/transaction.ts';
export { act, betolt, olvasott } from './act/act.ts';
export { ellenorzes, type Ellenorzes } from './act/ellenorzes.ts';
export { ActInput, ActPayload, Hiba, hiba, refusal, refusals, Refusal } from './act/refusal.ts';
export { FrissBelepes, Key, Osztaly, Permission, Shareable, type OsztalyNev } from './graph/meta.ts';
export { Szerzodes, type SzerzodesNev } from './graph/szerzodes.ts';
export { Irany, keresesSql, lista, type Feltetel, type ListaArgs, type ListaConnection } from './graph/lista.ts';
export { kertMezok, Olvassa, type Kert } from './graph/kert.ts';
export { INGATLAN_KULCSOK, ingatlanJel, IngatlanKulcs, ingatlanTombok, IngatlanTipus } from './graph/ingatlan.ts';
export { kotottKurzor, kurzorTorzse, lapoz, OldalInfo, oldalMeret } from './graph/oldal.ts';
export { Adoazonosito, Adoszam, Bankszamla, Datum, Fekves, Forint, Hrsz, Idopont, Json, KshKod } from './graph/scalars.ts';
export { osztalyMaszk } from './audit/maszk.ts';
export { NaploArgs, NaploBejegyzes, NaploConnection, naploOldal } from './audit/naplo.resolver.ts';
export { esemeny, Kesobb, type Esemeny, type EsemenyKezelo, type KimenoEsemeny, type KulsoKezelo } from './esemenyek/esemeny.ts';
export {
  hataridoAtad,
  hataridoFolytat,
  hataridoKituz,
  hataridokKituz,
  hataridoVegul,
  hataridokUjra,
  hataridoMegall,
  hataridoTeljesit,
  targyHataridoi,
  type Targy,
  type UjHatarido,
} from './hatarido/hatarido.ts';
export { Hatarido, hataridoBol, hataridoOldal } from './hatarido/hatarido.resolver.ts';
export { allapotgep, LehetsegesMuvelet, type Allapotgep, type AllapotFeltetel } from './allapotgep/allapotgep.ts';
export { fajlFeltoltes, fajlLetoltes, fajlokTorlese, type FajlMuvelet, type FajlTulajdonos } from './fajlok/fajl.ts';
export { fajlBeir, fajlHely, fajlKesz, type FajlHely, type FajlTartalom } from './fajlok/keszit.ts';
export { Fajl, FajlFeltoltInput, FajlFeltoltPayload, FajlLetoltPayload, FajlValtozat, targyFajljai } from './fajlok/fajl.graph.ts';
export { OkiratSablon, type Sablon, type Sablonok } from './okiratok/sablonok.graph.ts';
export { Nyomtatvany, nyomtatvany } from './okiratok/nyomtatvany.graph.ts';
export type { FajlKornyezet } from './fajlok/kornyezet.ts';
export type { Keresheto } from './kereses/kereses.ts';
export { budapestNap } from './runtime/clock.ts';
export { UTCAK, type DemoTerv } from './demo.ts';
export { uritMindent, type HomokozoDefinition } from './homokozo/homokozo.resolver.ts';
