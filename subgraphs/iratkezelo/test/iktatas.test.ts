import { tesztVilag, type TesztVilag } from '@asp/kit/test';
import { iratkezelo } from '../src/subgraph.ts';
import { demo } from '../src/index.ts';
import { demoTerv, ERKEZTET, IKTAT, tetelId } from './seged.ts';

let v: TesztVilag;
beforeAll(async () => {
  v = await tesztVilag(iratkezelo);
});
afterAll(() => v.stop());

const MOST = '2026-11-20T21:14:00Z'; // 22:14 in Budapest

async function iktato(ksh: string) {
  const hely = v.onkormanyzat(ksh);
  await hely.ctx((ctx) => demo(ctx, demoTerv(ksh)), { most: MOST });
  return { hely, ida: hely.mint('IKTATO', { most: MOST }) };
}

test('a form of 22:14 is received and registered under the next number, with the deadline of its filing plan item', async () => {
  const { hely, ida } = await iktato('02185');
  const erkeztet = await ida.kerdez(ERKEZTET, {
    input: {
      bekuldo: 'Példa Péter',
      bekuldoCim: '8229 Csopak, Fő utca 1.',
      mod: 'OHP_URLAP',
      fajta: 'ELEKTRONIKUS',
      targy: 'Kérelem fakivágásra',
      alairas: 'ERVENYES',
    },
  });
  expect(erkeztet.errors).toBeUndefined();
  const { kuldemeny } = erkeztet.data.kuldemenyErkeztet;
  expect(kuldemeny.erkeztetoSzam).toMatch(/^E-\d+\/2026$/);
  const [elotte] = await hely.ctx((ctx) => ctx.sql<{ m: number }>("select max(foszam) as m from ugyirat where iktatoszam like '%/2026'"));
  const { data, errors } = await ida.kerdez(IKTAT, {
    input: {
      irany: 'BEJOVO',
      kuldemenyId: kuldemeny.id,
      ujUgyirat: { irattariTetelId: await tetelId(hely, 'E101') },
      targy: 'Kérelem fakivágásra',
      adathordozo: 'ELEKTRONIKUS',
    },
  });
  expect(errors).toBeUndefined();
  expect(data.iratIktat.hibak).toEqual([]);
  expect(data.iratIktat.irat).toMatchObject({
    iktatoszam: `MIN/${elotte!.m + 1}-1/2026`,
    alszam: 1,
    kelt: '2026-11-20',
    ugyirat: { allapot: 'IKTATOTT', hatarido: '2027-01-19', irattariTetel: { kod: 'E101' } },
  });
  const megegyszer = await ida.kerdez(IKTAT, {
    input: {
      irany: 'BEJOVO',
      kuldemenyId: kuldemeny.id,
      ugyiratId: data.iratIktat.irat.ugyirat.id,
      targy: 'Kérelem fakivágásra',
      adathordozo: 'ELEKTRONIKUS',
    },
  });
  expect(megegyszer.data.iratIktat.hibak).toMatchObject([{ kod: 'MAR_IKTATOTT', mezo: ['input', 'kuldemenyId'] }]);
});

test('acceptance 6: registered by mistake: the number stays struck, the item is registered again under the next one', async () => {
  const { hely, ida } = await iktato('17011');
  const belso = (targy: string, ugyirat: object) =>
    ida.kerdez(IKTAT, { input: { irany: 'BELSO', targy, adathordozo: 'PAPIR', ...ugyirat } });
  const uj = { ujUgyirat: { irattariTetelId: await tetelId(hely, 'U301') } };
  const elso = (await belso('Feljegyzés', uj)).data.iratIktat.irat;
  const teves = (await belso('Ide nem tartozó feljegyzés', { ugyiratId: elso.ugyirat.id })).data.iratIktat.irat;
  const TEVES = `mutation ($input: IratTevesIktatasInput!) { iratTevesIktatas(input: $input) { irat { allapot sztornoOk iktatoszam } hibak { kod mezo } } }`;
  const indokNelkul = await ida.kerdez(TEVES, { input: { id: teves.id, verzio: teves.verzio } });
  expect(indokNelkul.data.iratTevesIktatas.hibak).toMatchObject([{ kod: 'INDOK_HIANYZIK', mezo: ['input', 'megjegyzes'] }]);
  const jelolt = await ida.kerdez(TEVES, { input: { id: teves.id, verzio: teves.verzio, megjegyzes: 'Másik ügyhöz tartozik.' } });
  expect(jelolt.data.iratTevesIktatas.irat).toMatchObject({ allapot: 'TEVES_IKTATAS', iktatoszam: teves.iktatoszam });
  const kovetkezo = (await belso('Jó feljegyzés', { ugyiratId: elso.ugyirat.id })).data.iratIktat.irat;
  expect([elso.alszam, teves.alszam, kovetkezo.alszam]).toEqual([1, 2, 3]);
});

test('acceptance 2: 200 registrations side by side, a fifth of them refused at the end: 1..n without a hole', async () => {
  const { hely, ida } = await iktato('10630');
  const irattariTetelId = await tetelId(hely, 'U301');
  const [elotte] = await hely.ctx((ctx) => ctx.sql<{ m: number }>("select max(foszam) as m from ugyirat where iktatoszam like '%/2026'"));
  const egy = async (i: number) => {
    if (i % 5 === 0) {
      // everything done, then rolled back: the number must come back
      await expect(
        hely.ctx(async (ctx) => {
          const [konyv] = await ctx.sql<{ id: string }>('select id::text from iktatokonyv where ev = 2026');
          await ctx.sql("select asp.kovetkezo('iktatokonyv', $1)", [konyv!.id]);
          throw new Error('vissza');
        }),
      ).rejects.toThrow('vissza');
      return null;
    }
    const { data } = await ida.kerdez(IKTAT, {
      input: { irany: 'BELSO', targy: `Feljegyzés ${i}`, adathordozo: 'PAPIR', ujUgyirat: { irattariTetelId } },
    });
    return data.iratIktat.irat.ugyirat.foszam as number;
  };
  const szamok = (await Promise.all(Array.from({ length: 200 }, (_, i) => egy(i)))).filter((n) => n !== null).sort((a, b) => a - b);
  expect(szamok).toEqual(Array.from({ length: 160 }, (_, i) => elotte!.m + 1 + i));
});

test('a book that is closed while a registration queues for its number refuses it, and the number is not lost; journal and chain know the number', async () => {
  const { hely, ida } = await iktato('25423');
  const irattariTetelId = await tetelId(hely, 'U301');
  const belso = () =>
    ida.kerdez(IKTAT, { input: { irany: 'BELSO', targy: 'Feljegyzés', adathordozo: 'PAPIR', ujUgyirat: { irattariTetelId } } });
  const { ugyirat } = (await belso()).data.iratIktat.irat;
  const [naplo] = await hely.ctx((ctx) =>
    ctx.sql<{ adat: { foszam: number }; torott: string | null }>(
      "select adat, asp.naplo_torott() as torott from asp.naplo where muvelet = 'LETREHOZ' and entitas = 'Ugyirat' and entitas_id = $1",
      [ugyirat.id],
    ),
  );
  expect(naplo).toMatchObject({ torott: null });
  expect(JSON.stringify(naplo!.adat)).not.toContain('#');
  const allas = () =>
    hely.ctx((ctx) =>
      ctx.sql(
        `select k.id::text, (select utolso from asp.szamlalo where sorozat = 'iktatokonyv' and kulcs = k.id::text) as utolso,
           (select count(*) from ugyirat where iktatokonyv_id = k.id) as ugyirat from iktatokonyv k where ev = 2026`,
      ),
    );
  const elotte = await allas();
  let sorban: ReturnType<typeof belso>;
  await hely.ctx(async (ctx) => {
    await ctx.sql("select asp.sorba('iktatokonyv', $1)", [elotte[0]!.id]);
    sorban = belso();
    let varnak = false;
    while (!varnak) {
      const [sor] = await ctx.sql<{ van: boolean }>(
        "select exists (select from pg_locks where locktype = 'advisory' and not granted) as van",
      );
      varnak = sor!.van;
    }
    await ctx.sql("update iktatokonyv set lezarva = now(), lezarta = 'x', lezaras_foszam = 1, lezaras_lenyomat = 'x' where id = $1", [
      elotte[0]!.id,
    ]);
  });
  expect((await sorban!).data.iratIktat).toMatchObject({ irat: null, hibak: [{ kod: 'LEZART_KONYV' }] });
  expect(await allas()).toEqual(elotte);
  const [utolso] = await hely.ctx((ctx) => ctx.sql('select muvelet, eredmeny from asp.naplo order by sorszam desc limit 1'));
  expect(utolso).toEqual({ muvelet: 'iratIktat', eredmeny: 'ELUTASITVA' });
});

test('acceptance 4: 31 December 23:59 and 1 January 00:00 fall into their own books; a closed book refuses and its digest holds', async () => {
  const { hely } = await iktato('15130');
  const irattariTetelId = await tetelId(hely, 'U301');
  const belso = (most: string) =>
    hely
      .mint('IKTATO', { most })
      .kerdez(IKTAT, { input: { irany: 'BELSO', targy: 'Szilveszteri feljegyzés', adathordozo: 'PAPIR', ujUgyirat: { irattariTetelId } } });
  const regi = (await belso('2026-12-31T22:59:00Z')).data.iratIktat.irat;
  const uj = (await belso('2026-12-31T23:00:00Z')).data.iratIktat.irat;
  expect(regi.iktatoszam).toMatch(/\/2026$/);
  expect(uj.iktatoszam).toBe('MIN/1-1/2027');
  const jegyzo = hely.mint('IRATKEZELES_FELUGYELO', { most: '2027-01-02T08:00:00Z' });
  const KONYVEK = `{ iktatokonyvek(szuro: { ev: 2026 }) { nodes { id verzio utolsoFoszam lezarva lezarasLenyomat lezarasFoszam } } }`;
  const konyv = (await jegyzo.kerdez(KONYVEK)).data.iktatokonyvek.nodes[0];
  const ZAR = `mutation ($input: IktatokonyvZarInput!) { iktatokonyvZar(input: $input) { iktatokonyv { lezarva lezarasLenyomat lezarasFoszam } hibak { kod uzenet } } }`;
  const zart = await jegyzo.kerdez(ZAR, { input: { id: konyv.id, verzio: konyv.verzio } });
  expect(zart.data.iktatokonyvZar.hibak).toEqual([]);
  expect(zart.data.iktatokonyvZar.iktatokonyv).toMatchObject({
    lezarasFoszam: konyv.utolsoFoszam,
    lezarasLenyomat: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const keson = await belso('2026-12-31T22:59:30Z');
  expect(keson.data.iratIktat.hibak).toMatchObject([{ kod: 'LEZART_KONYV' }]);
  const KIVONAT = `query ($id: ID!) { iktatokonyvKivonat(id: $id) { nev sorok valtozatlan tartalom sha256 } }`;
  const kivonat = (await jegyzo.kerdez(KIVONAT, { id: konyv.id })).data.iktatokonyvKivonat;
  expect(kivonat).toMatchObject({ nev: 'iktatokonyv-MIN-2026.xml', valtozatlan: true });
  const xml = Buffer.from(kivonat.tartalom, 'base64').toString();
  expect(xml.match(/<irat /g)).toHaveLength(kivonat.sorok);
  expect(xml).toContain(`iktatoszam="${regi.iktatoszam}"`);
  await hely.ctx((ctx) => ctx.sql("update irat set targy = 'Átírva' where id = $1", [regi.id]));
  expect((await jegyzo.kerdez(KIVONAT, { id: konyv.id })).data.iktatokonyvKivonat.valtozatlan).toBe(false);
  const alszamra = await hely
    .mint('IKTATO', { most: '2026-12-31T22:59:30Z' })
    .kerdez(IKTAT, { input: { irany: 'BELSO', targy: 'Utólag', adathordozo: 'PAPIR', ugyiratId: regi.ugyirat.id } });
  expect(alszamra.data.iratIktat.hibak).toMatchObject([{ kod: 'MAS_EV', mezo: ['input', 'ugyiratId'] }]);
});
