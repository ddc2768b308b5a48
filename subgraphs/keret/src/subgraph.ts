import { defineSubgraph } from '@asp/kit';
import { Betekintes } from './betekintes/betekintes.entity.ts';
import { BetekintesResolver } from './betekintes/betekintes.resolver.ts';
import { BetekintesBezar } from './betekintes/bezar.ts';
import { BetekintesMegnyit } from './betekintes/megnyit.ts';
import { demo } from './demo.ts';
import { EnResolver } from './en/en.resolver.ts';
import { Felhasznalo } from './felhasznalo/felhasznalo.entity.ts';
import { FelhasznaloResolver } from './felhasznalo/felhasznalo.resolver.ts';
import { FelhasznaloFelold } from './felhasznalo/felold.ts';
import { Kijelentkeztet } from './felhasznalo/kijelentkeztet.ts';
import { FelhasznaloMeghiv } from './felhasznalo/meghiv.ts';
import { FelhasznaloMegszuntet } from './felhasznalo/megszuntet.ts';
import { FelhasznaloModosit } from './felhasznalo/modosit.ts';
import { MunkakorMegszunesResolver } from './felhasznalo/munkakor-megszunes.ts';
import { FelhasznaloZarol } from './felhasznalo/zarol.ts';
import { Helyettesites } from './helyettesites/helyettesites.entity.ts';
import { HelyettesitesResolver } from './helyettesites/helyettesites.resolver.ts';
import { HelyettesitesRogzit } from './helyettesites/rogzit.ts';
import { HelyettesitesVisszavon } from './helyettesites/visszavon.ts';
import { homokozoUrit } from './homokozo/urit.ts';
import { HozzaferesResolver } from './hozzaferes/hozzaferes.resolver.ts';
import { Kliens } from './kliens/kliens.entity.ts';
import { KliensResolver } from './kliens/kliens.resolver.ts';
import { KliensFelold } from './kliens/felold.ts';
import { KliensLetilt } from './kliens/letilt.ts';
import { KliensLetrehoz } from './kliens/letrehoz.ts';
import { KliensModosit } from './kliens/modosit.ts';
import { KliensTitokCsere } from './kliens/titok-csere.ts';
import { KliensVisszavon } from './kliens/visszavon.ts';
import { RegisztraltMuvelet } from './muvelet/muvelet.entity.ts';
import { MuveletResolver } from './muvelet/muvelet.resolver.ts';
import { MuveletRegisztral } from './muvelet/regisztral.ts';
import { MuveletVisszavon } from './muvelet/visszavon.ts';
import { Onkormanyzat } from './onkormanyzat/onkormanyzat.ts';
import { HivatalResolver, OnkormanyzatResolver } from './onkormanyzat/onkormanyzat.resolver.ts';
import { SzerepkorResolver } from './szerepkor/szerepkor.resolver.ts';
import { SzerepkorAd } from './tagsag/szerepkor-ad.ts';
import { SzerepkorVisszavon } from './tagsag/szerepkor-visszavon.ts';
import { Tagsag } from './tagsag/tagsag.entity.ts';
import { TagsagResolver } from './tagsag/tagsag.resolver.ts';
import { webhookEsemenyek } from './webhook/esemenyek.ts';
import { WebhookUzenet } from './webhook/kuldes-act.ts';
import { WebhookLetrehoz } from './webhook/letrehoz.ts';
import { WebhookModosit } from './webhook/modosit.ts';
import { WebhookTorol } from './webhook/torol.ts';
import { WebhookKuldes } from './webhook/webhook-kuldes.entity.ts';
import { Webhook } from './webhook/webhook.entity.ts';
import { WebhookResolver } from './webhook/webhook.resolver.ts';

export const keret = defineSubgraph({
  name: 'keret',
  szerzodes: 'belso', // who works where is the municipality's own affair; the gazetteer is public
  entities: [Felhasznalo, Tagsag, Helyettesites, Kliens, Betekintes, RegisztraltMuvelet, Webhook, WebhookKuldes],
  resolvers: [
    EnResolver,
    OnkormanyzatResolver,
    HivatalResolver,
    FelhasznaloResolver,
    FelhasznaloMeghiv,
    FelhasznaloModosit,
    FelhasznaloZarol,
    FelhasznaloFelold,
    FelhasznaloMegszuntet,
    Kijelentkeztet,
    MunkakorMegszunesResolver,
    SzerepkorResolver,
    TagsagResolver,
    SzerepkorAd,
    SzerepkorVisszavon,
    HelyettesitesResolver,
    HelyettesitesRogzit,
    HelyettesitesVisszavon,
    KliensResolver,
    KliensLetrehoz,
    KliensModosit,
    KliensTitokCsere,
    KliensLetilt,
    KliensFelold,
    KliensVisszavon,
    MuveletResolver,
    MuveletRegisztral,
    MuveletVisszavon,
    HozzaferesResolver,
    BetekintesResolver,
    BetekintesMegnyit,
    BetekintesBezar,
    WebhookResolver,
    WebhookLetrehoz,
    WebhookModosit,
    WebhookTorol,
    WebhookUzenet,
  ],
  orphans: [Onkormanyzat],
  homokozo: { tolt: demo, urit: homokozoUrit },
  extraRoles: ['asp_identitas_app'],
  kibocsat: { 'keret.webhook.kuldendo': { leiras: 'Üzenet vár küldésre egy feliratkozónak.' } },
  esemenyek: webhookEsemenyek,
  keresheto: [{ entitas: Felhasznalo }],
  migrations: new URL('../migrations/', import.meta.url),
});
