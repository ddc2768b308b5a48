import { createRequire } from 'node:module';
import { Kesobb, esemeny, type Ctx, type Esemeny, type EsemenyKezelo, type KulsoKezelo } from '@asp/kit';
import { alair, alairoKulcs } from './alairas.ts';
import { kuld, type Kuldemeny, type KuldesEredmenye } from './kuldes.ts';

/** Public events of every szakrendszer: kind → meaning; written by composition. */
export const NYILVANOS_ESEMENYEK = createRequire(import.meta.url)('@asp/schema/esemenyek.json') as Record<string, string>;

export const KULDENDO = 'keret.webhook.kuldendo';
/** Kind of the message that an integrator asks for to try his receiver. */
export const PROBA = 'keret.webhook.proba';

/** What a message says: which event, of which thing. Values are asked for in the graph, with the receiver's own rights. */
export interface Uzenet {
  id: string;
  fajta: string;
  forras: string;
  entitas: string;
  entitasId: string;
  tortent: string;
}

export const kuldendo = (ctx: Ctx, webhookId: string, uzenet: Uzenet): string =>
  esemeny(ctx, { fajta: KULDENDO, targy: { entitas: 'Webhook', id: webhookId }, adat: uzenet });

/** One message for every subscription to this kind; each subscription is a chain of its own. */
async function szetoszt(ctx: Ctx, e: Esemeny): Promise<void> {
  const feliratkozok = await ctx.sql<{ id: string }>('select id from webhook where onkormanyzat = $1 and esemenyek @> $2 and aktiv', [
    ctx.onkormanyzat,
    [e.fajta],
  ]);
  const { id, fajta, forras, targy, letrehozva } = e;
  for (const { id: webhookId } of feliratkozok)
    kuldendo(ctx, webhookId, {
      id,
      fajta,
      forras,
      entitas: targy.entitas,
      entitasId: targy.id,
      tortent: new Date(letrehozva).toISOString(),
    });
}

interface Cimzett {
  cim: string;
  kliens_id: string | null;
  szunetel: boolean;
}

/** After this many failures in a row a subscription rests: one minute, then two, four … an hour at most. */
const TURELEM = 5;

const kuldo: KulsoKezelo<Kuldemeny & { kliensId: string | null }, KuldesEredmenye> = {
  async elott(ctx, e: Esemeny<never>) {
    const [sor] = await ctx.sql<Cimzett>(
      'select cim, kliens_id, coalesce(megszakitva_ig > now(), false) as szunetel from webhook where onkormanyzat = $1 and id = $2 and aktiv',
      [ctx.onkormanyzat, e.targy.id],
    );
    if (!sor) return null;
    if (sor.szunetel) throw new Kesobb('MEGSZAKITO');
    const { id, fajta, forras, entitas, entitasId, tortent } = e.adat as Uzenet;
    const torzs = JSON.stringify({ id, fajta, forras, onkormanyzat: ctx.onkormanyzat, targy: { entitas, id: entitasId }, tortent });
    return { cim: sor.cim, kliensId: sor.kliens_id, torzs, alairas: await alair(torzs, await alairoKulcs(ctx), ctx.now) };
  },
  kint: (kuldemeny) => kuld(kuldemeny),
  async utan(ctx, { statusz, hiba, idoMs }, { kliensId }, e: Esemeny<never>) {
    const u = e.adat as Uzenet;
    await ctx.sql(
      `insert into webhook_kuldes (onkormanyzat, id, webhook_id, kliens_id, esemeny_id, fajta, forras, entitas, entitas_id, tortent, sikeres, statusz, hiba, ido_ms)
       select $1, asp.uuid7(), id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 from webhook where onkormanyzat = $1 and id = $2`,
      [
        ctx.onkormanyzat,
        e.targy.id,
        kliensId,
        u.id,
        u.fajta,
        u.forras,
        u.entitas,
        u.entitasId,
        u.tortent,
        hiba === null,
        statusz,
        hiba,
        idoMs,
      ],
    );
    await ctx.sql(
      `update webhook set hiba_sorozat = case when $3 then 0 else hiba_sorozat + 1 end, aktiv = aktiv and $4,
         megszakitva_ig = case when not $3 and hiba_sorozat + 1 >= ${TURELEM}
           then now() + make_interval(secs => least(3600, 60 * 2 ^ least(hiba_sorozat + 1 - ${TURELEM}, 6))) end
       where onkormanyzat = $1 and id = $2`,
      [ctx.onkormanyzat, e.targy.id, hiba === null, statusz !== 410],
    );
    return statusz === 410 ? null : hiba;
  },
};

export const webhookEsemenyek: Record<string, EsemenyKezelo> = { '*': szetoszt as EsemenyKezelo, [KULDENDO]: kuldo as EsemenyKezelo };
