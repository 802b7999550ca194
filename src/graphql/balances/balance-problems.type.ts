import { Field, ObjectType } from 'type-graphql';
import { Problem } from '../schema/problems.type.js';
import { DecimalScalar } from '../schema/scalars.js';

@ObjectType({
  implements: Problem,
  description: 'Status 409: the card is blocked: nothing is added or redeemed.',
})
export class CardNotUsable extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: the card holds less than would be taken from it.',
})
export class InsufficientBalance extends Problem {
  @Field(() => DecimalScalar, { description: 'What it holds.' })
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
    'Status 400: the campaign counts something else. POINTS, VISITS and PRODUCT take whole numbers, MONEY as many digits after the point as its currency has, PRODUCT and no other the name of a product.',
})
export class WrongKind extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 404: there is no such transaction, or its customer has left.',
})
export class TransactionNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: the transaction has been taken back before.' })
export class AlreadyReversed extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: only additions and redemptions can be reversed.',
})
export class NotReversible extends Problem {}
