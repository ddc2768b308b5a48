import { Nyomtatvany, nyomtatvany, Osztaly, Permission, uuidAlaku, type Ctx } from '@asp/kit';
import { hivatalNeve, hivatalPecset, napja, okiratPdf } from '@asp/kit/okiratok';
import { Arg, Ctx as ContextParam, Directive, ID, Query, Resolver } from 'type-graphql';
import { hatarozatOkiratok } from './hatarozat.ts';

@Resolver()
export class HatarozatNyomtatvany {
  @Query(() => Nyomtatvany, {
    nullable: true,
    description:
      'Egy adóhatározat bélyegzett PDF-ben; iktatószám nélkül bélyegzetlen tervezet. Adótitok. (One decision as a sealed PDF; a draft while it has no registry number.)',
  })
  @Permission('ado.kivetes.olvas')
  @Osztaly('ADOTITOK')
  @Directive('@cost(weight: 100)')
  async adohatarozatNyomtatvany(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<Nyomtatvany | null> {
    if (!uuidAlaku(id)) return null;
    const [okirat] = await hatarozatOkiratok(ctx, hivatalNeve(ctx), [id]);
    if (!okirat) return null;
    const pecset = okirat.tervezet ? undefined : await hivatalPecset();
    ctx.naplo({ muvelet: 'adohatarozatNyomtatvany', entitas: 'Adohatarozat', entitasId: id, adat: { tervezet: okirat.tervezet } });
    return nyomtatvany(
      `hatarozat-${okirat.szam ?? 'tervezet'}.pdf`,
      await okiratPdf(okirat, { most: napja(ctx.today), pecset }),
      !okirat.tervezet,
    );
  }
}
