import { Adoazonosito, Key, Osztaly, Permission } from '@asp/kit';
import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Orokhagyo } from '../orokhagyo/orokhagyo.entity.ts';

/** What the deceased was taxed on; ado knows it, by the tax identifier that stands in the case. */
@ObjectType('OrokhagyoIngatlanai', {
  description:
    'Egy örökhagyó adózott ingatlanai a hagyatéki ügynek, amelyben a kérdező dolgozik; az adóügyből más nem (Hetv. 26. §). (Taxed property of a deceased person, for the probate case.)',
})
@Key('adoazonositoJel')
@Permission('ado.ertekbizonyitvany.ker')
@Osztaly('ADOTITOK')
export class OrokhagyoIngatlanaiReference {
  @Field(() => Adoazonosito, { description: 'Az örökhagyó adóazonosító jele. (Personal tax identifier.)' })
  adoazonositoJel!: string;
}

@Resolver(() => Orokhagyo)
export class OrokhagyoResolver {
  @FieldResolver(() => OrokhagyoIngatlanaiReference, {
    nullable: true,
    description:
      'Adózott ingatlanai ezen a településen; üres, ha az adóazonosító jele nem ismert. (Taxed property here; empty without the tax identifier.)',
  })
  adozottIngatlanok(@Root() { adoazonositoJel }: Orokhagyo): OrokhagyoIngatlanaiReference | null {
    return adoazonositoJel ? Object.assign(new OrokhagyoIngatlanaiReference(), { adoazonositoJel }) : null;
  }
}
