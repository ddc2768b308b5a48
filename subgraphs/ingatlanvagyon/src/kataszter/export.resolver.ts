import { createHash } from 'node:crypto';
import { Osztaly, Permission, type Ctx, type ListaArgs } from '@asp/kit';
import { Arg, Args, Ctx as ContextParam, Field, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { exportCsv } from './export-csv.ts';
import { exportXlsx } from './export-xlsx.ts';
import { kataszterLista } from './lista.ts';

export const ExportFormatum = { CSV: 'CSV', XLSX: 'XLSX' } as const;
export type ExportFormatum = keyof typeof ExportFormatum;
registerEnumType(ExportFormatum, { name: 'ExportFormatum', description: 'A letöltés formátuma. (File format.)' });

@ObjectType({ description: 'Letölthető állomány. (File to download.)' })
@Permission('ingatlanvagyon.kataszter.olvas')
@Osztaly('HIVATALI')
export class KataszterExport {
  @Field(() => String, { description: 'Javasolt állománynév. (File name.)' })
  fajlnev!: string;

  @Field(() => String, { description: 'Médiatípus. (Media type.)' })
  mime!: string;

  @Field(() => Int, { description: 'Sorok száma fejléc nélkül. (Rows without the header.)' })
  sorok!: number;

  @Field(() => String, { description: 'A tartalom SHA-256 lenyomata. (SHA-256 of the content.)' })
  sha256!: string;

  @Field(() => String, { description: 'Tartalom base64 kódolással. (Content in base64.)' })
  tartalom!: string;
}

const FORMATUMOK = {
  CSV: { keszit: exportCsv, kiterjesztes: 'csv', mime: 'text/csv; charset=utf-8' },
  XLSX: { keszit: exportXlsx, kiterjesztes: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;

@Resolver()
export class ExportResolver {
  @Query(() => KataszterExport, {
    description: 'A lista letöltése ugyanazzal a szűrővel és rendezéssel, legfeljebb 50 000 sor. (The list as a file.)',
  })
  @Permission('ingatlanvagyon.kataszter.olvas')
  async kataszterExport(
    @Arg('formatum', () => ExportFormatum, { description: 'CSV vagy XLSX. (File format.)' }) formatum: ExportFormatum,
    @Args(() => kataszterLista.Args as never) args: ListaArgs,
    @ContextParam() ctx: Ctx,
  ): Promise<KataszterExport> {
    const { keszit, kiterjesztes, mime } = FORMATUMOK[formatum];
    const { sorok, tartalom } = await keszit(ctx, args);
    const sha256 = createHash('sha256').update(tartalom).digest('hex');
    ctx.naplo({ muvelet: 'kataszterExport', entitas: 'KataszteriIngatlan', adat: { formatum, sorok, sha256 } });
    const fajlnev = `ingatlanvagyon-kataszter-${ctx.onkormanyzat}-${ctx.today}.${kiterjesztes}`;
    return Object.assign(new KataszterExport(), { fajlnev, mime, sorok, sha256, tartalom: tartalom.toString('base64') });
  }
}
