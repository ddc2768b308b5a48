import { fa } from '../../test/rajz.ts';
import { csaladfaHibak } from './csaladfa.ts';
import { hanyadSzoveg, NULLA, osszeg } from './hanyad.ts';
import { torvenyesOrokles } from './torvenyes-orokles.ts';

/** `A 1/2 EGESZ; H haszonélvezet LAKAS` */
const eredmeny = (rajz: string) =>
  torvenyesOrokles(fa(rajz))
    .map(
      ({ tagId, resz, hanyad, haszonelvezet }) => `${tagId ?? 'állam'} ${haszonelvezet ? 'haszonélvezet' : hanyadSzoveg(hanyad)} ${resz}`,
    )
    .join('; ');

test.each([
  // descendants – 7:55. §
  ['egy gyermek', 'A < Ö', 'A 1/1 EGESZ'],
  ['három gyermek fejenként egyenlően', 'A < Ö; B < Ö; C < Ö', 'A 1/3 EGESZ; B 1/3 EGESZ; C 1/3 EGESZ'],
  ['elhunyt gyermek helyén unokák', 'A < Ö; B† < Ö; U < B; V < B', 'A 1/2 EGESZ; U 1/4 EGESZ; V 1/4 EGESZ'],
  ['minden gyermek elhunyt: törzsenként, nem fejenként', 'A† < Ö; B† < Ö; U < A; V < B; W < B', 'U 1/2 EGESZ; V 1/4 EGESZ; W 1/4 EGESZ'],
  ['dédunoka két kiesett helyén', 'A < Ö; B† < Ö; U† < B; D < U; E < U', 'A 1/2 EGESZ; D 1/4 EGESZ; E 1/4 EGESZ'],
  ['utód nélkül elhunyt gyermek nem számít', 'A < Ö; B† < Ö', 'A 1/1 EGESZ'],
  ['nem közös gyermek ugyanúgy', 'M*†; A < Ö M; B < Ö X; X', 'A 1/2 EGESZ; B 1/2 EGESZ'],
  ['mostohagyermek nem örököl', 'H*†; A < Ö; M < H', 'A 1/1 EGESZ'],
  // falling out – 7:6–7:8., 7:77., 7:89. §
  ['érdemtelen helyén gyermeke', 'A !ERDEMTELEN < Ö; U < A; B < Ö', 'U 1/2 EGESZ; B 1/2 EGESZ'],
  ['kitagadott helyén gyermeke', 'A !KITAGADOTT < Ö; U < A; B < Ö', 'U 1/2 EGESZ; B 1/2 EGESZ'],
  ['visszautasító utód nélkül: testvéréé', 'A !VISSZAUTASITOTTA < Ö; B < Ö', 'B 1/1 EGESZ'],
  ['lemondó helyén gyermeke', 'A !LEMONDOTT < Ö; U < A; B < Ö', 'U 1/2 EGESZ; B 1/2 EGESZ'],
  ['leszármazóira is kihatóan lemondott', 'A !LEMONDOTT_LESZARMAZOIVAL < Ö; U < A; B < Ö', 'B 1/1 EGESZ'],
  // spouse beside descendants – 7:58. §
  ['házastárs és egy gyermek', 'H*; A < Ö H', 'H haszonélvezet LAKAS; A 1/1 LAKAS; H 1/2 TOBBI; A 1/2 TOBBI'],
  [
    'házastárs és két gyermek',
    'H*; A < Ö H; B < Ö H',
    'H haszonélvezet LAKAS; A 1/2 LAKAS; B 1/2 LAKAS; H 1/3 TOBBI; A 1/3 TOBBI; B 1/3 TOBBI',
  ],
  [
    'házastárs és elhunyt gyermek unokái',
    'H*; A < Ö; B† < Ö; U < B; V < B',
    'H haszonélvezet LAKAS; A 1/2 LAKAS; U 1/4 LAKAS; V 1/4 LAKAS; H 1/3 TOBBI; A 1/3 TOBBI; U 1/6 TOBBI; V 1/6 TOBBI',
  ],
  ['különélő házastárs kiesik', 'H* !ELETKOZOSSEG_MEGSZUNT; A < Ö H', 'A 1/1 EGESZ'],
  ['előbb elhunyt házastárs', 'H*†; A < Ö H', 'A 1/1 EGESZ'],
  // spouse beside parents – 7:60. §, alone – 7:61. §
  ['házastárs és két szülő', 'H*; Ö < P M; P; M', 'H 1/1 LAKAS; H 1/2 TOBBI; P 1/4 TOBBI; M 1/4 TOBBI'],
  ['házastárs és egy szülő', 'H*; Ö < P M; P†; M', 'H 1/1 LAKAS; H 5/8 TOBBI; M 3/8 TOBBI'],
  ['házastárs, szülők elhunytak, testvér van', 'H*; Ö < P M; P†; M†; T < P M', 'H 1/1 EGESZ'],
  ['csak házastárs', 'H*', 'H 1/1 EGESZ'],
  [
    'gyermek kiesett utód nélkül: mintha nem volna',
    'H*; A !KITAGADOTT < Ö; Ö < P M; P; M',
    'H 1/1 LAKAS; H 1/2 TOBBI; P 1/4 TOBBI; M 1/4 TOBBI',
  ],
  // parents and their line – 7:63. §
  ['két szülő', 'Ö < P M; P; M', 'P 1/2 EGESZ; M 1/2 EGESZ'],
  ['egy szülő, testvér nincs: mind az övé', 'Ö < P M; P†; M', 'M 1/1 EGESZ'],
  ['kiesett szülő helyén testvér', 'Ö < P M; P†; M; T < P M', 'T 1/2 EGESZ; M 1/2 EGESZ'],
  ['két édestestvér', 'Ö < P M; P†; M†; T < P M; S < P M', 'T 1/2 EGESZ; S 1/2 EGESZ'],
  ['édes- és féltestvér', 'Ö < P M; P†; M†; T < P M; F < P X; X', 'T 3/4 EGESZ; F 1/4 EGESZ'],
  ['elhunyt testvér helyén unokaöccs', 'Ö < P M; P†; M†; T† < P M; N < T; S < P M', 'N 1/2 EGESZ; S 1/2 EGESZ'],
  // grandparents, great-grandparents, remoter – 7:64–7:66. §
  ['négy nagyszülő', 'Ö < P M; P† < A B; M† < C D; A; B; C; D', 'A 1/4 EGESZ; B 1/4 EGESZ; C 1/4 EGESZ; D 1/4 EGESZ'],
  ['kiesett nagyszülő helyén nagybácsi', 'Ö < P M; P† < A B; M†; A†; B; N < A B', 'N 1/2 EGESZ; B 1/2 EGESZ'],
  ['kiesett nagyszülőpár: a másik páré', 'Ö < P M; P† < A B; M† < C D; A†; B†; C; D', 'C 1/2 EGESZ; D 1/2 EGESZ'],
  ['unokatestvér', 'Ö < P M; P† < A B; M†; A†; B†; N† < A B; U < N', 'U 1/1 EGESZ'],
  ['dédszülő leszármazója', 'Ö < P; P† < A; A† < E; E†; K < E', 'K 1/1 EGESZ'],
  ['ükszülő', 'Ö < P; P† < A; A† < E; E† < F G; F; G', 'F 1/2 EGESZ; G 1/2 EGESZ'],
  // the state – 7:74. §
  ['senki', '', 'állam 1/1 EGESZ'],
  ['mindenki kiesett', 'A !LEMONDOTT_LESZARMAZOIVAL < Ö; H* !ELETKOZOSSEG_MEGSZUNT', 'állam 1/1 EGESZ'],
])('%s', (_nev, rajz, vart) => expect(eredmeny(rajz)).toBe(vart));

test.each(['H*; A < Ö H; B† < Ö H; U < B; V < B; W < B', 'Ö < P M; P†; M; T < P M; S† < P; Z < S; Q < S', 'H*; Ö < P M; P†; M'])(
  'a részek mindig egy egésszé állnak össze: %s',
  (rajz) => {
    const reszek = torvenyesOrokles(fa(rajz));
    for (const resz of new Set(reszek.map((r) => r.resz)))
      expect(hanyadSzoveg(reszek.filter((r) => r.resz === resz).reduce((o, r) => osszeg(o, r.hanyad), NULLA))).toBe('1/1');
  },
);

test('minden rész mellett ott a jogszabály és az ok', () => {
  const [elso, masodik] = torvenyesOrokles(fa('A < Ö; B !ERDEMTELEN < Ö; U < B'));
  expect(elso).toMatchObject({ jogforras: 'Ptk. 7:55. §', indok: 'Gyermekként örököl; a gyermekek fejenként egyenlő részt kapnak.' });
  expect(masodik!.indok).toBe('B helyén örököl, aki kiesett: az öröklésre érdemtelen (Ptk. 7:6. §).');
});

test('aki az örökhagyó után halt meg, örököl', () => {
  const f = fa('A < Ö; B < Ö');
  const tagok = f.tagok.map((t) => (t.id === 'B' ? { ...t, elhunyt: '2026-03-02' } : t));
  expect(torvenyesOrokles({ ...f, tagok })).toHaveLength(2);
});

test.each([
  ['ismeretlen szülő', 'A < Z', /nincs a családfán/],
  ['kör', 'A < B; B < A', /önmaga leszármazója/],
  ['két élő házastárs', 'H*; G*', /Egy élő házastárs/],
  ['három szülő', 'A < Ö B C; B; C', /két szülője/],
])('hibás családfa: %s', (_nev, rajz, hiba) => expect(csaladfaHibak(fa(rajz)).join(' ')).toMatch(hiba));
