import { ActInput, Fekves, Hrsz } from '@asp/kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Adathordozo, IratIrany } from '../irat/irat.entity.ts';
import { UgyfelMinoseg } from './ugyfel-minoseg.ts';

@InputType({ description: 'Ügyfél az ügyben. (Client in the matter.)' })
export class UgyiratUgyfelInput {
  @Field(() => ID, { description: 'Az ügyfél azonosítója. (Client.)' })
  ugyfelId!: string;

  @Field(() => UgyfelMinoseg, { description: 'Minőség. (Capacity.)' })
  minoseg!: UgyfelMinoseg;
}

@InputType({ description: 'Ingatlan, amelyről az ügy szól. (Parcel that the matter is about.)' })
export class UgyiratIngatlanInput {
  @Field(() => Fekves, { description: 'Fekvés. (Location class.)' })
  fekves!: Fekves;

  @Field(() => Hrsz, { description: 'Helyrajzi szám. (Lot number.)' })
  hrsz!: string;
}

@InputType({ description: 'Az új ügyirat adatai. (Data of a new file.)' })
export class UjUgyiratInput {
  @Field(() => String, {
    nullable: true,
    description: 'Az iktatókönyv előtagja; elhagyható, ha egy nyitott könyv van. (Prefix of the book.)',
  })
  elotag?: string | null;

  @Field(() => ID, { description: 'Irattári tétel. (Filing plan item.)' })
  irattariTetelId!: string;

  @Field(() => String, { nullable: true, description: 'Az ügy tárgya, ha más, mint az első iraté. (Subject of the matter.)' })
  targy?: string | null;

  @Field(() => ID, { nullable: true, description: 'Előzmény ügyirat. (Earlier file.)' })
  elozmenyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ügyintéző, ha már ismert. (Handler, when known.)' })
  ugyintezoId?: string | null;

  @Field(() => [UgyiratUgyfelInput], { defaultValue: [], description: 'Ügyfelek. (Clients.)' })
  ugyfelek!: UgyiratUgyfelInput[];

  @Field(() => [UgyiratIngatlanInput], { defaultValue: [], description: 'Érintett ingatlanok. (Parcels.)' })
  ingatlanok!: UgyiratIngatlanInput[];
}

@InputType({ description: 'Irat iktatása: új ügyiratba vagy meglévő alszámára. (Registering a document.)' })
export class IratIktatInput extends ActInput {
  @Field(() => IratIrany, { description: 'Irány. (Direction.)' })
  irany!: IratIrany;

  @Field(() => ID, { nullable: true, description: 'A bejövő irat küldeménye. (Item received.)' })
  kuldemenyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Meglévő ügyirat, amelynek alszámára kerül. (Existing file.)' })
  ugyiratId?: string | null;

  @Field(() => UjUgyiratInput, { nullable: true, description: 'Új ügyirat. (New file.)' })
  ujUgyirat?: UjUgyiratInput | null;

  @Field(() => String, { description: 'Az irat tárgya. (Subject.)' })
  targy!: string;

  @Field(() => String, { nullable: true, description: 'Címzett (kimenő). (Addressee.)' })
  cimzett?: string | null;

  @Field(() => String, { nullable: true, description: 'A címzett címe. (Address.)' })
  cimzettCim?: string | null;

  @Field(() => ID, { nullable: true, description: 'A címzett az ügyfelek között. (Addressee among the clients.)' })
  cimzettId?: string | null;

  @Field(() => Adathordozo, { description: 'Adathordozó. (Medium.)' })
  adathordozo!: Adathordozo;

  @Field(() => Int, { defaultValue: 0, description: 'Mellékletek száma. (Attachments.)' })
  mellekletek!: number;
}
