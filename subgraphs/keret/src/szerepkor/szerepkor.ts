import { Datum, HOMOKOZO, Permission, refusal, type Ctx } from '@asp/kit';
import { SZEREPKOROK } from '@asp/kit/call';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

@ObjectType({ description: 'Szerepkör a katalógusból. (Role of the catalogue.)' })
@Permission('*')
export class Szerepkor {
  @Field(() => String, { description: 'A szerepkör kódja. (Code of the role.)' })
  kod!: string;

  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => String, { description: 'Mire való. (What it is for.)' })
  leiras!: string;

  @Field(() => [String], { description: 'Engedélyminták: ado.*.olvas, ado.**. (Permission patterns.)' })
  engedelyek!: string[];
}

export const szerepkor = (kod: string): Szerepkor => {
  const { nev, leiras, engedelyek } = SZEREPKOROK[kod] ?? { nev: kod, leiras: '', engedelyek: [] };
  return Object.assign(new Szerepkor(), { kod, nev, leiras, engedelyek });
};

// Not given to people: the machine's role, and the one that a support view brings with it.
const NEM_ADHATO = new Set(['INTEGRATOR', 'KINCSTAR_TAMOGATO']);
// A developer may try everything, so he is one in the sandbox only; the database holds to it as well.
const CSAK_HOMOKOZOBAN = new Set(['FEJLESZTO']);
/** Roles that there can be in a municipality. */
export const itteniSzerepkorok = (ksh: string): string[] =>
  Object.keys(SZEREPKOROK).filter((kod) => ksh === HOMOKOZO.ksh || !CSAK_HOMOKOZOBAN.has(kod));
export const adhatoSzerepkorok = (ksh: string): string[] => itteniSzerepkorok(ksh).filter((kod) => !NEM_ADHATO.has(kod));

export function adhato(ctx: Pick<Ctx, 'onkormanyzat'>, kod: string, mezo: string): void {
  if (adhatoSzerepkorok(ctx.onkormanyzat).includes(kod)) return;
  throw refusal('ISMERETLEN_SZEREPKOR', 'Nincs ilyen, felhasználónak adható szerepkör. Válasszon a szerepkörök listájából.', [
    'input',
    mezo,
  ]);
}

export const SzerepkorForras = { TAGSAG: 'TAGSAG', HELYETTESITES: 'HELYETTESITES', BETEKINTES: 'BETEKINTES' } as const;
export type SzerepkorForras = (typeof SzerepkorForras)[keyof typeof SzerepkorForras];
registerEnumType(SzerepkorForras, {
  name: 'SzerepkorForras',
  description: 'Honnan van a szerepkör. (Source of a role: membership, substitution, support view.)',
});

/** Row of `hatalyos_szerepkor`. */
export interface HatalyosSor {
  felhasznalo_id: string;
  szerepkor: string;
  helyettesites_id: string | null;
  helyettesitett_id: string | null;
  kezdet: string;
  veg: string | null;
}

@ObjectType({ description: 'Egy időpontban hatályos szerepkör a forrásával. (Role in force at a moment, with its source.)' })
@Permission('keret.szerepkor.olvas')
export class HatalyosSzerepkor {
  felhasznaloId!: string;
  helyettesitettId?: string | null;

  @Field(() => Szerepkor, { description: 'A szerepkör. (The role.)' })
  szerepkor!: Szerepkor;

  @Field(() => SzerepkorForras, { description: 'Forrás. (Source.)' })
  forras!: SzerepkorForras;

  @Field(() => ID, { nullable: true, description: 'A helyettesítés azonosítója. (Substitution.)' })
  helyettesitesId?: string | null;

  @Field(() => Datum, { description: 'Első nap. (First day.)' })
  kezdet!: string;

  @Field(() => Datum, { nullable: true, description: 'Utolsó nap; üres, ha határozatlan. (Last day; empty when indefinite.)' })
  veg?: string | null;
}

const forras = (sor: HatalyosSor): SzerepkorForras =>
  sor.helyettesites_id ? 'HELYETTESITES' : sor.szerepkor === 'KINCSTAR_TAMOGATO' ? 'BETEKINTES' : 'TAGSAG';

const hatalyos = (sor: HatalyosSor): HatalyosSzerepkor =>
  Object.assign(new HatalyosSzerepkor(), {
    felhasznaloId: sor.felhasznalo_id,
    helyettesitettId: sor.helyettesitett_id,
    szerepkor: szerepkor(sor.szerepkor),
    forras: forras(sor),
    helyettesitesId: sor.helyettesites_id,
    kezdet: sor.kezdet,
    veg: sor.veg,
  });

const SZEREPKOROK_SQL = `select felhasznalo_id, szerepkor, helyettesites_id, helyettesitett_id, kezdet::text, veg::text from hatalyos_szerepkor($1)
  where onkormanyzat = $2`;

/** Roles in force at a moment, of everybody. */
export const mindenkiSzerepkorei = async (ctx: Ctx, most: Date): Promise<HatalyosSzerepkor[]> =>
  (await ctx.sql<HatalyosSor>(`${SZEREPKOROK_SQL} order by szerepkor`, [most, ctx.onkormanyzat])).map(hatalyos);

/** Roles in force now, of the persons asked for. */
export const szerepkorei = (ctx: Ctx) =>
  ctx.loader<string, HatalyosSzerepkor[]>('hatalyosSzerepkorok', async (ids) => {
    const sorok = (
      await ctx.sql<HatalyosSor>(`${SZEREPKOROK_SQL} and felhasznalo_id = any($3) order by szerepkor`, [ctx.now, ctx.onkormanyzat, ids])
    ).map(hatalyos);
    return ids.map((id) => sorok.filter((sor) => sor.felhasznaloId === id));
  });
