import { act, ActPayload, Datum, ellenorzes, hataridoKituz, hataridoTeljesit, Permission, refusal, uj, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { nap } from '@asp/kit/okiratok';
import { Erdekelt } from '../erdekelt/erdekelt.entity.ts';
import { iratKeszit } from '../irat/keszit.ts';
import { kiskoru } from '../rules/kiskoru.ts';
import { HagyatekiUgy } from '../ugy/hagyateki-ugy.entity.ts';
import { HagyatekiSorInput, lepesIras, ugyesSor } from '../ugy/ugy-act.ts';
import { agiTagKell, vagyontargyAdat, vagyontargyEllenorzes, VagyontargyInput } from '../vagyontargy/vagyontargy-adat.ts';
import { Vagyontargy } from '../vagyontargy/vagyontargy.entity.ts';
import { Ismertetes, IsmertetesMod } from './ismertetes.entity.ts';
import { LeltarValtozat } from './leltar-valtozat.entity.ts';
import { ismertet, ujValtozat } from './uj-valtozat.ts';

@ObjectType({ description: 'A művelet eredménye. (Result.)' })
@Permission('*')
export class IsmertetesPayload extends ActPayload {
  @Field(() => Ismertetes, { nullable: true, description: 'Az ismertetés. (What was made known.)' })
  ismertetes?: Ismertetes;

  @Field(() => HagyatekiUgy, { nullable: true, description: 'Az ügy. (The case.)' })
  hagyatekiUgy?: HagyatekiUgy;
}

const targya = ({ id }: Ismertetes) => ({ entitas: 'Ismertetes', id });

/** The copy has to be of the version that is being made known now. */
async function folyo(
  ctx: Ctx,
  input: HagyatekiSorInput,
): Promise<{ ismertetes: Ismertetes; hagyatekiUgy: HagyatekiUgy; leltar: LeltarValtozat }> {
  const { sor: ismertetes, ugy: hagyatekiUgy } = await ugyesSor(ctx, Ismertetes, input);
  const leltar = await ctx.em.findOneOrFail(LeltarValtozat, { id: ismertetes.leltarId });
  if (hagyatekiUgy.allapot !== 'ISMERTETES' || leltar.sorszam !== hagyatekiUgy.leltarSorszam)
    throw refusal(
      'NEM_FOLYO_ISMERTETES',
      'Ez a változat már nincs ismertetés alatt. A legutóbbi változatnál rögzítse, vagy nyisson póthagyatékot.',
      ['input', 'id'],
    );
  return { ismertetes, hagyatekiUgy, leltar };
}

@InputType({ description: 'A tervezet átvétele. (Receipt of the draft.)' })
export class IsmertetesAtvetelInput extends HagyatekiSorInput {
  @Field(() => Datum, { description: 'Az átvétel napja. (Day of receipt.)' })
  nap!: string;

  @Field(() => IsmertetesMod, {
    defaultValue: 'KEZBESITES',
    description: 'Kézbesítették, vagy a hivatalban ismertették vele; az utóbbiról jegyzőkönyv készül. (Served or shown at the office.)',
  })
  mod!: IsmertetesMod;

  @Field(() => String, {
    nullable: true,
    description: 'Mi igazolja: a tértivevény ragszáma, vagy megjegyzés a jegyzőkönyvbe. (What proves it, or a note.)',
  })
  megjegyzes?: string | null;
}

@Resolver()
export class IsmertetesAtvetel {
  @Mutation(() => IsmertetesPayload, {
    description:
      'Rögzíti, mikor vette át az érdekelt a tervezetet; nyolcnapos bejelentési ideje ettől fut. (Records the receipt; the window runs from it.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  ismertetesAtvetel(
    @Arg('input', () => IsmertetesAtvetelInput) input: IsmertetesAtvetelInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IsmertetesPayload> {
    return act<IsmertetesPayload>(ctx, 'ismertetesAtvetel', input, async () => {
      const { ismertetes, hagyatekiUgy } = await folyo(ctx, input);
      const hivatalban = input.mod === 'HIVATALBAN';
      ellenorzes(
        [!!ismertetes.atvetel, 'MAR_ATVETTE', 'Az átvételt már rögzítették.', 'id'],
        [input.nap > ctx.today, 'JOVOBELI_NAP', 'Az átvétel napja nem lehet a jövőben.', 'nap'],
        [input.nap < ismertetes.kuldve, 'KULDES_ELOTT', 'Az átvétel nem lehet korábbi a megküldésnél.', 'nap'],
        [
          hivatalban && input.nap !== ctx.today,
          'JEGYZOKONYV_MAI',
          'A hivatali ismertetésről aznap készül jegyzőkönyv. Korábbi napra kézbesítésként rögzítse.',
          'nap',
        ],
      );
      const megjegyzes = input.megjegyzes?.trim() || null;
      await atvett(ctx, ismertetes, hagyatekiUgy, { nap: input.nap, mod: input.mod, megjegyzes });
      if (hivatalban) await jegyzokonyv(ctx, hagyatekiUgy, ismertetes);
      lepesIras(ctx, hagyatekiUgy, 'ismertetesAtvetel', input.nap);
      return { ismertetes, hagyatekiUgy };
    });
  }
}

/** The receipt: from it the eight days run. */
export async function atvett(
  ctx: Ctx,
  ismertetes: Ismertetes,
  ugy: HagyatekiUgy,
  { nap, mod, megjegyzes }: { nap: string; mod: IsmertetesMod; megjegyzes: string | null },
): Promise<void> {
  const { esedekes } = await hataridoKituz(ctx, {
    szabaly: 'HAGYATEK_BEJELENTES',
    targy: targya(ismertetes),
    kezdet: nap,
    ugyintezoId: ugy.ugyintezoId,
  });
  Object.assign(ismertetes, { atvetel: nap, mod, megjegyzes, bejelentesVege: esedekes });
}

/** The record of what was shown at the office, with the receipt to sign. */
async function jegyzokonyv(ctx: Ctx, ugy: HagyatekiUgy, ismertetes: Ismertetes): Promise<void> {
  const erdekelt = await ctx.em.findOneOrFail(Erdekelt, { id: ismertetes.erdekeltId });
  const kepviselt = erdekelt.gondnoksag || kiskoru(erdekelt.szuletesiIdo, ctx.today);
  iratKeszit(ctx, ugy, {
    fajta: 'ISMERTETESI_JEGYZOKONYV',
    cimzett: (kepviselt && erdekelt.kepviselo) || erdekelt.nev,
    cimzettCim: (kepviselt && erdekelt.kepviseloCim) || erdekelt.cim,
    erdekeltId: erdekelt.id,
    adat: {
      sorszam: ugy.leltarSorszam,
      nap: nap(ismertetes.atvetel!),
      vege: nap(ismertetes.bejelentesVege!),
      megjegyzes: ismertetes.megjegyzes ?? '',
      ismertette: ctx.actor.nev,
    },
  });
}

@InputType({ description: 'Érdekelt bejelentése a tervezetre. (Report of a party on the draft.)' })
export class IsmertetesBejelentInput extends HagyatekiSorInput {
  @Field(() => Datum, { description: 'A bejelentés napja. (Day of the report.)' })
  nap!: string;

  @Field(() => String, { description: 'Amit bejelentett. (What was reported.)' })
  bejelentes!: string;

  @Field(() => VagyontargyInput, { nullable: true, description: 'Az újabb vagyontárgy. (The further asset.)' })
  vagyontargy?: VagyontargyInput | null;
}

@Resolver()
export class IsmertetesBejelent {
  @Mutation(() => IsmertetesPayload, {
    description:
      'Rögzíti az érdekelt bejelentését; újabb vagyontárgyból új leltárváltozat lesz, amelyet mindenki megkap. Elkésve nem fogadható el. (Records a report within the window.)',
  })
  @Permission('hagyatek.ugy.ugyintez')
  ismertetesBejelent(
    @Arg('input', () => IsmertetesBejelentInput) input: IsmertetesBejelentInput,
    @ContextParam() ctx: Ctx,
  ): Promise<IsmertetesPayload> {
    return act<IsmertetesPayload>(ctx, 'ismertetesBejelent', input, async () => {
      const { ismertetes, hagyatekiUgy } = await folyo(ctx, input);
      ellenorzes(
        [!ismertetes.atvetel, 'NEM_VETTE_AT', 'Előbb rögzítse, mikor vette át az érdekelt a tervezetet.', 'id'],
        [
          !!ismertetes.bejelentes,
          'MAR_BEJELENTETT',
          'Ez az érdekelt erre a változatra már tett bejelentést. A következő változatra tehet újat.',
          'id',
        ],
        [input.nap > ctx.today, 'JOVOBELI_NAP', 'A bejelentés napja nem lehet a jövőben.', 'nap'],
        [!!ismertetes.atvetel && input.nap < ismertetes.atvetel, 'ATVETEL_ELOTT', 'A bejelentés nem lehet korábbi az átvételnél.', 'nap'],
        [
          !!ismertetes.bejelentesVege && input.nap > ismertetes.bejelentesVege,
          'BEJELENTES_KESETT',
          `A bejelentés elkésett: a nyolcnapos idő ${ismertetes.bejelentesVege ?? ''} napján letelt. A vagyontárgy póthagyatékban leltározható.`,
          'nap',
        ],
        [input.bejelentes.trim().length < 3, 'BEJELENTES_URES', 'Írja be, mit jelentett be az érdekelt.', 'bejelentes'],
        ...(input.vagyontargy ? vagyontargyEllenorzes(input.vagyontargy) : []),
        [
          input.vagyontargy?.fajta === 'INGATLAN',
          'INGATLAN_BEJELENTES',
          'Ingatlanhoz értékbizonyítvány kell: véglegesítés után póthagyatékban vegye fel.',
          'vagyontargy',
        ],
      );
      Object.assign(ismertetes, { bejelentes: input.bejelentes.trim(), bejelentesNapja: input.nap });
      await hataridoTeljesit(ctx, 'HAGYATEK_BEJELENTES', targya(ismertetes));
      lepesIras(ctx, hagyatekiUgy, 'ismertetesBejelent');
      if (input.vagyontargy) await ujraIsmertet(ctx, hagyatekiUgy, input.vagyontargy, ismertetes.erdekeltId);
      return { ismertetes, hagyatekiUgy };
    });
  }
}

/** A further asset makes a new version that everybody gets. */
async function ujraIsmertet(ctx: Ctx, ugy: HagyatekiUgy, vagyontargy: VagyontargyInput, bejelentoId: string): Promise<void> {
  await agiTagKell(ctx, ugy.id, vagyontargy);
  uj(ctx, Vagyontargy, { ...vagyontargyAdat(ctx, vagyontargy), ugyId: ugy.id, bizonyitvany: 'NEM_KELL', bejelentoId, potlas: ugy.potlas });
  ismertet(ctx, ugy, await ujValtozat(ctx, ugy, 'ISMERTETETT'));
}
