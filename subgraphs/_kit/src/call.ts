// What the gateway needs of the kit: envelopes, passes, permissions. No ORM, no type-graphql behind it.
export { callVerifier, hivas, signCall, type Actor, type Hivas, type HivasAlap } from './tenant/hivas.ts';
export { mintPass, type PassClaims } from './tenant/pass.ts';
export {
  CELOK,
  SZEREPKOROK,
  celMegfelel,
  engedelyek,
  engedelyMegfelel,
  lehetsegesCelok,
  mintaIllik,
  szakrendszere,
} from './graph/engedely.ts';
export { fajlCim, fajlHivas, fajlNev } from './fajlok/cim.ts';
export { posta, type Posta, type PostaOptions } from './esemenyek/posta.ts';
export { tavoliPort, type EsemenyPort } from './esemenyek/port.ts';
export { readDemands, type Demand, type Demands } from './policy/demands.ts';
export { belepesFriss, frissBelepest, type FreshLogin } from './policy/fresh-login.ts';
export { importedAs, linkTo } from './policy/directives.ts';
export {
  conditionsIn,
  isSecret,
  missing,
  ruleFor,
  type Asker,
  type Condition,
  type Conditions,
  type Denial,
  type Ground,
  type Rule,
} from './policy/rule.ts';
export { FAJL_BEALLITASOK, fajlKornyezet, type FajlBeallitasok } from './fajlok/kornyezet.ts';
export { demoAzonosito, slug } from './demo.ts';
export { HOMOKOZO } from './homokozo/terv.ts';
export { createLog, type Log } from './runtime/log.ts';
export { explainEnv, merged, parseEnv, secret, z, type Setting, type SettingSource } from './runtime/env.ts';
export { counter, gauge, histogram, metricsText, tally, type Reading } from './runtime/metrics.ts';
export { openManagement, type Managed } from './runtime/management.ts';
export { clientAddress, isNetwork, networkOf, type AddressOf } from './runtime/address.ts';
export { DRAIN_MS, listen, type Listening } from './runtime/server.ts';
export { note, span, startTracing, traceHeaders, tracingWanted, underTrace } from './runtime/trace.ts';
