import { createHmac, randomBytes } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import type { Ctx } from '../tenant/ctx.ts';
import { Permission, Shareable } from './meta.ts';
import { Szerzodes } from './szerzodes.ts';

@Szerzodes('nyilvanos')
@ObjectType('PageInfo', { description: 'Lapozási adatok. (Relay page information.)' })
@Shareable
@Permission('*')
export class OldalInfo {
  @Field(() => Boolean, { description: 'Van következő oldal. (More rows follow.)' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Az utolsó sor kurzora. (Cursor of the last row.)' })
  endCursor?: string | null;
}

/** The most rows of one page. */
export const LEGNAGYOBB_OLDAL = 500;
/** Rows of a page from what was asked for; one more is read to know whether others follow. */
export const oldalMeret = (first: number): number => Math.min(Math.max(first, 1), LEGNAGYOBB_OLDAL);

/** Cuts the row read beyond the page, in place, and tells how to go on. */
export function lapoz<T>(sorok: T[], meret: number, kurzor: (sor: T) => string): OldalInfo {
  const hasNextPage = sorok.length > meret;
  if (hasNextPage) sorok.pop();
  const utolso = sorok.at(-1);
  return { hasNextPage, endCursor: utolso === undefined ? null : kurzor(utolso) };
}

/** A cursor that is none of this list: changed, or of another list or municipality. */
export const ervenytelenKurzor = () =>
  new GraphQLError('Érvénytelen kurzor: kezdje a listát az elejéről.', { extensions: { code: 'BAD_USER_INPUT' } });

/** Where no installation is: good for this process. */
const EGYSZERI = randomBytes(32);

/** What a cursor says is bound to the municipality and to the list (with its order) that gave it. */
export const kotottKurzor = (ctx: Ctx, lista: string, torzs: string): string => `${torzs}.${kotes(ctx, lista, torzs)}`;

/** What a cursor of this list says; refused when it is of another one or was changed. */
export function kurzorTorzse(ctx: Ctx, lista: string, kapott: string): string {
  const pont = kapott.lastIndexOf('.');
  const torzs = kapott.slice(0, Math.max(pont, 0));
  if (pont < 1 || kapott.slice(pont + 1) !== kotes(ctx, lista, torzs)) throw ervenytelenKurzor();
  return torzs;
}

const kotes = ({ onkormanyzat, manifest }: Ctx, lista: string, torzs: string) =>
  createHmac('sha256', manifest.kurzorKulcs ?? EGYSZERI)
    .update(`${onkormanyzat}|${lista}|${torzs}`)
    .digest('base64url')
    .slice(0, 11);
