import type { Ctx } from '@asp/kit';
import { Ctx as ContextParam, FieldResolver, Resolver, Root } from 'type-graphql';
import { Adomertek } from '../adonem/adomertek.entity.ts';
import { Adotargy } from '../adotargy/adotargy.entity.ts';
import { Adozo } from '../adozo/adozo.entity.ts';
import { hatarozatIktatoszam } from '../rules/hatarozat-iktatoszam.ts';
import { Adohatarozat } from './adohatarozat.entity.ts';
import { KivetesKihagyott } from './kivetes-kihagyott.entity.ts';
import { KivetesTetel } from './kivetes-tetel.entity.ts';
import { Kivetes } from './kivetes.entity.ts';

@Resolver(() => KivetesTetel)
export class KivetesTetelResolver {
  @FieldResolver(() => Adotargy, { nullable: true, description: 'Az adótárgy. (Object.)' })
  adotargy(@Root() tetel: KivetesTetel, @ContextParam() ctx: Ctx): Promise<Adotargy | null> {
    return ctx.byId(Adotargy).load(tetel.adotargyId);
  }

  @FieldResolver(() => Adozo, { nullable: true, description: 'Az adózó. (Taxpayer.)' })
  adozo(@Root() tetel: KivetesTetel, @ContextParam() ctx: Ctx): Promise<Adozo | null> {
    return ctx.byId(Adozo).load(tetel.adozoId);
  }

  @FieldResolver(() => Adomertek, { nullable: true, description: 'A mérték a rendelettel. (Rate with its decree.)' })
  adomertek(@Root() tetel: KivetesTetel, @ContextParam() ctx: Ctx): Promise<Adomertek | null> {
    return ctx.byId(Adomertek).load(tetel.mertekId);
  }
}

@Resolver(() => KivetesKihagyott)
export class KivetesKihagyottResolver {
  @FieldResolver(() => Adotargy, { nullable: true, description: 'Az adótárgy. (Object.)' })
  adotargy(@Root() kihagyott: KivetesKihagyott, @ContextParam() ctx: Ctx): Promise<Adotargy | null> {
    return ctx.byId(Adotargy).load(kihagyott.adotargyId);
  }
}

@Resolver(() => Adohatarozat)
export class AdohatarozatResolver {
  @FieldResolver(() => String, { description: 'A határozat száma az éven belül. (Number within the year.)' })
  szam(@Root() { sorszam, ev }: Adohatarozat): string {
    return `${sorszam}/${ev}`;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Iktatószám; null, amíg az iratkezelő nem iktatta. (Registry number; null until registered.)',
  })
  async iktatoszam(@Root() { kivetesId, sorszam }: Adohatarozat, @ContextParam() ctx: Ctx): Promise<string | null> {
    const kivetes = await ctx.byId(Kivetes).load(kivetesId);
    return kivetes && hatarozatIktatoszam(kivetes, sorszam);
  }

  @FieldResolver(() => Adozo, { nullable: true, description: 'Az adózó. (Taxpayer.)' })
  adozo(@Root() hatarozat: Adohatarozat, @ContextParam() ctx: Ctx): Promise<Adozo | null> {
    return ctx.byId(Adozo).load(hatarozat.adozoId);
  }
}
