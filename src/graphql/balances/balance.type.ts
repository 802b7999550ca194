import { Field, ID, ObjectType } from 'type-graphql';
import type { TransactionRow } from '../../reads/children/balances.js';
import { TransactionKind } from '../schema/enums.js';
import { PageInfo } from '../schema/page-info.type.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({
  description: 'What a card holds of one campaign, and of one product where it counts products.',
})
export class Balance {
  @Field(() => String, { nullable: true, description: 'ISO 4217, for MONEY only.' })
  currency!: string | null;

  @Field(() => String, { nullable: true, description: 'What is counted, for PRODUCT only.' })
  product!: string | null;
}

@ObjectType({ description: 'One movement of a balance. It is never changed; a mistake is reversed.' })
export class BalanceTransaction {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => TransactionKind, { description: 'What it did.' })
  kind!: TransactionRow['kind'];

  @Field(() => String, { nullable: true, description: 'ISO 4217, for MONEY only.' })
  currency!: string | null;

  @Field(() => String, { nullable: true, description: 'What is counted, for PRODUCT only.' })
  product!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it.' })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it belongs to, such as the number of a receipt.',
  })
  reference!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => ID, { nullable: true, description: 'The transaction that this one takes back.' })
  reversesId!: string | null;

  @Field(() => Boolean, { description: 'Whether another transaction takes this one back.' })
  isReversed!: boolean;
}

@ObjectType({ description: 'A transaction and its place in the list.' })
export class BalanceTransactionEdge {
  @Field(() => String, { description: 'The `after` of the page that follows this transaction.' })
  cursor!: string;

  @Field(() => BalanceTransaction, { description: 'The transaction.' })
  node!: BalanceTransaction;
}

@ObjectType({ description: 'A page of a card’s transactions, newest first.' })
export class BalanceTransactionConnection {
  @Field(() => [BalanceTransaction], { description: 'The transactions of the page.' })
  nodes!: BalanceTransaction[];

  @Field(() => [BalanceTransactionEdge], { description: 'The transactions, each with its cursor.' })
  edges!: BalanceTransactionEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
