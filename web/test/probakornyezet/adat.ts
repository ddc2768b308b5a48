import {
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  GraphQLError,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

/**
 * Answers any operation of the public graph with plausible, always equal Hungarian sample data, so that the screens can
 * be looked at and tested without databases. The words come from the field names; special cases stand in `KULONLEGES`.
 */
type Minta = Record<string, unknown> & { __i?: number };

const UTCAK = ['Fő utca', 'Petőfi Sándor utca', 'Kossuth Lajos utca', 'Szőlőhegyi út', 'Őrház köz'];
const NEVEK = ['Győri Erzsébet', 'Szűcs Béla', 'Őri Ödön', 'Kovácsné Üveges Ágnes', 'Csáki Zsuzsanna', 'Nyárády Tamás'];
const ADONEMEK = ['Építményadó', 'Telekadó', 'Magánszemély kommunális adója'];
const ev = 2026;

const nap = (i: number, elso = `${ev}-01-15`) => {
  const d = new Date(`${elso}T00:00:00Z`);
  d.setUTCDate(d.getUTCDate() + i * 17);
  return d.toISOString().slice(0, 10);
};
const uuid = (fajta: string, i: number) => {
  let h = 7;
  for (const c of fajta) h = (h * 31 + c.charCodeAt(0)) >>> 0;
  return `${h.toString(16).padStart(8, '0')}-0000-7000-8000-${i.toString(16).padStart(12, '0')}`;
};
const EOV = { y: 565_200, x: 190_400 };
const telek = (i: number) => {
  const y = EOV.y + (i % 24) * 26;
  const x = EOV.x + Math.floor(i / 24) * 44;
  return {
    type: 'Polygon',
    coordinates: [
      [
        [y, x],
        [y + 22, x + 2],
        [y + 21, x + 38],
        [y - 1, x + 36],
        [y, x],
      ],
    ],
  };
};

function ertek(tipus: string, mezo: string, i: number): unknown {
  const m = mezo.toLowerCase();
  if (tipus === 'Boolean') return /hasnextpage|zart|torolt|elhunyt|megszunt|lejart|kesedelmes/.test(m) ? false : i % 2 === 0;
  if (tipus === 'Int') {
    if (m === 'ev' || m.endsWith('ev')) return ev;
    if (m.includes('szamlalo') || m.includes('nevezo')) return 1;
    if (m.includes('nap') && !m.includes('naplo')) return 12 + i;
    if (m === 'totalcount') return 96_012;
    return /terulet/.test(m) ? 640 + i * 37 : i + 1;
  }
  if (tipus === 'Float') return m.includes('y') ? EOV.y + i * 20 : EOV.x + i * 14;
  if (tipus === 'Forint') return String(m.includes('potlek') ? 3877 : 38_000 * (i + 1) * (m.includes('ertek') ? 97 : 1));
  if (tipus === 'Datum') return nap(i);
  if (tipus === 'Idopont') return `${nap(i)}T09:41:07.000Z`;
  if (tipus === 'Hrsz') return i % 7 === 0 ? `${100 + i}/${(i % 3) + 1}` : String(100 + i);
  if (tipus === 'KshKod') return '02185';
  if (tipus === 'Bankszamla') return '59800118-10001136-00000000';
  if (tipus === 'Adoazonosito') return '8123456784';
  if (tipus === 'Adoszam') return '15729576-2-42';
  if (tipus === 'EovGeometria') return telek(i);
  if (tipus === 'Json' || tipus === 'JSON') return { nev: 'minta', ertek: i };
  if (tipus === 'ID') return uuid(mezo, i);
  if (/^(becenev|nev|(?!adonem).*nev|rogzitette|alairta|ellenorizte|kerte|ki|tulajdonos|cimzett|befizeto.*)$/.test(m))
    return NEVEK[i % NEVEK.length];
  if (/cim$|kozterulet/.test(m)) return `${UTCAK[i % UTCAK.length]} ${i + 1}.`;
  if (/hrsz/.test(m)) return String(100 + i);
  if (/szazalek|mertek|kulcs/.test(m)) return '0.023';
  if (/szamla/.test(m)) return '59800118-10001136-00000000';
  if (m === 'terulet') return String(58 + i * 7);
  if (m === 'eredmeny') return i % 9 === 4 ? 'ELUTASITVA' : 'SIKERES';
  if (m === 'sorszam') return String(4211 - i);
  if (m === 'muvelet') return ['OLVAS', 'MODOSIT', 'boritolapModosit', 'belepes'][i % 4];
  if (m === 'szerepkorok') return 'ADO_UGYINTEZO';
  if (m === 'cel') return 'ADOZTATAS';
  if (/alapkamat/.test(m)) return '6.5';
  if (m === 'pontos') return '3877.2';
  if (m === 'kod') return ['ADO_UGYINTEZO', 'IVK_KEZELO', 'JEGYZO'][i % 3];
  if (/indok|leiras|megjegyzes|kozlemeny/.test(m)) return 'Bejelentés alapján, helyszíni szemle nélkül.';
  if (/jogok/.test(m)) return 'Vezetékjog az áramszolgáltató javára.';
  if (/kod/.test(m)) return 'MINTA';
  if (/cursor/.test(m)) return String(i);
  return `${mezo.charAt(0).toUpperCase()}${mezo.slice(1)} ${i + 1}`;
}

const tiltas = (code: string, extra: object = {}) => new GraphQLError('Elutasítva.', { extensions: { code, ...extra } });

export interface Kornyezet {
  onkormanyzat: string;
  szerepkor: string;
  cel?: string;
  telepulesek: { kshKod: string; nev: string }[];
  engedelyek: string[];
  szerepkorok: string[];
  nev: string;
}

const adotitok = (ctx: Kornyezet) => {
  if (!ctx.engedelyek.some((e) => e.startsWith('ado.'))) throw tiltas('NINCS_JOGOSULTSAG', { engedely: 'ado.adotargy.olvas' });
  if (!ctx.cel) throw tiltas('CEL_SZUKSEGES', { celok: ['ADOZTATAS'] });
};

/** Where the general rule would mislead: who am I, what is refused, what a list argument means. */
const KULONLEGES: Record<string, (source: Minta, args: Record<string, unknown>, ctx: Kornyezet) => unknown> = {
  'Query.en': (_s, _a, ctx) => ({
    id: uuid('en', 1),
    nev: ctx.nev,
    onkormanyzat: ctx.telepulesek.find((t) => t.kshKod === ctx.onkormanyzat),
    onkormanyzatok: ctx.telepulesek,
    szerepkorok: ctx.szerepkorok,
    engedelyek: ctx.engedelyek,
    celok: ctx.engedelyek.some((e) => e.startsWith('ado.')) ? ['ADOZTATAS', 'ADOALAP_ELLENORZES'] : ['VAGYONGAZDALKODAS'],
    helyettesites: null,
    felhasznalo: null,
  }),
};

export function tilt(ut: string): void {
  KULONLEGES[ut] = (_s, _a, ctx) => {
    adotitok(ctx);
    return undefined;
  };
}
export function kulonleges(ut: string, f: (source: Minta, args: Record<string, unknown>, ctx: Kornyezet) => unknown): void {
  KULONLEGES[ut] = f;
}

export const mezoErtek: GraphQLFieldResolver<Minta | undefined, Kornyezet> = (source, args, ctx, info) => {
  const kulon = KULONLEGES[`${info.parentType.name}.${info.fieldName}`];
  if (kulon) {
    const v = kulon(source ?? {}, args as Record<string, unknown>, ctx);
    if (v !== undefined) return v;
  }
  const sajat = source?.[info.fieldName];
  if (sajat !== undefined) return sajat;
  if (/^(fekves|hrsz)$/.test(info.fieldName) && source?.__args && (source.__args as Minta)[info.fieldName])
    return (source.__args as Minta)[info.fieldName];
  return gyart(info.returnType, info.fieldName, source?.__i ?? 0, args as Record<string, unknown>, info.parentType.name);
};

function gyart(tipus: GraphQLOutputType, mezo: string, i: number, args: Record<string, unknown>, szulo: string, kotelezo = false): unknown {
  if (isNonNullType(tipus)) return gyart(tipus.ofType, mezo, i, args, szulo, true);
  if (isListType(tipus)) {
    if (mezo === 'hibak') return [];
    const n = szulo.endsWith('Connection') ? Math.min(Number(args.first ?? 50), 60) : mezo === 'szerepkorok' ? 1 : 6;
    return Array.from({ length: n }, (_, k) => gyart(tipus.ofType as GraphQLOutputType, mezo, k, {}, szulo));
  }
  const nev = getNamedType(tipus).name;
  if (isEnumType(tipus)) {
    const ertekek = tipus.getValues();
    return ertekek[i % ertekek.length]?.value;
  }
  if (isLeafType(tipus))
    return /Ig$|felulirva|megszunes|zaro|torolve|visszavonva|szuloId/.test(mezo) && !kotelezo
      ? i % 3 === 2
        ? ertek(nev, mezo, i)
        : null
      : ertek(nev, mezo, i);
  if (nev === 'PageInfo') return { hasNextPage: false, endCursor: null };
  if (nev === 'Adonem') return { __i: i, nev: ADONEMEK[i % ADONEMEK.length] };
  if (nev === 'KataszteriIngatlan' && szulo === 'Ingatlan') return { __i: i, allapot: 'NYILVANTARTOTT', ervenyesIg: null };
  return { __i: i, __args: args };
}
