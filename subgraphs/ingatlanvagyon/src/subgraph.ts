import { defineSubgraph } from '@asp/kit';
import { BetetlapAlair } from './betetlap/alair.ts';
import { BetetlapEllenoriz } from './betetlap/ellenoriz.ts';
import { BetetlapFelvesz } from './betetlap/felvesz.ts';
import { BetetlapMegszuntet } from './betetlap/megszuntet.ts';
import { BetetlapModosit } from './betetlap/modosit.ts';
import { BetetlapSemaResolver } from './betetlap/betetlap-sema.resolver.ts';
import { BetetlapValtozat } from './betetlap/betetlap-valtozat.entity.ts';
import { Betetlap } from './betetlap/betetlap.entity.ts';
import { BetetlapResolver } from './betetlap/betetlap.resolver.ts';
import { demo } from './demo/demo.ts';
import { EsemenyBejegyez } from './esemeny/bejegyez.ts';
import { EsemenyIngatlan } from './esemeny/esemeny-ingatlan.entity.ts';
import { IvkEsemeny } from './esemeny/ivk-esemeny.entity.ts';
import { IvkEsemenyResolver } from './esemeny/ivk-esemeny.resolver.ts';
import { EsemenyRogzit } from './esemeny/rogzit.ts';
import { BoritolapModosit } from './kataszter/boritolap-modosit.ts';
import { ErtekbecslesRogzit } from './kataszter/ertekbecsles-rogzit.ts';
import { ExportResolver } from './kataszter/export.resolver.ts';
import { IngatlanFelvesz } from './kataszter/felvesz.ts';
import { KataszteriIngatlan } from './kataszter/kataszteri-ingatlan.entity.ts';
import { KataszteriIngatlanResolver } from './kataszter/kataszteri-ingatlan.resolver.ts';
import { KataszteriValtozat } from './kataszter/kataszteri-valtozat.entity.ts';
import { IngatlanKivezet } from './kataszter/kivezet.ts';
import { LeszarmazasResolver } from './kataszter/leszarmazas.ts';
import { TerkepResolver } from './kataszter/terkep.ts';
import { ErtekElteresResolver } from './kimutatas/ertek-elteres.ts';
import { VagyonkimutatasResolver } from './kimutatas/vagyonkimutatas.resolver.ts';
import { IngatlanReference, IngatlanReferenceResolver } from './references/ingatlan.reference.ts';
import { IngatlanMegoszt } from './telekalakitas/megoszt.ts';
import { IngatlanOsszevon } from './telekalakitas/osszevon.ts';
import { VagyonKategoriaResolver } from './vagyonkategoria/vagyon-kategoria.resolver.ts';

export const ingatlanvagyon = defineSubgraph({
  name: 'ingatlanvagyon',
  entities: [KataszteriIngatlan, KataszteriValtozat, Betetlap, BetetlapValtozat, IvkEsemeny, EsemenyIngatlan],
  resolvers: [
    // kataszter
    KataszteriIngatlanResolver,
    LeszarmazasResolver,
    TerkepResolver,
    ExportResolver,
    VagyonKategoriaResolver,
    IngatlanFelvesz,
    BoritolapModosit,
    ErtekbecslesRogzit,
    IngatlanKivezet,
    // telekalakítás
    IngatlanMegoszt,
    IngatlanOsszevon,
    // betétlap
    BetetlapResolver,
    BetetlapSemaResolver,
    BetetlapFelvesz,
    BetetlapModosit,
    BetetlapEllenoriz,
    BetetlapAlair,
    BetetlapMegszuntet,
    // esemény
    IvkEsemenyResolver,
    EsemenyRogzit,
    EsemenyBejegyez,
    // kimutatás
    VagyonkimutatasResolver,
    ErtekElteresResolver,
    // references
    IngatlanReferenceResolver,
  ],
  orphans: [IngatlanReference],
  homokozo: { tolt: demo },
  keresheto: [{ entitas: KataszteriIngatlan }],
  migrations: new URL('../migrations/', import.meta.url),
});
