import { defineSubgraph } from '@asp/kit';
import { KuldemenyErkeztet } from './erkeztetes/erkeztet.ts';
import { ElozmenyJavaslatResolver } from './elozmeny/elozmeny-javaslat.resolver.ts';
import { Kuldemeny } from './erkeztetes/kuldemeny.entity.ts';
import { KuldemenyResolver } from './erkeztetes/kuldemeny.resolver.ts';
import { KuldemenyNemIktat } from './erkeztetes/nem-iktat.ts';
import { IratFajlFeltolt } from './fajl/irat-fajl-feltolt.ts';
import { IratFajlLetolt } from './fajl/irat-fajl-letolt.ts';
import { IratFajlTorol } from './fajl/irat-fajl-torol.ts';
import { fajlok } from './fajl/fajlok.ts';
import { IratFajlok, KuldemenyFajlok } from './fajl/fajlok.resolver.ts';
import { KuldemenyFajlFeltolt } from './fajl/kuldemeny-fajl-feltolt.ts';
import { KuldemenyFajlLetolt } from './fajl/kuldemeny-fajl-letolt.ts';
import { KuldemenyFajlTorol } from './fajl/kuldemeny-fajl-torol.ts';
import { IratIktat } from './iktatas/iktat.ts';
import { Irat } from './irat/irat.entity.ts';
import { IratResolver } from './irat/irat.resolver.ts';
import { IratKiadmanyoz } from './irat/kiadmanyoz.ts';
import { IratKiadmanyozasraBenyujt } from './irat/kiadmanyozasra-benyujt.ts';
import { IratVisszaad } from './irat/visszaad.ts';
import { IratTevesIktatas } from './irat/teves-iktatas.ts';
import { IrattariTetel } from './irattar/irattari-tetel.entity.ts';
import { IrattariTetelResolver } from './irattar/irattari-tetel.resolver.ts';
import { IrattariTetelJavaslatResolver } from './irattar/tetel-javaslat.resolver.ts';
import { IrattariTetelRogzit } from './irattar/tetel-rogzit.ts';
import { UgyiratCsatol } from './kapcsolat/csatol.ts';
import { Csatolas } from './kapcsolat/csatolas.entity.ts';
import { UgyiratSzerel } from './kapcsolat/szerel.ts';
import { KezbesitesEredmenyRogzit } from './kezbesites/eredmeny.ts';
import { IratExpedial } from './kezbesites/expedial.ts';
import { Kezbesites } from './kezbesites/kezbesites.entity.ts';
import { KezbesitesResolver } from './kezbesites/kezbesites.resolver.ts';
import { keresheto } from './kereses/keresheto.ts';
import { KolcsonzesKiad } from './kolcsonzes/kiad.ts';
import { IktatokonyvKivonatResolver } from './kivonat/konyv-kivonat.resolver.ts';
import { Kolcsonzes } from './kolcsonzes/kolcsonzes.entity.ts';
import { KolcsonzesResolver } from './kolcsonzes/kolcsonzes.resolver.ts';
import { KolcsonzesVisszavesz } from './kolcsonzes/visszavesz.ts';
import { Iktatokonyv } from './konyv/iktatokonyv.entity.ts';
import { IktatokonyvResolver } from './konyv/iktatokonyv.resolver.ts';
import { IktatokonyvNyit } from './konyv/nyit.ts';
import { IktatokonyvZar } from './konyv/zar.ts';
import { LeveltariAtadasAtad } from './leveltar/atad.ts';
import { LeveltariAtadasTetel } from './leveltar/leveltari-atadas-tetel.entity.ts';
import { LeveltariAtadas } from './leveltar/leveltari-atadas.entity.ts';
import { LeveltariAtadasResolver } from './leveltar/leveltari-atadas.resolver.ts';
import { LeveltariAtadasOsszeallit } from './leveltar/osszeallit.ts';
import { FelhasznaloReference } from './references/felhasznalo.reference.ts';
import { IngatlanReference, IngatlanReferenceResolver } from './references/ingatlan.reference.ts';
import { UGYINTEZESI_HATARIDOK } from './rules/ugyintezesi-hatarido.ts';
import { SelejtezesElvet } from './selejtezes/elvet.ts';
import { SelejtezesJovahagy } from './selejtezes/jovahagy.ts';
import { SelejtezesLeveltariHozzajarulas } from './selejtezes/leveltari-hozzajarulas.ts';
import { SelejtezesOsszeallit } from './selejtezes/osszeallit.ts';
import { SelejtezesTetel } from './selejtezes/selejtezes-tetel.entity.ts';
import { Selejtezes } from './selejtezes/selejtezes.entity.ts';
import { SelejtezesResolver, SelejtezesTetelResolver } from './selejtezes/selejtezes.resolver.ts';
import { SelejtezesVegrehajt } from './selejtezes/vegrehajt.ts';
import { kivetesKonyvelve } from './tomb/kivetes-konyvelve.ts';
import { tombMegnyitva } from './tomb/tomb-megnyitva.ts';
import { Tomb } from './tomb/tomb.entity.ts';
import { UgyfelEgyesit } from './ugyfel/egyesit.ts';
import { UgyfelHelyesbit } from './ugyfel/helyesbit.ts';
import { UgyfelLetrehoz } from './ugyfel/letrehoz.ts';
import { Ugyfel } from './ugyfel/ugyfel.entity.ts';
import { UgyfelResolver } from './ugyfel/ugyfel.resolver.ts';
import { UgyiratAtvesz } from './ugyirat/atvesz.ts';
import { UgyiratForgalomResolver } from './statisztika/forgalom.resolver.ts';
import { IratkezeloTeendokResolver } from './teendo/teendo.resolver.ts';
import { UgyiratFolytat } from './ugyirat/folytat.ts';
import { UgyiratIrattarbaTesz } from './ugyirat/irattarba-tesz.ts';
import { UgyiratKozpontiIrattarbaAd } from './ugyirat/kozponti-irattarba-ad.ts';
import { UgyiratLezar } from './ugyirat/lezar.ts';
import { UgyiratSzignal } from './ugyirat/szignal.ts';
import { UgyiratFelfuggeszt } from './ugyirat/felfuggeszt.ts';
import { UgyiratHianypotlasraHiv } from './ugyirat/hianypotlasra-hiv.ts';
import { UgyiratSkontrobaTesz } from './ugyirat/skontroba-tesz.ts';
import { UgyiratIngatlan } from './ugyirat/ugyirat-ingatlan.entity.ts';
import { UgyiratLepes } from './ugyirat/ugyirat-lepes.entity.ts';
import { UgyiratUgyfel } from './ugyirat/ugyirat-ugyfel.entity.ts';
import { Ugyirat } from './ugyirat/ugyirat.entity.ts';
import { UgyiratResolver, UgyiratUgyfelResolver } from './ugyirat/ugyirat.resolver.ts';
import { ugyIntezoje } from './ugyirat/ugy-intezoje.ts';
import { UgyiratUjranyit } from './ugyirat/ujranyit.ts';
import { UgyiratVisszatart } from './ugyirat/visszatart.ts';
import { hagyatekIrat, hagyatekMegindult } from './szakugy/hagyatek.ts';
import { UgyiratBetekintesek } from './nyomtatvany/betekintesek.ts';
import { EloadoiIv } from './nyomtatvany/eloadoi-iv.ts';
import { LeveltariJegyzek } from './nyomtatvany/leveltari-jegyzek.ts';
import { MasolatiZaradek } from './nyomtatvany/masolati-zaradek.ts';
import { PostakonyvNyomtatvany } from './nyomtatvany/postakonyv.ts';
import { sablonok } from './nyomtatvany/sablonok.ts';
import { SelejtezesiJegyzokonyv } from './nyomtatvany/selejtezesi-jegyzokonyv.ts';
import { demo } from './demo/demo.ts';

export const iratkezelo = defineSubgraph({
  name: 'iratkezelo',
  entities: [
    IrattariTetel,
    Iktatokonyv,
    Ugyfel,
    Kuldemeny,
    Ugyirat,
    Irat,
    UgyiratUgyfel,
    UgyiratIngatlan,
    UgyiratLepes,
    Csatolas,
    Kezbesites,
    Kolcsonzes,
    Selejtezes,
    SelejtezesTetel,
    LeveltariAtadas,
    LeveltariAtadasTetel,
    Tomb,
  ],
  resolvers: [
    EloadoiIv,
    MasolatiZaradek,
    PostakonyvNyomtatvany,
    SelejtezesiJegyzokonyv,
    LeveltariJegyzek,
    UgyiratBetekintesek,
    IrattariTetelResolver,
    IrattariTetelRogzit,
    IrattariTetelJavaslatResolver,
    // iktatókönyv
    IktatokonyvResolver,
    IktatokonyvNyit,
    IktatokonyvZar,
    IktatokonyvKivonatResolver,
    // ügyfél
    UgyfelResolver,
    UgyfelLetrehoz,
    UgyfelHelyesbit,
    UgyfelEgyesit,
    // érkeztetés, iktatás
    KuldemenyResolver,
    KuldemenyErkeztet,
    KuldemenyNemIktat,
    IratIktat,
    // ügyirat
    UgyiratResolver,
    UgyiratUgyfelResolver,
    UgyiratSzignal,
    UgyiratAtvesz,
    UgyiratHianypotlasraHiv,
    UgyiratFelfuggeszt,
    UgyiratSkontrobaTesz,
    UgyiratFolytat,
    UgyiratLezar,
    UgyiratUjranyit,
    UgyiratIrattarbaTesz,
    UgyiratKozpontiIrattarbaAd,
    UgyiratVisszatart,
    UgyiratSzerel,
    UgyiratCsatol,
    IratkezeloTeendokResolver,
    ElozmenyJavaslatResolver,
    UgyiratForgalomResolver,
    // irat
    IratResolver,
    IratKiadmanyozasraBenyujt,
    IratKiadmanyoz,
    IratVisszaad,
    IratTevesIktatas,
    IratExpedial,
    KezbesitesResolver,
    KezbesitesEredmenyRogzit,
    // fájlok
    IratFajlok,
    IratFajlFeltolt,
    IratFajlLetolt,
    IratFajlTorol,
    KuldemenyFajlok,
    KuldemenyFajlFeltolt,
    KuldemenyFajlLetolt,
    KuldemenyFajlTorol,
    // irattár
    KolcsonzesResolver,
    KolcsonzesKiad,
    KolcsonzesVisszavesz,
    SelejtezesResolver,
    SelejtezesTetelResolver,
    SelejtezesOsszeallit,
    SelejtezesJovahagy,
    SelejtezesLeveltariHozzajarulas,
    SelejtezesVegrehajt,
    SelejtezesElvet,
    LeveltariAtadasResolver,
    LeveltariAtadasOsszeallit,
    LeveltariAtadasAtad,
    // amihez más szakrendszer is hozzátesz
    IngatlanReferenceResolver,
  ],
  orphans: [IngatlanReference, FelhasznaloReference],
  kibocsat: {
    'iratkezelo.tomb.megnyitva': { leiras: 'Ügyirat nyílt egy szakrendszer tömeges iratainak.' },
    'iratkezelo.szakirat.iktatva': { leiras: 'Egy szakrendszer ügye vagy irata iktatószámot kapott.' },
    'iratkezelo.szakirat.kezbesitve': { leiras: 'Egy szakrendszer iratát kézbesítették; a tértivevény vagy igazolás napjával.' },
    'iratkezelo.szakugy.selejtezve': { leiras: 'Szakrendszeri ügyek iratait selejtezték.' },
    'iratkezelo.tomb.iktatva': { leiras: 'Egy szakrendszer tömeges iratai iktatószámot kaptak.' },
  },
  esemenyek: {
    'ado.kivetes.konyvelve': kivetesKonyvelve,
    'iratkezelo.tomb.megnyitva': tombMegnyitva,
    'hagyatek.ugy.megindult': hagyatekMegindult,
    'hagyatek.irat.elkeszult': hagyatekIrat,
  },
  hataridok: UGYINTEZESI_HATARIDOK,
  sablonok,
  fajlok,
  keresheto,
  ugyIntezoje,
  homokozo: { tolt: demo },
  migrations: new URL('../migrations/', import.meta.url),
});
