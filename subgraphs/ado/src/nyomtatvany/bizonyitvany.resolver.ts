import { Nyomtatvany, nyomtatvany, type Ctx } from '@asp/kit';
import { hivatalPecset, napja, okiratPdf } from '@asp/kit/okiratok';
import { Ctx as ContextParam, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { ErtekBizonyitvany } from '../ertekbizonyitvany/ertek-bizonyitvany.entity.ts';
import { bizonyitvanyOkirat } from './bizonyitvany.ts';

@Resolver(() => ErtekBizonyitvany)
export class BizonyitvanyNyomtatvany {
  @FieldResolver(() => Nyomtatvany, {
    nullable: true,
    description:
      'A kiadott bizonyítvány bélyegzett PDF-ben; null, amíg nincs kiadva. Annak jár, aki a bizonyítványt láthatja. (The issued certificate as a sealed PDF.)',
  })
  @Directive('@cost(weight: 100)')
  async nyomtatvany(@Root() bizonyitvany: ErtekBizonyitvany, @ContextParam() ctx: Ctx): Promise<Nyomtatvany | null> {
    if (bizonyitvany.allapot !== 'KIADOTT') return null;
    const pdf = await okiratPdf(bizonyitvanyOkirat(ctx, bizonyitvany), { most: napja(ctx.today), pecset: await hivatalPecset() });
    ctx.naplo({ muvelet: 'ertekBizonyitvanyNyomtatvany', entitas: 'ErtekBizonyitvany', entitasId: bizonyitvany.id, adat: {} });
    return nyomtatvany(`ertekbizonyitvany-${bizonyitvany.szam}.pdf`, pdf, true);
  }
}
