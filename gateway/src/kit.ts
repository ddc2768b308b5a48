/** All that the gateway takes from the kit: the call envelope, its signature, the pass and the permission matcher. No domain code. */
export {
  celMegfelel,
  createLog,
  engedelyMegfelel,
  hivas,
  lehetsegesCelok,
  mintPass,
  parseEnv,
  signCall,
  szakrendszere,
  z,
} from '@asp/kit/call';
export type { Actor, Hivas } from '@asp/kit/call';
