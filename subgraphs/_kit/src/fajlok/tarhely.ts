import { Ctx as ContextParam, Field, Float, ObjectType, Query, Resolver } from 'type-graphql';
import { refusal, type Refusal } from '../act/refusal.ts';
import { Permission, Shareable } from '../graph/meta.ts';
import { counter } from '../runtime/metrics.ts';
import type { Ctx } from '../tenant/ctx.ts';

@ObjectType({ description: 'Az önkormányzat fájljainak tárhelye ebben a szakrendszerben. (Disk space of the files of the municipality.)' })
@Shareable
@Permission('*')
export class FajlTarhely {
  @Field(() => Float, { description: 'Foglalt bájtok. (Bytes in use.)' })
  foglalt!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Ennyi bájt lehet legfeljebb; null: nincs korlát. (Bytes at most; null: no limit.)',
  })
  keret?: number | null;

  @Field(() => Float, { description: 'Fájlok változatainak száma. (Versions of files.)' })
  valtozatok!: number;
}

export async function tarhely(ctx: Ctx): Promise<FajlTarhely> {
  const [sor] = await ctx.sql<{ bajt: string; valtozatok: string }>(
    'select bajt, valtozatok from asp.fajl_tarhely where onkormanyzat = $1',
    [ctx.onkormanyzat],
  );
  const { keret = null } = ctx.manifest.fajlKornyezet ?? {};
  return Object.assign(new FajlTarhely(), { foglalt: Number(sor?.bajt ?? 0), valtozatok: Number(sor?.valtozatok ?? 0), keret });
}

const betelt = counter('asp_files_quota_refused_total', 'Files refused because the municipality has used up its disk space.', [
  'szakrendszer',
]);

/** Refuses when what is stored and `meg` more bytes would pass the limit of the municipality. */
export async function tarhelyEllenoriz(ctx: Ctx, meg: number, mezo: string[] = []): Promise<void> {
  if (!ctx.manifest.fajlKornyezet?.keret) return;
  const { foglalt, keret } = await tarhely(ctx);
  if (foglalt + meg <= keret!) return;
  betelt.inc({ szakrendszer: ctx.manifest.name ?? '' });
  throw beteltTarhely(foglalt, keret!, mezo);
}

const beteltTarhely = (foglalt: number, keret: number, mezo: string[]): Refusal =>
  refusal(
    'BETELT_TARHELY',
    `Az önkormányzat fájljainak tárhelye betelt: ${mb(foglalt)} a ${mb(keret)} keretből. Töröljön felesleges fájlokat, vagy kérje az üzemeltetőtől a keret emelését.`,
    mezo,
  );

const mb = (bajt: number): string => `${(bajt / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;

/** `<nev>FajlTarhely`: what the files of the municipality take up. */
export function tarhelyResolver(name: string): Function {
  @Resolver()
  class TarhelyResolver {
    @Query(() => FajlTarhely, {
      name: `${name}FajlTarhely`,
      description: 'Mennyi helyet foglalnak az önkormányzat fájljai, és mennyi a keret. (Disk space used and allowed.)',
    })
    @Permission(`${name}.tarhely.olvas`)
    fajlTarhely(@ContextParam() ctx: Ctx): Promise<FajlTarhely> {
      return tarhely(ctx);
    }
  }
  return TarhelyResolver;
}
