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
export { posta, type Posta, type PostaOptions } from './esemenyek/posta.ts';
export { tavoliPort, type EsemenyPort } from './esemenyek/port.ts';
export { createLog, type Log } from './runtime/log.ts';
export { explainEnv, merged, parseEnv, secret, z, type Setting, type SettingSource } from './runtime/env.ts';
