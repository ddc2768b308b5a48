/** The manual as one page: everything in the text, so that it can be searched, linked and printed. */
import type { ArgumentDoc, Chapter, Fajta, FieldDoc, TypeDoc } from './model.ts';
import { KOZOS } from './model.ts';

export interface ManualContent {
  verzio: string;
  chapters: Chapter[];
  /** Permission → scopes that open it. */
  hatokorok: Map<string, string[]>;
  /** Names of the szakrendszerek. */
  nevek: Record<string, string>;
  peldak: { szakrendszer: string; cim: string; szoveg: string }[];
  hibakodok: { kod: string; allapot: number; mondat: string }[];
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** `Magyar mondat. (English gloss.)`: the gloss is marked as English for those who listen to the page. */
function prose(text: string): string {
  const [, magyar = text, english] = /^([\s\S]*?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\.?\s*$/.exec(text) ?? [];
  return english ? `${escaped(magyar)} <span lang="en" class="en">${escaped(english)}</span>` : escaped(text);
}

/** `[Ado!]!` with a link to what stands in the manual. */
const typeLink = (tipus: string, known: Set<string>): string =>
  escaped(tipus).replace(/[A-Za-z_]\w*/g, (name) => (known.has(name) ? `<a href="#${name}">${name}</a>` : name));

const FAJTAK: Record<Fajta, string> = {
  lekerdezes: 'lekérdezés',
  muvelet: 'művelet',
  tipus: 'típus',
  bemenet: 'bemenő típus',
  felsorolas: 'felsorolás',
  skalar: 'skalár',
};
const OSZTALYOK: Record<string, string> = {
  NYILVANOS: 'nyilvános',
  HIVATALI: 'hivatali',
  SZEMELYES: 'személyes adat',
  ADOTITOK: 'adótitok: célt kell megjelölni',
  ZART: 'zárt: célt kell megjelölni',
};

export function manualHtml(content: ManualContent): string {
  const { verzio, chapters, nevek } = content;
  const known = new Set(chapters.flatMap(({ tipusok }) => tipusok.map(({ nev }) => nev)));
  const nameOf = (key: string) => nevek[key] ?? (key === KOZOS ? 'Közös típusok' : key);
  const page = new Page(content, known);
  return `<!doctype html>
<html lang="hu">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Integrátori kézikönyv – Önkormányzati ASP ${escaped(verzio)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="kezikonyv.css">
<script type="module" src="kezikonyv.js"></script>
</head>
<body>
<a class="ugras" href="#tartalom">Ugrás a tartalomra</a>
<header>
<h1>Integrátori kézikönyv</h1>
<p>Önkormányzati ASP, a gráf integrátori szerződése, ${escaped(verzio)} kiadás</p>
</header>
<nav aria-label="Fejezetek">
<form role="search">
<label for="kereso">Keresés</label>
<input id="kereso" type="search" autocomplete="off" spellcheck="false" aria-describedby="talalat" placeholder="pl. mérték, hrsz, Adonem">
<p id="talalat" role="status"></p>
</form>
<ul>
<li><a href="#bevezetes">Bevezetés</a></li>
${chapters.map((chapter) => page.navigation(chapter, nameOf(chapter.szakrendszer))).join('\n')}
<li><a href="#hibakodok">Hibakódok</a></li>
</ul>
</nav>
<main id="tartalom" tabindex="-1">
${INTRODUCTION}
${chapters.map((chapter) => page.chapter(chapter, nameOf(chapter.szakrendszer))).join('\n')}
${page.errors()}
</main>
</body>
</html>
`;
}

const INTRODUCTION = `<section id="bevezetes" aria-labelledby="bevezetes-cim">
<h2 id="bevezetes-cim">Bevezetés</h2>
<p>A gráf egyetlen címen érhető el: <code>POST /graphql</code>. Minden kérés egy önkormányzat nevében fut: ezt a hozzáférési jegy mondja meg,
paraméter nem. A jegyet a gépi kliens azonosítójával és titkával a <code>POST /oidc/token</code> címen kell kérni; tíz percig jó.</p>
<dl>
<dt>Engedély és hatókör</dt><dd>Minden mezőnél az engedély áll, és a hatókör, amely megnyitja. Amihez nincs engedély, az <code>null</code>, és a
válasz <code>errors</code> tagja nevezi meg; a többi adat megérkezik. Műveletnél (mutation) az egész kérés elutasított.</dd>
<dt>Cél</dt><dd>Adótitkot és zárt adatot csak megjelölt céllal lehet kérni: <code>x-asp-cel</code> fejléc, ahol a jog kéri, <code>x-asp-ugy</code> is.</dd>
<dt>Lapozás</dt><dd>Listát <code>first</code> (1–500) és <code>after</code> lapoz; a folytatás kurzora a <code>pageInfo.endCursor</code>.</dd>
<dt>Művelet</dt><dd>Amit a jog nem enged, azt a válasz <code>hibak</code> tagja mondja el, és semmi sem változott. Ugyanazzal az
<code>idempotenciaKulcs</code> értékkel a művelet csak egyszer hajtódik végre.</dd>
<dt>Séma</dt><dd><a href="/sema/">Szerződések és aláírásuk</a>, <a href="/sema/valtozasok.json">változások</a>,
<a href="/nyilvanos/">nyilvános nyilvántartások jegy nélkül</a>, <a href="/playground/">játszótér</a>.</dd>
</dl>
</section>`;

class Page {
  constructor(
    private readonly content: ManualContent,
    private readonly known: Set<string>,
  ) {}

  navigation({ szakrendszer, lekerdezesek, muveletek, tipusok }: Chapter, nev: string): string {
    const part = (key: string, title: string, list: unknown[]) =>
      list.length ? `<li><a href="#${szakrendszer}-${key}">${title} (${list.length})</a></li>` : '';
    return `<li><a href="#${szakrendszer}">${escaped(nev)}</a><ul>${part('lekerdezesek', 'Lekérdezések', lekerdezesek)}${part('muveletek', 'Műveletek', muveletek)}${part('tipusok', 'Típusok', tipusok)}</ul></li>`;
  }

  chapter({ szakrendszer, lekerdezesek, muveletek, tipusok }: Chapter, nev: string): string {
    const part = (key: string, title: string, items: string[]) =>
      items.length
        ? `<section class="resz" aria-labelledby="${szakrendszer}-${key}"><h3 id="${szakrendszer}-${key}">${title}</h3>\n${items.join('\n')}</section>`
        : '';
    const examples = this.content.peldak.filter((pelda) => pelda.szakrendszer === szakrendszer);
    return `<section class="fejezet" aria-labelledby="${szakrendszer}"><h2 id="${szakrendszer}">${escaped(nev)}</h2>
${part(
  'lekerdezesek',
  'Lekérdezések',
  lekerdezesek.map((field) => this.root('Query', field)),
)}
${part(
  'muveletek',
  'Műveletek',
  muveletek.map((field) => this.root('Mutation', field)),
)}
${part(
  'tipusok',
  'Típusok',
  tipusok.map((type) => this.type(type)),
)}
${part('peldak', 'Példák', examples.map(example))}
</section>`;
  }

  private root(parent: string, field: FieldDoc): string {
    return `<article class="tetel" id="${parent}.${field.nev}"><h4><code>${field.nev}: ${typeLink(field.tipus, this.known)}</code></h4>
<p>${prose(field.leiras)}</p>${this.facts(field)}${this.arguments(field.argumentumok)}</article>`;
  }

  private type({ nev, fajta, leiras, mezok, ...guards }: TypeDoc): string {
    return `<article class="tetel" id="${nev}"><h4><code>${nev}</code> <small>${FAJTAK[fajta]}</small></h4>
<p>${prose(leiras)}</p>${this.facts(guards)}${mezok.length ? `<dl class="mezok">${mezok.map((field) => this.member(nev, field)).join('')}</dl>` : ''}</article>`;
  }

  private member(parent: string, field: FieldDoc): string {
    const type = field.tipus ? `: ${typeLink(field.tipus, this.known)}` : '';
    const text = field.leiras ? `<p>${prose(field.leiras)}</p>` : '';
    return `<div class="mezo" id="${parent}.${field.nev}"><dt><code>${field.nev}${type}${initial(field)}</code></dt><dd>${text}${this.facts(field)}${this.arguments(field.argumentumok)}</dd></div>`;
  }

  private arguments(list: ArgumentDoc[]): string {
    if (list.length === 0) return '';
    const items = list.map(
      (argument) =>
        `<li><code>${argument.nev}: ${typeLink(argument.tipus, this.known)}${initial(argument)}</code> ${prose(argument.leiras)}</li>`,
    );
    return `<ul class="argumentumok" aria-label="Argumentumok">${items.join('')}</ul>`;
  }

  private facts({
    engedely,
    osztaly,
    frissBelepes,
    kivezetes,
  }: Pick<FieldDoc, 'engedely' | 'osztaly' | 'frissBelepes' | 'kivezetes'>): string {
    const scopes = engedely && engedely !== '*' ? this.content.hatokorok.get(engedely) : undefined;
    const facts = [
      kivezetes && `<span class="kivezetes">Kivezetés alatt: ${escaped(kivezetes)}</span>`,
      engedely && (engedely === '*' ? 'Minden hívónak.' : `Engedély: <code>${engedely}</code>.`),
      scopes?.length && `Hatókör: ${scopes.map((scope) => `<code>${scope}</code>`).join(' vagy ')}.`,
      osztaly && `Osztály: ${OSZTALYOK[osztaly] ?? osztaly}.`,
      frissBelepes && `Legfeljebb ${frissBelepes} perce belépett személy hívhatja; gépi kliens nem.`,
    ].filter(Boolean);
    return facts.length ? `<p class="tenyek">${facts.join(' ')}</p>` : '';
  }

  errors(): string {
    const rows = this.content.hibakodok.map(
      ({ kod, allapot, mondat }) => `<tr><th scope="row"><code>${kod}</code></th><td>${allapot}</td><td>${escaped(mondat)}</td></tr>`,
    );
    return `<section class="fejezet" aria-labelledby="hibakodok"><h2 id="hibakodok">Hibakódok</h2>
<p>Az <code>errors[].extensions.code</code> értékei és a válasz HTTP-állapota. A szakrendszerek jogi elutasításai nem itt, hanem a műveletek
<code>hibak</code> tagjában vannak.</p>
<div class="gorgo" role="region" aria-labelledby="hibakodok" tabindex="0"><table><thead><tr><th scope="col">Kód</th><th scope="col">HTTP</th><th scope="col">Mondat</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div></section>`;
  }
}

const initial = ({ alap }: ArgumentDoc) => (alap === undefined ? '' : ` = ${escaped(alap)}`);

const example = ({ cim, szoveg }: ManualContent['peldak'][number]) =>
  `<article class="tetel"><h4>${escaped(cim)}</h4><pre tabindex="0" role="region" aria-label="${escaped(cim)}"><code>${escaped(szoveg)}</code></pre></article>`;
