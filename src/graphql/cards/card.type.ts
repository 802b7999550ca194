import { Field, ID, ObjectType } from 'type-graphql';
import type { CardRow } from '../../reads/children/cards.js';
import { CardStatus } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({ description: 'What kind of card it is, such as a gold card.' })
export class CardCategory {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'A loyalty card, plastic or virtual.' })
export class Card implements CardRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'The number printed on the card (Fidely: card).' })
  number!: string;

  @Field(() => String, { description: 'What the barcode says (Fidely: FidelyCode).' })
  fidelyCode!: string;

  @Field(() => CardStatus, { description: 'Whether it can be used.' })
  status!: CardRow['status'];

  @Field(() => CardCategory, { nullable: true, description: 'What kind of card it is.' })
  category!: CardCategory | null;

  @Field(() => DateTimeScalar, { description: 'When the customer got it.' })
  issuedAt!: string;
}
