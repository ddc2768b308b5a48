import { defineSubgraph } from '@asp/kit';
import { Adomertek } from './adonem/adomertek.entity.ts';
import { Adonem } from './adonem/adonem.entity.ts';
import { AdomertekResolver, AdonemResolver } from './adonem/adonem.resolver.ts';
import { Adorendelet } from './adonem/adorendelet.entity.ts';
import { AdomertekRogzit } from './adonem/mertek-rogzit.ts';
import { AdorendeletRogzit } from './adonem/rendelet-rogzit.ts';
import { AdoszamlaTetel } from './adoszamla/adoszamla-tetel.entity.ts';
import { AdoszamlaResolver, AdozoSzamlaResolver } from './adoszamla/adoszamla.resolver.ts';
import { TulfizetesAtvezet } from './adoszamla/atvezet.ts';
import { PotlekKonyvel } from './adoszamla/potlek-konyvel.ts';
import { AdoforgalomResolver } from './adoszamla/forgalom.resolver.ts';
import { AdoszamlaTetelKonyvel } from './adoszamla/tetel-konyvel.ts';
import { AdotargyAlany } from './adotargy/adotargy-alany.entity.ts';
import { Adotargy } from './adotargy/adotargy.entity.ts';
import { AdotargyAlanyResolver, AdotargyResolver } from './adotargy/adotargy.resolver.ts';
import { AdotargyHelyesbit } from './adotargy/helyesbit.ts';
import { AdotargyLetrehoz } from './adotargy/letrehoz.ts';
import { Adozo } from './adozo/adozo.entity.ts';
import { AdozoResolver } from './adozo/adozo.resolver.ts';
import { AdozoHelyesbit } from './adozo/helyesbit.ts';
import { AdozoLetrehoz } from './adozo/letrehoz.ts';
import { BefizetesAzonosit } from './befizetes/azonosit.ts';
import { Bankkivonat } from './befizetes/bankkivonat.entity.ts';
import { Befizetes } from './befizetes/befizetes.entity.ts';
import { BankkivonatResolver, BefizetesResolver } from './befizetes/befizetes.resolver.ts';
import { BankkivonatBeolvas } from './befizetes/kivonat-beolvas.ts';
import { ErtekBizonyitvany } from './ertekbizonyitvany/ertek-bizonyitvany.entity.ts';
import { ErtekBizonyitvanyResolver } from './ertekbizonyitvany/ertekbizonyitvany.resolver.ts';
import { hagyatekKeri } from './ertekbizonyitvany/hagyatek-keri.ts';
import { ErtekBizonyitvanyKer } from './ertekbizonyitvany/ker.ts';
import { ErtekBizonyitvanyKiad } from './ertekbizonyitvany/kiad.ts';
import { ErtekBizonyitvanyLeptet } from './ertekbizonyitvany/leptet.ts';
import { ErtekBizonyitvanyMegallapit } from './ertekbizonyitvany/megallapit.ts';
import { HatralekResolver } from './hatralek/hatralek.resolver.ts';
import { Adohatarozat } from './kivetes/adohatarozat.entity.ts';
import { KivetesElvet } from './kivetes/elvet.ts';
import { KivetesJovahagy } from './kivetes/jovahagy.ts';
import { KivetesKihagyott } from './kivetes/kivetes-kihagyott.entity.ts';
import { KivetesTetel } from './kivetes/kivetes-tetel.entity.ts';
import { Kivetes } from './kivetes/kivetes.entity.ts';
import { AdohatarozatResolver, KivetesKihagyottResolver, KivetesTetelResolver } from './kivetes/kivetes-reszek.resolver.ts';
import { KivetesResolver } from './kivetes/kivetes.resolver.ts';
import { KivetesKonyvel } from './kivetes/konyvel.ts';
import { KivetesSzimulal } from './kivetes/szimulal.ts';
import { tombIktatva } from './kivetes/tomb-iktatva.ts';
import { BizonyitvanyNyomtatvany } from './nyomtatvany/bizonyitvany.resolver.ts';
import { fajlok } from './nyomtatvany/fajlok.ts';
import { HatarozatNyomtatvany } from './nyomtatvany/hatarozat.resolver.ts';
import { KivetesNyomtatas } from './nyomtatvany/kivetes-nyomtatas.entity.ts';
import { KivetesNyomtatasai, KivetesNyomtatasResolver } from './nyomtatvany/kivetes-nyomtatas.resolver.ts';
import { KivetesNyomtat } from './nyomtatvany/nyomtat.ts';
import { nyomtatasSzelet } from './nyomtatvany/szelet.ts';
import { IngatlanReference, IngatlanReferenceResolver } from './references/ingatlan.reference.ts';
import { OrokhagyoIngatlanai, OrokhagyoIngatlanaiResolver } from './references/orokhagyo-ingatlanai.ts';
import { sablonok } from './nyomtatvany/sablonok.ts';
import { demo } from './demo/demo.ts';

export const ado = defineSubgraph({
  name: 'ado',
  entities: [
    Adozo,
    Adonem,
    Adorendelet,
    Adomertek,
    Adotargy,
    AdotargyAlany,
    AdoszamlaTetel,
    Kivetes,
    KivetesTetel,
    KivetesKihagyott,
    Adohatarozat,
    Bankkivonat,
    Befizetes,
    ErtekBizonyitvany,
    KivetesNyomtatas,
  ],
  resolvers: [
    AdozoResolver,
    AdozoSzamlaResolver,
    AdozoLetrehoz,
    AdozoHelyesbit,
    AdonemResolver,
    AdomertekResolver,
    AdorendeletRogzit,
    AdomertekRogzit,
    AdotargyResolver,
    AdotargyAlanyResolver,
    AdotargyLetrehoz,
    AdotargyHelyesbit,
    KivetesResolver,
    KivetesTetelResolver,
    KivetesKihagyottResolver,
    AdohatarozatResolver,
    KivetesSzimulal,
    KivetesJovahagy,
    KivetesElvet,
    KivetesKonyvel,
    AdoszamlaResolver,
    AdoforgalomResolver,
    PotlekKonyvel,
    TulfizetesAtvezet,
    AdoszamlaTetelKonyvel,
    HatralekResolver,
    BankkivonatResolver,
    BefizetesResolver,
    BankkivonatBeolvas,
    BefizetesAzonosit,
    ErtekBizonyitvanyResolver,
    ErtekBizonyitvanyKer,
    ErtekBizonyitvanyLeptet,
    ErtekBizonyitvanyMegallapit,
    ErtekBizonyitvanyKiad,
    HatarozatNyomtatvany,
    BizonyitvanyNyomtatvany,
    KivetesNyomtat,
    KivetesNyomtatasResolver,
    KivetesNyomtatasai,
    IngatlanReferenceResolver,
    OrokhagyoIngatlanaiResolver,
  ],
  orphans: [IngatlanReference, OrokhagyoIngatlanai],
  kibocsat: {
    'ado.ertekbizonyitvany.kiadva': { leiras: 'Adó- és értékbizonyítványt adtak ki.', nyilvanos: true },
    'ado.ertekbizonyitvany.kozolve': {
      leiras: 'Hagyatéki ügynek kiadott bizonyítvány értéke; csak a hagyatéki leltárnak szól (Hetv. 26. §).',
    },
    'ado.kivetes.konyvelve': { leiras: 'Egy adó kivetését lekönyvelték, a határozatok elkészültek.', nyilvanos: true },
    'ado.nyomtatas.szelet': { leiras: 'Egy nyomtatási köteg következő fájlja készítendő el.' },
  },
  fajlok,
  sablonok,
  homokozo: { tolt: demo },
  esemenyek: {
    'iratkezelo.tomb.iktatva': tombIktatva,
    'hagyatek.ertekbizonyitvany.kert': hagyatekKeri,
    'ado.nyomtatas.szelet': nyomtatasSzelet,
  },
  keresheto: [{ entitas: Adozo }],
  migrations: new URL('../migrations/', import.meta.url),
});
