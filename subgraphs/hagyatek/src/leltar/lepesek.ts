import { Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Mutation, Resolver } from 'type-graphql';
import { HagyatekiUgyLepesInput, HagyatekiUgyPayload, lepteto } from '../ugy/ugy-act.ts';
import { LeltarValtozat } from './leltar-valtozat.entity.ts';
import { ismertet, ujValtozat } from './uj-valtozat.ts';

const UGYINTEZ = 'hagyatek.ugy.ugyintez';
const aktualis = (ctx: Ctx, ugyId: string, sorszam: number) => ctx.em.findOneOrFail(LeltarValtozat, { ugyId, sorszam });

@Resolver()
export class AdatgyujtesIndit {
  @Mutation(() => HagyatekiUgyPayload, {
    description: 'Az érdekeltek nyilatkozata után megkezdi az adatgyűjtést. (Begins to collect data.)',
  })
  @Permission(UGYINTEZ)
  adatgyujtesIndit(
    @Arg('input', () => HagyatekiUgyLepesInput) input: HagyatekiUgyLepesInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return lepteto(ctx, 'adatgyujtesIndit', input);
  }
}

@Resolver()
export class LeltarTervez {
  @Mutation(() => HagyatekiUgyPayload, {
    description: 'Elkészíti a leltár tervezetét: új változat az ügy mostani adataival. (Makes the draft.)',
  })
  @Permission(UGYINTEZ)
  leltarTervez(
    @Arg('input', () => HagyatekiUgyLepesInput) input: HagyatekiUgyLepesInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return lepteto(ctx, 'leltarTervez', input, async (ugy) => void (await ujValtozat(ctx, ugy, 'TERVEZET')));
  }
}

@Resolver()
export class LeltarVisszavesz {
  @Mutation(() => HagyatekiUgyPayload, {
    description: 'Visszaveszi a még nem ismertetett tervezetet, hogy javítható legyen. (Takes the draft back.)',
  })
  @Permission(UGYINTEZ)
  leltarVisszavesz(
    @Arg('input', () => HagyatekiUgyLepesInput) input: HagyatekiUgyLepesInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return lepteto(ctx, 'leltarVisszavesz', input, async (ugy) => {
      (await aktualis(ctx, ugy.id, ugy.leltarSorszam)).allapot = 'KIEGESZITETT';
    });
  }
}

@Resolver()
export class LeltarIsmertet {
  @Mutation(() => HagyatekiUgyPayload, {
    description:
      'Megküldi a tervezetet minden érdekeltnek; kiskorú adatait a többiek elől elfedi (Hetv. 31/A. § (2)). (Makes the draft known.)',
  })
  @Permission(UGYINTEZ)
  leltarIsmertet(
    @Arg('input', () => HagyatekiUgyLepesInput) input: HagyatekiUgyLepesInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return lepteto(ctx, 'leltarIsmertet', input, async (ugy) => {
      const leltar = await aktualis(ctx, ugy.id, ugy.leltarSorszam);
      leltar.allapot = 'ISMERTETETT';
      ismertet(ctx, ugy, leltar);
    });
  }
}

@Resolver()
export class LeltarVeglegesit {
  @Mutation(() => HagyatekiUgyPayload, {
    description: 'Véglegesíti a leltárt, ha minden érdekelt átvette, és a nyolc nap mindenkinél letelt. (Makes the inventory final.)',
  })
  @Permission(UGYINTEZ)
  leltarVeglegesit(
    @Arg('input', () => HagyatekiUgyLepesInput) input: HagyatekiUgyLepesInput,
    @ContextParam() ctx: Ctx,
  ): Promise<HagyatekiUgyPayload> {
    return lepteto(ctx, 'leltarVeglegesit', input, async (ugy) => {
      (await aktualis(ctx, ugy.id, ugy.leltarSorszam)).allapot = 'VEGLEGES';
    });
  }
}
