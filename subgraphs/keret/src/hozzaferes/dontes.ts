import { CELOK, isSecret, SZEREPKOROK, type Condition } from '@asp/kit/call';
import type { Felhasznalo, FelhasznaloAllapot } from '../felhasznalo/felhasznalo.entity.ts';
import type { HatalyosSzerepkor } from '../szerepkor/szerepkor.ts';
import { HozzaferesDontes, HozzaferesLepes, type HozzaferesLepesFajta } from './tipusok.ts';
import { kellEngedelyek, nyitoCelok, szerepkorAdasai, type Eredmeny } from './vizsgalat.ts';

const lepes = (fajta: HozzaferesLepesFajta, teljesul: boolean, szoveg: string): HozzaferesLepes =>
  Object.assign(new HozzaferesLepes(), { fajta, teljesul, szoveg });

const ALLAPOT: Record<FelhasznaloAllapot, string> = {
  AKTIV: 'aktív felhasználó',
  MEGHIVOTT: 'a meghívót még nem fogadta el, ezért semmihez sem fér hozzá',
  ZAROLT: 'zárolt felhasználó, ezért semmihez sem fér hozzá',
  MEGSZUNT: 'munkaköre itt megszűnt, ezért semmihez sem fér hozzá',
};

const FORRAS = { TAGSAG: 'tagságként', HELYETTESITES: 'helyettesként', BETEKINTES: 'támogatói betekintésként' } as const;
const szerepkorNev = (kod: string) => SZEREPKOROK[kod]?.nev ?? kod;
const ido = ({ kezdet, veg }: HatalyosSzerepkor) => (veg ? `${kezdet} – ${veg}` : `${kezdet} óta, határidő nélkül`);

/** One permission: which of his roles give it, by which pattern and since when; or which roles would. */
function engedelyLepes(engedely: string, szerepkorok: HatalyosSzerepkor[], itteni: readonly string[]): HozzaferesLepes {
  const adok = szerepkorok.flatMap((hatalyos) =>
    szerepkorAdasai(hatalyos.szerepkor.kod, [engedely])
      .slice(0, 1)
      .map(({ minta }) => `${hatalyos.szerepkor.nev} szerepköre („${minta}” minta, ${FORRAS[hatalyos.forras]}, ${ido(hatalyos)})`),
  );
  if (adok.length > 0) return lepes('ENGEDELY', true, `Az „${engedely}” engedélyt adja: ${adok.join('; ')}.`);
  const adnak = itteni.filter((kod) => szerepkorAdasai(kod, [engedely]).length > 0);
  const kik = adnak.length > 0 ? `Ezek a szerepkörök adnák: ${adnak.map(szerepkorNev).join(', ')}.` : 'Egyetlen szerepkör sem adja.';
  return lepes('ENGEDELY', false, `Nincs olyan szerepköre, amely az „${engedely}” engedélyt adná. ${kik}`);
}

function celLepes(kell: readonly Condition[], celok: readonly string[], itteni: string[]): HozzaferesLepes[] {
  if (!kell.some(({ osztaly }) => isSecret(osztaly))) return [];
  const nev = (kod: string) => `${CELOK[kod]!.nev}${CELOK[kod]!.ugyKell ? ' (ügy megjelölésével)' : ''}`;
  if (celok.length > 0) return [lepes('CEL', true, `Az adat csak megjelölt célra olvasható. Megjelölheti: ${celok.map(nev).join(', ')}.`)];
  const nyito = nyitoCelok(kell, itteni);
  const melyek =
    nyito.length > 0 ? `Az adatot ezek nyitnák meg: ${nyito.map(nev).join(', ')}.` : 'Erre az adatra egyetlen cél sem jelölhető.';
  return [lepes('CEL', false, `Az adat csak megjelölt célra olvasható, de szerepköreivel ilyen célt nem jelölhet meg. ${melyek}`)];
}

const NAPLOZOTT = new Set(['SZEMELYES', 'ADOTITOK', 'ZART']);

/** The reasoning about one user, condition by condition; its end is what the rule itself says. `itteni`: roles that there can be here. */
export function dontes(
  felhasznalo: Felhasznalo,
  szerepkorok: HatalyosSzerepkor[],
  kell: readonly Condition[],
  eredmeny: Eredmeny,
  itteni: string[],
): HozzaferesDontes {
  const aktiv = felhasznalo.allapot === 'AKTIV';
  const engedelyek = kellEngedelyek(kell);
  const lepesek = [
    lepes('ALLAPOT', aktiv, `${felhasznalo.nev}: ${ALLAPOT[felhasznalo.allapot]}.`),
    ...(kell.some(({ closed }) => closed)
      ? [lepes('ENGEDELY', false, 'Az adathoz nincs engedély megadva, ezért senkinek sem nyílik meg.')]
      : []),
    ...(engedelyek.length === 0
      ? [lepes('ENGEDELY', szerepkorok.length > 0, 'Külön engedély nem kell hozzá; elég, ha itt bármilyen szerepköre van.')]
      : []),
    ...engedelyek.map((engedely) => engedelyLepes(engedely, szerepkorok, itteni)),
    ...celLepes(kell, eredmeny.celok, itteni),
    ...(kell.some(({ osztaly }) => NAPLOZOTT.has(osztaly ?? '')) ? [lepes('NAPLO', true, 'Az olvasást az üzleti napló rögzíti.')] : []),
  ];
  return Object.assign(new HozzaferesDontes(), { felhasznalo, igen: aktiv && szerepkorok.length > 0 && eredmeny.igen, lepesek });
}
