import { Field, ID, ObjectType } from 'type-graphql';
import type { TransactionRow } from '../../reads/children/balances.js';
import { PageInfo } from '../paging/page-info.type.js';
import { LoyaltyTransactionKind } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({
  description: 'The balance of a card in one campaign; in a campaign that counts products, of one product.',
})
export class LoyaltyBalance {
  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code; null unless the campaign counts MONEY.',
  })
  currency!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the product; null unless the campaign counts PRODUCT.',
  })
  product!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The moment at which `expiringAmount` expires: a midnight in the campaign’s time zone. Null if nothing expires.',
  })
  expiresAt!: string | null;
}

@ObjectType({
  description: 'One movement of a balance. It never changes; a mistake is corrected by a reversal.',
})
export class LoyaltyTransaction {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => LoyaltyTransactionKind, { description: 'The kind of movement.' })
  kind!: TransactionRow['kind'];

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code; null unless the campaign counts MONEY.',
  })
  currency!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the product; null unless the campaign counts PRODUCT.',
  })
  product!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason, in the words of the caller.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The caller’s reference, such as a receipt number.' })
  reference!: string | null;

  @Field(() => DateTimeScalar, { description: 'The time it happened.' })
  at!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the transaction that this one reverses, or reverses a part of.',
  })
  reversesId!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the whole amount was reversed. `reversedAmount` tells of parts.',
  })
  isReversed!: boolean;
}

@ObjectType({ description: 'A transaction and its place in the list.' })
export class LoyaltyTransactionEdge {
  @Field(() => String, { description: 'The `after` for the page that follows this transaction.' })
  cursor!: string;

  @Field(() => LoyaltyTransaction, { description: 'The transaction.' })
  node!: LoyaltyTransaction;
}

@ObjectType({ description: 'A page of a card’s transactions, newest first.' })
export class LoyaltyTransactionConnection {
  @Field(() => [LoyaltyTransaction], { description: 'The transactions of the page.' })
  nodes!: LoyaltyTransaction[];

  @Field(() => [LoyaltyTransactionEdge], { description: 'The transactions, each with its cursor.' })
  edges!: LoyaltyTransactionEdge[];

  @Field(() => PageInfo, { description: 'The end of the page.' })
  pageInfo!: PageInfo;
}
