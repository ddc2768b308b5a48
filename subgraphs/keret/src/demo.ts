import type { Ctx, DemoTerv } from '@asp/kit';
import { demoKliens, hivataliSzemelyzet, polgarmester } from './identity/demo-szemelyzet.ts';

const FELHASZNALOK = `insert into felhasznalo (id, felhasznalonev, nev, munkakor, email, allapot)
  select f.id, f.felhasznalonev, f.nev, f.munkakor, f.felhasznalonev || '@hivatal.example', 'AKTIV'
  from jsonb_to_recordset($1::jsonb) as f(id uuid, felhasznalonev text, nev text, munkakor text)
  on conflict do nothing`;

const TAGSAGOK = `insert into tagsag (id, felhasznalo_id, szerepkor, ervenyes_tol, indok)
  select asp.uuid7(), f.id, s.szerepkor, '2020-01-01', 'Minta'
  from jsonb_to_recordset($1::jsonb) as f(id uuid, szerepkorok jsonb), jsonb_array_elements_text(f.szerepkorok) as s(szerepkor)
  where not exists (select from tagsag t where t.onkormanyzat = $2 and t.felhasznalo_id = f.id and t.szerepkor = s.szerepkor)`;

const HELYETTESITES = `insert into helyettesites (id, helyettesitett_id, helyettes_id, szerepkor, kezdet, veg, indok, rogzitette)
  select asp.uuid7(), $1::uuid, $2::uuid, 'IKTATO', make_date($3, 7, 1), make_date($3, 7, 10), 'Nyári szabadság', $1
  where not exists (select from helyettesites where onkormanyzat = $4 and helyettesitett_id = $1::uuid)`;

// The secret is set by identity, when it knows it; until then no secret fits.
const KLIENS = `insert into kliens (id, nev, leiras, kapcsolattarto_nev, kapcsolattarto_email, titok_hash, hatokorok)
  values ($1, $2, 'Mintaprogram a fejlesztői kézikönyvhöz', 'Minta Integrátor Kft.', 'integrator@szolgaltato.example', '', $3) on conflict do nothing`;

/** The staff of the office that serves the municipality, its mayor, a substitution of next summer and a machine client. */
export async function demo(ctx: Ctx, terv: DemoTerv): Promise<void> {
  const [hely] = await ctx.sql<{ nev: string; szekhely: string }>(
    'select o.nev, s.nev as szekhely from onkormanyzat_torzs o join onkormanyzat_torzs s on s.ksh = o.hivatal_ksh where o.ksh = $1',
    [ctx.onkormanyzat],
  );
  const szemelyzet = hivataliSzemelyzet(hely!.szekhely);
  const mindenki = JSON.stringify([...szemelyzet, polgarmester(hely!.nev)]);
  await ctx.sql(FELHASZNALOK, [mindenki]);
  await ctx.sql(TAGSAGOK, [mindenki, ctx.onkormanyzat]);
  const [anna, bela] = ['anna.', 'bela.'].map((eleje) => szemelyzet.find(({ felhasznalonev }) => felhasznalonev.startsWith(eleje))!.id);
  await ctx.sql(HELYETTESITES, [bela, anna, Number(ctx.today.slice(0, 4)) + 1, ctx.onkormanyzat]);
  const kliens = demoKliens(terv.ksh);
  await ctx.sql(KLIENS, [kliens.id, kliens.nev, kliens.hatokorok]);
}
