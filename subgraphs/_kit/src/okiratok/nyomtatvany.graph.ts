import { createHash } from 'node:crypto';
import { Field, ObjectType } from 'type-graphql';
import { Permission, Shareable } from '../graph/meta.ts';

@ObjectType({ description: 'Nyomtatható irat PDF/A fájlban. (Printable document as PDF/A.)' })
@Shareable
@Permission('*')
export class Nyomtatvany {
  @Field(() => String, { description: 'Fájlnév. (File name.)' })
  nev!: string;

  @Field(() => String, { description: 'A PDF tartalma Base64 kódolásban. (PDF, Base64.)' })
  pdf!: string;

  @Field(() => String, { description: 'A PDF SHA-256 lenyomata, hexadecimális. (Digest.)' })
  sha256!: string;

  @Field(() => Boolean, {
    description: 'Igaz, ha elektronikus bélyegzővel hitelesített; hamis, ha tervezet vagy tájékoztató. (True when sealed.)',
  })
  hiteles!: boolean;
}

/** A document of some pages on its way to a person; what is longer goes as a file. */
export const nyomtatvany = (nev: string, pdf: Buffer, hiteles: boolean): Nyomtatvany =>
  Object.assign(new Nyomtatvany(), {
    nev: nev.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-'),
    pdf: pdf.toString('base64'),
    sha256: createHash('sha256').update(pdf).digest('hex'),
    hiteles,
  });
