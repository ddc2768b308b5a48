import { Field, ObjectType } from 'type-graphql';
import { refusal } from '../act/refusal.ts';
import { engedelyMegfelel } from '../graph/engedely.ts';
import { Permission, Shareable } from '../graph/meta.ts';
import type { Ctx } from '../tenant/ctx.ts';

/** A condition of a step; its sentence says what is missing and the way out. */
export interface AllapotFeltetel<T> {
  kod: string;
  uzenet: string;
  teljesul(sor: T, ctx: Ctx): boolean | Promise<boolean>;
}

export interface Atmenet<T, A extends string> {
  /** Name of the mutation. */
  act: string;
  honnan: readonly A[];
  hova: A;
  engedely: string;
  feltetel?: readonly AllapotFeltetel<T>[];
}

export interface AllapotgepLeiras<T, A extends string> {
  nev: string;
  /** State → how a clerk calls it, as in „a bejegyzés már lezárt”. */
  allapotok: Record<A, string>;
  kezdo: A;
  atmenetek: readonly Atmenet<T, A>[];
}

@ObjectType({ description: 'Egy művelet, amely ezen az adaton most megtehető vagy nem. (An act, and whether it may be done now.)' })
@Shareable
@Permission('*')
export class LehetsegesMuvelet {
  @Field(() => String, { description: 'A művelet neve: a mutation. (Name of the mutation.)' })
  muvelet!: string;

  @Field(() => Boolean, { description: 'Most megtehető. (May be done now.)' })
  lehet!: boolean;

  @Field(() => String, { nullable: true, description: 'Miért nem, és mi a kiút. (Why not, and the way out.)' })
  ok?: string | null;

  @Field(() => String, { nullable: true, description: 'Az ok kódja. (Code of the reason.)' })
  kod?: string | null;
}

type Ok = { kod: string; uzenet: string };

export interface Allapotgep<T, A extends string> extends AllapotgepLeiras<T, A> {
  /** Takes the step on the row, or refuses with the reason. */
  lep(ctx: Ctx, sor: T & { allapot: A }, act: string): Promise<void>;
  /** Every act with whether it may be done now: the graph field `muveletek`. */
  muveletek(ctx: Ctx, sor: T & { allapot: A }): Promise<LehetsegesMuvelet[]>;
  /** Diagram for the README. */
  abra(): string;
}

/** A process as data: its states, its acts, who may, on what condition. A faulty one does not load. */
export function allapotgep<T, A extends string>(leiras: AllapotgepLeiras<T, A>): Allapotgep<T, A> {
  ellenoriz(leiras);
  const { allapotok, atmenetek } = leiras;
  const muveletNevek = [...new Set(atmenetek.map(({ act }) => act))];

  async function akadaly(ctx: Ctx, sor: T & { allapot: A }, act: string): Promise<Ok | Atmenet<T, A>> {
    const ilyenek = atmenetek.filter((a) => a.act === act);
    const innen = ilyenek.find(({ honnan }) => honnan.includes(sor.allapot));
    if (!innen)
      return {
        kod: 'ALLAPOT',
        uzenet: `Most „${allapotok[sor.allapot]}” állapotú; ez a művelet innen tehető meg: ${nevek(allapotok, ilyenek)}.`,
      };
    if (!engedelyMegfelel(ctx.actor.engedelyek, innen.engedely))
      return { kod: 'NINCS_JOGOSULTSAG', uzenet: 'Ehhez a művelethez nincs jogosultsága. Kérje meg azt, akinek van.' };
    for (const { kod, uzenet, teljesul } of innen.feltetel ?? []) if (!(await teljesul(sor, ctx))) return { kod, uzenet };
    return innen;
  }
  return {
    ...leiras,
    lep: async (ctx, sor, act) => {
      const eredmeny = await akadaly(ctx, sor, act);
      if (!('hova' in eredmeny)) throw refusal(eredmeny.kod, eredmeny.uzenet, ['input', 'id']);
      sor.allapot = eredmeny.hova;
    },
    muveletek: (ctx, sor) =>
      Promise.all(
        muveletNevek.map(async (muvelet) => {
          const eredmeny = await akadaly(ctx, sor, muvelet);
          const lehet = 'hova' in eredmeny;
          return Object.assign(new LehetsegesMuvelet(), {
            muvelet,
            lehet,
            ok: lehet ? null : eredmeny.uzenet,
            kod: lehet ? null : eredmeny.kod,
          });
        }),
      ),
    abra: () => mermaid(leiras),
  };
}

const nevek = <A extends string>(allapotok: Record<A, string>, atmenetek: readonly { honnan: readonly A[] }[]) =>
  [...new Set(atmenetek.flatMap(({ honnan }) => honnan))].map((a) => `„${allapotok[a]}”`).join(', ');

function ellenoriz<T, A extends string>({ nev, allapotok, kezdo, atmenetek }: AllapotgepLeiras<T, A>): void {
  const van = new Set(Object.keys(allapotok));
  const hibak = atmenetek.flatMap(({ act, honnan, hova }) =>
    [...honnan, hova].filter((a) => !van.has(a)).map((a) => `${act}: unknown state ${a}`),
  );
  const elert = new Set<string>([kezdo]);
  for (let elozo = -1; elozo !== elert.size;) {
    elozo = elert.size;
    for (const { honnan, hova } of atmenetek) if (honnan.some((a) => elert.has(a))) elert.add(hova);
  }
  hibak.push(...[...van].filter((a) => !elert.has(a)).map((a) => `${a} cannot be reached`));
  const latott = new Set<string>();
  for (const { act, honnan } of atmenetek)
    for (const a of honnan) {
      if (latott.has(`${act} ${a}`)) hibak.push(`${act} is ambiguous from ${a}`);
      latott.add(`${act} ${a}`);
    }
  if (hibak.length > 0) throw new Error(`${nev}: ${hibak.join('; ')}`);
}

function mermaid<T, A extends string>({ allapotok, kezdo, atmenetek }: AllapotgepLeiras<T, A>): string {
  const veg = (Object.keys(allapotok) as A[]).filter((a) => !atmenetek.some(({ honnan }) => honnan.includes(a)));
  return [
    'stateDiagram-v2',
    ...(Object.entries(allapotok) as [A, string][]).map(([a, nev]) => `  ${a}: ${nev}`),
    `  [*] --> ${kezdo}`,
    ...atmenetek.flatMap(({ act, honnan, hova, feltetel }) =>
      honnan.map((a) => `  ${a} --> ${hova}: ${act}${feltetel?.length ? ` [${feltetel.map(({ kod }) => kod).join(', ')}]` : ''}`),
    ),
    ...veg.map((a) => `  ${a} --> [*]`),
  ].join('\n');
}
