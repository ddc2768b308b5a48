import { defineSubgraph } from '@asp/kit';
import { Adomany } from './adomany/adomany.entity.ts';
import { AdomanyFelvesz } from './adomany/felvesz.ts';
import { AdomanyTorol } from './adomany/torol.ts';
import { CsaladfaRogzit } from './csaladfa/csaladfa-rogzit.ts';
import { Csaladtag } from './csaladfa/csaladtag.entity.ts';
import { OroklesiJavaslatElfogad } from './csaladfa/javaslat-elfogad.ts';
import { KozjegyzoiCsomag } from './csomag/kozjegyzoi-csomag.entity.ts';
import { KozjegyzonekKuld } from './csomag/kozjegyzonek-kuld.ts';
import { sablonMintak } from './irat/sablonok.ts';
import { demo } from './demo/demo.ts';
import { Erdekelt } from './erdekelt/erdekelt.entity.ts';
import { ErdekeltFelvesz } from './erdekelt/felvesz.ts';
import { GyamErtesit } from './erdekelt/gyam-ertesites.ts';
import { ErdekeltHelyesbit } from './erdekelt/helyesbit.ts';
import { ErdekeltIdez } from './erdekelt/idez.ts';
import { ErdekeltNeve, sajatUgyErdekeltje } from './erdekelt/kereses.ts';
import { NyilatkozatBeker, NyilatkozatRogzit } from './erdekelt/nyilatkozat.ts';
import { ErdekeltTorol } from './erdekelt/torol.ts';
import { VegintezkedesFelvesz } from './erdekelt/vegintezkedes-felvesz.ts';
import { VegintezkedesHelyesbit } from './erdekelt/vegintezkedes-helyesbit.ts';
import { VegintezkedesTorol } from './erdekelt/vegintezkedes-torol.ts';
import { Vegintezkedes } from './erdekelt/vegintezkedes.entity.ts';
import { HagyatekiIrat } from './irat/hagyateki-irat.entity.ts';
import { HagyatekiIratResolver } from './irat/hagyateki-irat.resolver.ts';
import { KozjegyzoHozzaferesAd, KozjegyzoHozzaferesVisszavon } from './kozjegyzo/ad.ts';
import { KozjegyzoiCsomagAtvesz } from './kozjegyzo/atvesz.ts';
import { KozjegyzoiHozzaferes } from './kozjegyzo/kozjegyzoi-hozzaferes.entity.ts';
import { KozjegyzoiHozzaferesResolver } from './kozjegyzo/kozjegyzoi-hozzaferes.resolver.ts';
import { IsmertetesAtvetel, IsmertetesBejelent } from './leltar/ismertetes-act.ts';
import { Ismertetes } from './leltar/ismertetes.entity.ts';
import { kezbesitve } from './leltar/kezbesitve.ts';
import { LeltarValtozat } from './leltar/leltar-valtozat.entity.ts';
import { IsmertetesResolver, LeltarValtozatResolver } from './leltar/leltar.resolver.ts';
import { AdatgyujtesIndit, LeltarIsmertet, LeltarTervez, LeltarVeglegesit, LeltarVisszavesz } from './leltar/lepesek.ts';
import { OrokhagyoHelyesbit } from './orokhagyo/helyesbit.ts';
import { Orokhagyo } from './orokhagyo/orokhagyo.entity.ts';
import { FelhasznaloReference } from './references/felhasznalo.reference.ts';
import { IngatlanReference, IngatlanReferenceResolver, VagyontargyResolver } from './references/ingatlan.reference.ts';
import { OrokhagyoIngatlanaiReference, OrokhagyoResolver } from './references/orokhagyo-ingatlanai.reference.ts';
import { KuldemenyReference, UgyiratReference } from './references/iratkezelo.reference.ts';
import { hataridok } from './rules/hataridok.ts';
import { selejtezve } from './selejtezes/selejtezve.ts';
import { HagyatekStatisztikaResolver } from './statisztika/statisztika.resolver.ts';
import { HagyatekiTartozasFelvesz } from './tartozas/felvesz.ts';
import { HagyatekiTartozasHelyesbit } from './tartozas/helyesbit.ts';
import { HagyatekiTartozas } from './tartozas/hagyateki-tartozas.entity.ts';
import { HagyatekiTartozasTorol } from './tartozas/torol.ts';
import { HagyatekiUgyAtad } from './ugy/atad.ts';
import { HagyatekiUgyAttesz } from './ugy/attesz.ts';
import { HagyatekiLepes } from './ugy/hagyateki-lepes.entity.ts';
import { HagyatekiUgy } from './ugy/hagyateki-ugy.entity.ts';
import { ErdekeltResolver, HagyatekiLepesResolver, HagyatekiUgyResolver } from './ugy/hagyateki-ugy.resolver.ts';
import { iktatva } from './ugy/iktatva.ts';
import { HagyatekiUgyIlletekesseg } from './ugy/illetekesseg.ts';
import { HagyatekiUgyIndit } from './ugy/indit.ts';
import { KozjegyzoMegad } from './ugy/kozjegyzo.ts';
import { HagyatekiUgyLezar } from './ugy/lezar.ts';
import { NincsHagyatekMegallapit } from './ugy/nincs-hagyatek.ts';
import { PothagyatekNyit } from './ugy/pothagyatek.ts';
import { ugyIntezoje } from './ugy/ugy-intezoje.ts';
import { ErtekbizonyitvanyBeker } from './vagyontargy/ertekbizonyitvany-beker.ts';
import { ertekbizonyitvanyKozolve } from './vagyontargy/ertekbizonyitvany-kozolve.ts';
import { ErtekbizonyitvanyRogzit } from './vagyontargy/ertekbizonyitvany-rogzit.ts';
import { VagyontargyFelvesz } from './vagyontargy/felvesz.ts';
import { VagyontargyHelyesbit } from './vagyontargy/helyesbit.ts';
import { VagyontargyTorol } from './vagyontargy/torol.ts';
import { Vagyontargy } from './vagyontargy/vagyontargy.entity.ts';

export const hagyatek = defineSubgraph({
  name: 'hagyatek',
  entities: [
    HagyatekiUgy,
    Orokhagyo,
    Csaladtag,
    Erdekelt,
    Vegintezkedes,
    Vagyontargy,
    HagyatekiTartozas,
    LeltarValtozat,
    Ismertetes,
    HagyatekiIrat,
    KozjegyzoiCsomag,
    KozjegyzoiHozzaferes,
    Adomany,
    HagyatekiLepes,
  ],
  resolvers: [
    // ügy
    HagyatekiUgyResolver,
    HagyatekiLepesResolver,
    HagyatekiUgyIndit,
    HagyatekiUgyIlletekesseg,
    HagyatekiUgyAttesz,
    HagyatekiUgyAtad,
    NincsHagyatekMegallapit,
    KozjegyzoMegad,
    HagyatekiUgyLezar,
    PothagyatekNyit,
    OrokhagyoResolver,
    OrokhagyoHelyesbit,
    // család és érdekeltek
    CsaladfaRogzit,
    OroklesiJavaslatElfogad,
    ErdekeltResolver,
    ErdekeltFelvesz,
    ErdekeltHelyesbit,
    ErdekeltTorol,
    ErdekeltIdez,
    GyamErtesit,
    NyilatkozatBeker,
    NyilatkozatRogzit,
    VegintezkedesFelvesz,
    VegintezkedesHelyesbit,
    VegintezkedesTorol,
    AdomanyFelvesz,
    AdomanyTorol,
    // vagyon és tartozás
    VagyontargyResolver,
    VagyontargyFelvesz,
    VagyontargyHelyesbit,
    VagyontargyTorol,
    ErtekbizonyitvanyBeker,
    ErtekbizonyitvanyRogzit,
    HagyatekiTartozasFelvesz,
    HagyatekiTartozasHelyesbit,
    HagyatekiTartozasTorol,
    // leltár
    LeltarValtozatResolver,
    AdatgyujtesIndit,
    LeltarTervez,
    LeltarVisszavesz,
    LeltarIsmertet,
    IsmertetesResolver,
    IsmertetesAtvetel,
    IsmertetesBejelent,
    LeltarVeglegesit,
    KozjegyzonekKuld,
    KozjegyzoiHozzaferesResolver,
    KozjegyzoHozzaferesAd,
    KozjegyzoHozzaferesVisszavon,
    KozjegyzoiCsomagAtvesz,
    HagyatekiIratResolver,
    HagyatekStatisztikaResolver,
    // amihez más szakrendszer is hozzátesz
    IngatlanReferenceResolver,
  ],
  orphans: [IngatlanReference, FelhasznaloReference, KuldemenyReference, UgyiratReference, OrokhagyoIngatlanaiReference],
  hataridok,
  kibocsat: {
    'hagyatek.ugy.megindult': { leiras: 'Hagyatéki ügy indult.', nyilvanos: true },
    'hagyatek.ugy.lezarva': { leiras: 'Hagyatéki ügyet lezártak.', nyilvanos: true },
    'hagyatek.irat.elkeszult': { leiras: 'Hagyatéki ügyben kimenő irat készült, iktatószámot kér.' },
    'hagyatek.ertekbizonyitvany.kert': { leiras: 'Hagyatéki leltárhoz adó- és értékbizonyítványt kértek.' },
  },
  esemenyek: {
    'iratkezelo.szakirat.iktatva': iktatva,
    'iratkezelo.szakirat.kezbesitve': kezbesitve,
    'iratkezelo.szakugy.selejtezve': selejtezve,
    'ado.ertekbizonyitvany.kozolve': ertekbizonyitvanyKozolve,
  },
  ugyIntezoje,
  keresheto: [{ entitas: HagyatekiUgy }, { entitas: ErdekeltNeve as never, lathato: sajatUgyErdekeltje }],
  sablonok: sablonMintak,
  homokozo: { tolt: demo },
  migrations: new URL('../migrations/', import.meta.url),
});
