import type { Szereplo, TesztOnkormanyzat } from '@asp/kit/test';

export const AZONOSITO = {
  admin: '0190aaaa-0000-7000-8000-0000000000a1',
  masikAdmin: '0190aaaa-0000-7000-8000-0000000000a2',
  anna: '0190aaaa-0000-7000-8000-0000000000a3',
  bela: '0190aaaa-0000-7000-8000-0000000000a4',
};

/** Given: users of a municipality with roles in force since 2020. */
export async function felhasznalok(hely: TesztOnkormanyzat, szemelyek: Record<string, string[]>): Promise<void> {
  await hely.ctx(async (ctx) => {
    for (const [id, szerepkorok] of Object.entries(szemelyek)) {
      await ctx.sql(
        `insert into felhasznalo (id, nev, felhasznalonev, allapot) values ($1::uuid, 'Teszt ' || right($1::text, 2), right($1::text, 2), 'AKTIV')`,
        [id],
      );
      await ctx.sql(
        `insert into tagsag (id, felhasznalo_id, szerepkor, ervenyes_tol) select asp.uuid7(), $1, s, '2020-01-01' from unnest($2::text[]) s`,
        [id, szerepkorok],
      );
    }
  });
}

/** Sends an act and returns its payload; errors fail the test. */
export async function vegrehajt(ki: Szereplo, muvelet: string, input: object, mezok: string): Promise<any> {
  const tipus = `${muvelet[0]!.toUpperCase()}${muvelet.slice(1)}Input!`;
  const { data, errors } = await ki.kerdez(
    `mutation Proba($input: ${tipus}) { ${muvelet}(input: $input) { ${mezok} hibak { kod uzenet mezo } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[muvelet];
}

export const kodok = (valasz: { hibak: { kod: string }[] }): string[] => valasz.hibak.map(({ kod }) => kod);
