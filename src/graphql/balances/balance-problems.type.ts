import { Field, ObjectType } from 'type-graphql';
import { Problem } from '../schema/problems.type.js';
import { DecimalScalar } from '../schema/scalars.js';

@ObjectType({
  implements: Problem,
  description: 'Status 409: the card is blocked, so nothing is added or redeemed.',
})
export class CardNotUsable extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: the card’s balance is smaller than the amount.',
})
export class InsufficientBalance extends Problem {
  @Field(() => DecimalScalar, { description: 'The balance.' })
  balance!: string;
}

@ObjectType({
  implements: Problem,
  description: 'Status 409: the balance would have more than 15 digits before the point.',
})
export class BalanceTooLarge extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 400: the amount does not suit the campaign’s kind. POINTS, VISITS and PRODUCT take whole numbers; MONEY takes as many decimals as its currency has; PRODUCT alone takes, and requires, the name of a product.',
})
export class WrongKind extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 404: no transaction has this id, or its customer has been deleted.',
})
export class TransactionNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: the transaction has already been reversed.' })
export class AlreadyReversed extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: only additions and redemptions can be reversed.',
})
export class NotReversible extends Problem {}
