import { Forint, Permission, type Ctx } from '@asp/kit';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { csoportok } from '../csoport.ts';

export const KivetesValtozas = { UJ: 'UJ', NO: 'NO', AZONOS: 'AZONOS', CSOKKEN: 'CSOKKEN' } as const;
export type KivetesValtozas = (typeof KivetesValtozas)[keyof typeof KivetesValtozas];
registerEnumType(KivetesValtozas, {
  name: 'KivetesValtozas',
  description: 'Az adó az előző évihez képest. (Compared with the year before: new, higher, same, lower.)',
});

@ObjectType({ description: 'Hány tétel adója nő, csökken vagy marad. (How many items rise, fall or stay.)' })
@Permission('ado.kivetes.olvas')
export class KivetesEloszlas {
  @Field(() => KivetesValtozas, { description: 'Változás. (Change.)' })
  valtozas!: KivetesValtozas;

  @Field(() => Int, { description: 'Tételek száma. (Items.)' })
  darab!: number;

  @Field(() => Forint, { description: 'Idei összeg. (This year.)' })
  osszeg!: bigint;

  @Field(() => Forint, { description: 'Előző évi összeg. (Year before.)' })
  elozoEviOsszeg!: bigint;
}

interface EloszlasSor {
  kivetes_id: string;
  valtozas: KivetesValtozas;
  darab: string;
  osszeg: string;
  elozo_evi: string;
}

export async function eloszlasok(ctx: Ctx, kivetesek: readonly string[]): Promise<KivetesEloszlas[][]> {
  const sorok = await ctx.sql<EloszlasSor>(
    `select kivetes_id, case when elozo_evi = 0 then 'UJ' when osszeg > elozo_evi then 'NO' when osszeg < elozo_evi then 'CSOKKEN' else 'AZONOS' end as valtozas,
       count(*) as darab, sum(osszeg) as osszeg, sum(elozo_evi) as elozo_evi
     from kivetes_tetel where onkormanyzat = $1 and kivetes_id = any ($2::uuid[]) group by 1, 2 order by 1, 2`,
    [ctx.onkormanyzat, kivetesek],
  );
  return csoportok(sorok, kivetesek, (sor) => sor.kivetes_id).map((sajat) => sajat.map(eloszlas));
}

const eloszlas = ({ valtozas, darab, osszeg, elozo_evi }: EloszlasSor): KivetesEloszlas =>
  Object.assign(new KivetesEloszlas(), { valtozas, darab: Number(darab), osszeg: BigInt(osszeg), elozoEviOsszeg: BigInt(elozo_evi) });
