/** All that the gateway takes from the kit: the call envelope, its signature, the pass and the policy. No domain code. */
export {
  CELOK,
  celMegfelel,
  createLog,
  engedelyMegfelel,
  hivas,
  importedAs,
  lehetsegesCelok,
  linkTo,
  mintPass,
  parseEnv,
  readDemands,
  ruleFor,
  signCall,
  szakrendszere,
  z,
} from '@asp/kit/call';
export type { Actor, Asker, Demands, Denial, Hivas, Rule } from '@asp/kit/call';
