import { registerEnumType } from 'type-graphql';
import { UGYIRAT_LEPESEK, type UgyiratLepesNev as Nev } from '../rules/ugyirat-allapotgep.ts';

export const UgyiratLepesNev = Object.fromEntries(UGYIRAT_LEPESEK.map((l) => [l, l])) as { [K in Nev]: K };
export type UgyiratLepesNev = Nev;
registerEnumType(UgyiratLepesNev, { name: 'UgyiratLepesNev', description: 'Lépés az ügyirat életében. (Step in the life of a file.)' });
