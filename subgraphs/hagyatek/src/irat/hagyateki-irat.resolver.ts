import { Permission, type Ctx } from '@asp/kit';
import type { Blokk } from '@asp/kit/okiratok';
import { Arg, Ctx as ContextParam, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { ugyben } from '../ugy/sajat.ts';
import { HagyatekiIrat } from './hagyateki-irat.entity.ts';
import { iratPdf } from './pdf.ts';

@Resolver(() => HagyatekiIrat)
export class HagyatekiIratResolver {
  @Query(() => HagyatekiIrat, {
    nullable: true,
    description: 'Egy irat abból az ügyből, amelyen dolgozik. (One document of the case worked on.)',
  })
  @Permission('hagyatek.leltar.olvas')
  async hagyatekiIrat(@Arg('id', () => ID) id: string, @ContextParam() ctx: Ctx): Promise<HagyatekiIrat | null> {
    const irat = await ctx.byId(HagyatekiIrat).load(id);
    const ugy = irat && (await ctx.byId(HagyatekiUgy).load(irat.ugyId));
    return ugy && ugyben(ctx, ugy) ? irat : null;
  }

  @FieldResolver(() => String, { description: 'Az irat szövege. (Text.)' })
  szoveg(@Root() { torzs }: HagyatekiIrat): string {
    return torzs.map(blokkSzoveg).join('\n');
  }

  @FieldResolver(() => String, { description: 'Az irat PDF-ként, base64. (The document as PDF, base64.)' })
  @Directive('@cost(weight: 50)')
  async pdf(@Root() irat: HagyatekiIrat, @ContextParam() ctx: Ctx): Promise<string> {
    return (await iratPdf(ctx, irat)).toString('base64');
  }
}

const futamok = (szoveg: { szoveg: string }[]) => szoveg.map((f) => f.szoveg).join('');

function blokkSzoveg(blokk: Blokk): string {
  if (blokk.fajta === 'vonal') return '';
  if (blokk.fajta === 'lista') return blokk.elemek.map((e) => `– ${futamok(e)}`).join('\n');
  if (blokk.fajta === 'tabla') return [blokk.fejlec, ...blokk.sorok].map((sor) => sor.map(futamok).join(' · ')).join('\n');
  return futamok(blokk.szoveg);
}
