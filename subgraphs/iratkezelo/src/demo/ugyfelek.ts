import type { Ctx, DemoTerv } from '@asp/kit';

const VEZETEK = [
  'Nagy',
  'Kovács',
  'Tóth',
  'Szabó',
  'Horváth',
  'Varga',
  'Kiss',
  'Molnár',
  'Németh',
  'Farkas',
  'Balogh',
  'Papp',
  'Takács',
  'Juhász',
  'Lakatos',
];
const UTO = ['Anna', 'Béla', 'Csilla', 'Dénes', 'Erzsébet', 'Ferenc', 'Gizella', 'Henrik', 'Ilona', 'János', 'Katalin', 'László', 'Mária'];
const NOI = ['Anna', 'Csilla', 'Erzsébet', 'Gizella', 'Ilona', 'Katalin', 'Mária'];
const CEG = ['Kert-Épker Kft.', 'Balaton Vendéglátó Bt.', 'Őrségi Fafeldolgozó Kft.', 'Zala Közmű Zrt.', 'Hegyhát Egyesület'];

/** Fictive clients; every tenth is an organisation without a tax number. */
export const ugyfelek = (ctx: Ctx, terv: DemoTerv, darab: number): Promise<unknown[]> =>
  ctx.sql(
    `insert into ugyfel (onkormanyzat, id, fajta, nev, szuletesi_hely, szuletesi_ido, anyja_neve, cim)
     select $1, asp.uuid7(), case when i % 10 = 9 then 'SZERVEZET' else 'TERMESZETES_SZEMELY' end,
       case when i % 10 = 9 then ($4::text[])[1 + i / 10 % array_length($4::text[], 1)] || case when i >= 50 then ' (' || i / 10 || ')' else '' end
         else ($2::text[])[1 + i % array_length($2::text[], 1)] || ' ' || ($3::text[])[1 + i * 7 / 5 % array_length($3::text[], 1)] end,
       case when i % 10 < 9 then $5 end, case when i % 10 < 9 then date '1940-01-01' + (i * 311 % 23000) end,
       case when i % 10 < 9 then ($2::text[])[1 + (i * 3 + 1) % array_length($2::text[], 1)] || ' ' || ($7::text[])[1 + i * 4 % array_length($7::text[], 1)] end,
       $5 || ', Fő utca ' || (i % 40 + 1) || '.'
     from generate_series(0, $6::int - 1) i`,
    [ctx.onkormanyzat, VEZETEK, UTO, CEG, terv.nev, darab, NOI],
  );
