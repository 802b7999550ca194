import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { CardRow } from '../../reads/children/cards.js';
import { LoyaltyCardStatus } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A category of cards, such as gold cards.' })
export class LoyaltyCardCategory {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => Boolean, {
    description:
      'Whether newcomers may take a card of it by `registerWithCode`. Services and staff give cards of any category.',
  })
  openToRegistration!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A loyalty card, plastic or virtual. By the id of one that has been replaced it is the card in use. Shown to whom its customer is shown.',
})
export class LoyaltyCard implements CardRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'The number printed on the card.' })
  number!: string;

  @Field(() => String, { description: 'The content of the barcode.' })
  barcode!: string;

  @Field(() => LoyaltyCardStatus, { description: 'Whether the card can be used.' })
  status!: CardRow['status'];

  @Field(() => LoyaltyCardCategory, { nullable: true, description: 'The category of the card.' })
  category!: LoyaltyCardCategory | null;

  @Field(() => DateTimeScalar, { description: 'The time the customer received the card.' })
  issuedAt!: string;
}
