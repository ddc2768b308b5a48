import { osszes, Permission, type Ctx } from '@asp/kit';
import { Arg, Ctx as ContextParam, Field, FieldResolver, ID, Int, ObjectType, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import { HATOKOROK, hatokorEngedelyei } from './hatokorok.ts';
import { Kliens } from './kliens.entity.ts';

@ObjectType({ description: 'Hatókör, amelyet egy gépi kliens kaphat. (Scope that a machine client may be given.)' })
@Permission('*')
export class Hatokor {
  @Field(() => String, { description: 'Kód; a jegy kérésekor a scope értéke. (Code; the scope of a token request.)' })
  kod!: string;

  @Field(() => String, { description: 'Név. (Name.)' })
  nev!: string;

  @Field(() => String, { description: 'Mit nyit meg. (What it opens.)' })
  leiras!: string;

  @Field(() => [String], { description: 'Engedélyminták, amelyeket jelent. (Permission patterns that it stands for.)' })
  engedelyek!: string[];
}

@ObjectType({
  description:
    'Kvóta: ennyit kérhet a kliens; az üres értékre a telepítés alapértéke áll. (Quota of a client; where empty, the default of the installation.)',
})
@Permission('keret.kliens.olvas')
export class KliensKvota {
  @Field(() => Int, { nullable: true, description: 'Kérések percenként. (Requests per minute.)' })
  keresPercenkent?: number | null;

  @Field(() => Int, { nullable: true, description: 'Kérések naponta. (Requests per day.)' })
  keresNaponta?: number | null;

  @Field(() => Int, { nullable: true, description: 'Lekérdezési költség percenként. (Query cost per minute.)' })
  koltsegPercenkent?: number | null;

  @Field(() => Int, { nullable: true, description: 'Lekérdezési költség naponta. (Query cost per day.)' })
  koltsegNaponta?: number | null;
}

export const KliensAllapot = {
  AKTIV: 'AKTIV',
  JOVOBELI: 'JOVOBELI',
  LEJART: 'LEJART',
  LETILTOTT: 'LETILTOTT',
  VISSZAVONT: 'VISSZAVONT',
} as const;
export type KliensAllapot = (typeof KliensAllapot)[keyof typeof KliensAllapot];
registerEnumType(KliensAllapot, {
  name: 'KliensAllapot',
  description: 'A kliens állapota ma. (State of a client today: active, not yet valid, expired, disabled, withdrawn.)',
});

export function kliensAllapota(kliens: Kliens, ma: string): KliensAllapot {
  if (kliens.visszavonva) return 'VISSZAVONT';
  if (kliens.letiltva) return 'LETILTOTT';
  if (kliens.ervenyesIg && kliens.ervenyesIg < ma) return 'LEJART';
  return kliens.ervenyesTol && kliens.ervenyesTol > ma ? 'JOVOBELI' : 'AKTIV';
}

const hatokor = (kod: string): Hatokor => {
  const { nev, leiras, engedelyek } = HATOKOROK[kod] ?? { nev: kod, leiras: '', engedelyek: [kod] };
  return Object.assign(new Hatokor(), { kod, nev, leiras, engedelyek });
};

@Resolver(() => Kliens)
export class KliensResolver {
  @Query(() => [Kliens], { description: 'Az önkormányzat gépi kliensei. (Machine clients of the municipality.)' })
  @Permission('keret.kliens.olvas')
  kliensek(@ContextParam() ctx: Ctx): Promise<Kliens[]> {
    return osszes(ctx, Kliens, { nev: 'asc', id: 'asc' });
  }

  @Query(() => Kliens, { nullable: true, description: 'Egy gépi kliens; null, ha ebben az önkormányzatban nincs. (One machine client.)' })
  @Permission('keret.kliens.olvas')
  kliens(@Arg('id', () => ID, { description: 'Azonosító. (Identifier.)' }) id: string, @ContextParam() ctx: Ctx): Promise<Kliens | null> {
    return ctx.byId(Kliens).load(id);
  }

  @Query(() => [Hatokor], { description: 'A gépi klienseknek adható hatókörök. (Scopes that machine clients can be given.)' })
  @Permission('*')
  hatokorok(): Hatokor[] {
    return Object.keys(HATOKOROK).map(hatokor);
  }

  @FieldResolver(() => KliensAllapot, { description: 'Állapot ma. (State today.)' })
  allapot(@Root() kliens: Kliens, @ContextParam() ctx: Ctx): KliensAllapot {
    return kliensAllapota(kliens, ctx.today);
  }

  @FieldResolver(() => [Hatokor], {
    name: 'hatokorok',
    description: 'Hatókörei; jegyet ezekre vagy egy részükre kérhet. (Its scopes; tokens may ask for some of them.)',
  })
  hatokorei(@Root() kliens: Kliens): Hatokor[] {
    return [...kliens.hatokorok, ...kliens.egyediEngedelyek].map(hatokor);
  }

  @FieldResolver(() => [String], {
    description: 'A hatókörökből adódó engedélyminták. (Permission patterns that follow from the scopes.)',
  })
  engedelyek(@Root() kliens: Kliens): string[] {
    return hatokorEngedelyei([...kliens.hatokorok, ...kliens.egyediEngedelyek]);
  }

  @FieldResolver(() => KliensKvota, { description: 'Kvóta. (Quota.)' })
  kvota(@Root() { keresPercenkent, keresNaponta, koltsegPercenkent, koltsegNaponta }: Kliens): KliensKvota {
    return Object.assign(new KliensKvota(), { keresPercenkent, keresNaponta, koltsegPercenkent, koltsegNaponta });
  }
}
