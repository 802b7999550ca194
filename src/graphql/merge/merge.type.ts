import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type MergeItem, mergeRules, mergeSubjects } from '../../domain/merging/item.js';
import type { JsonValue } from '../../platform/text/json.js';
import { CustomerOutcome, VersionedInput } from '../customers/customers.type.js';
import { LoyaltyBalanceTooLarge } from '../problems/balances.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import {
  CustomerAccountProtected,
  CustomerAlreadyMerged,
  CustomerAlreadyUnmerged,
  CustomerLaterMergeStands,
  CustomerMergeNotFound,
  CustomerMergeWithSelf,
  CustomerSurvivorIsVisitor,
  CustomerUnmergeBlocked,
} from '../problems/merging.type.js';
import { inputProblems } from '../problems/work.type.js';
import { asEnum } from '../schema/enums.js';
import { outcome } from '../schema/outcome.js';
import { JsonScalar } from '../schema/scalars.js';

export const CustomerMergeSubject = asEnum(mergeSubjects);
registerEnumType(CustomerMergeSubject, {
  name: 'CustomerMergeSubject',
  description: 'A kind of thing that a merge decides about.',
  valuesConfig: {
    FIELD: { description: 'A field of the customer itself.' },
    TAG: { description: 'A tag.' },
    CONTACT: { description: 'A contact.' },
    ADDRESS: { description: 'An address of the list.' },
    GROUP: { description: 'A group.' },
    NOTE: { description: 'How many notes by staff there are.' },
    AGREEMENT: { description: 'A decision about one channel or purpose.' },
    ATTRIBUTE: { description: 'A free attribute.' },
    CUSTOM_FIELD: { description: 'A custom field’s value.' },
    CARD: {
      description:
        'A card in use; its result is its status, `MERGED` for a card that names the survivor from then on.',
    },
    BALANCE: { description: 'The card’s balance in one campaign or of one product.' },
    SIGN_IN: { description: 'A way to sign in.' },
  },
});

export const CustomerMergeRule = asEnum(mergeRules);
registerEnumType(CustomerMergeRule, {
  name: 'CustomerMergeRule',
  description: 'A rule by which a merge decides.',
  valuesConfig: {
    SURVIVOR: { description: 'The survivor’s value stays.' },
    FILLED: { description: 'The survivor has none and takes the absorbed customer’s.' },
    JOINED: { description: 'The absorbed customer’s are added to the survivor’s.' },
    STRICTER: { description: 'The two disagree, and the refusal holds.' },
    SUM: { description: 'The two amounts are added up.' },
    LATER: { description: 'The later time is taken.' },
    LEADS_ON: {
      description: 'The survivor’s stays, and the absorbed customer’s leads to the survivor from then on.',
    },
    DROPPED: { description: 'The survivor’s stays, and the absorbed customer’s is void.' },
  },
});

@ObjectType({
  description: 'One thing that a merge decides about, with the result and the rule.',
})
export class CustomerMergeItem implements MergeItem {
  @Field(() => CustomerMergeSubject, { description: 'The kind of thing.' })
  subject!: MergeItem['subject'];

  @Field(() => String, {
    description: 'The name as in history, such as `firstName`, `attributes.shoeSize` or `agreements.email`.',
  })
  name!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'The survivor’s value; null for none.' })
  survivor!: JsonValue;

  @Field(() => JsonScalar, { nullable: true, description: 'The absorbed customer’s value; null for none.' })
  absorbed!: JsonValue;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The survivor’s value after the merge; null for none.',
  })
  result!: JsonValue;

  @Field(() => CustomerMergeRule, { description: 'The rule that decides it.' })
  rule!: MergeItem['rule'];
}

@ObjectType({ description: 'The result that merging two customers now would have. Nothing is changed.' })
export class CustomerMergePreview {
  type!: 'CustomerMergePreview';

  @Field(() => ID, { description: 'The customer who would remain.' })
  survivorId!: string;

  @Field(() => ID, { description: 'The customer who would be absorbed.' })
  absorbedId!: string;

  @Field(() => [CustomerMergeItem], { description: 'Everything that either of them has.' })
  items!: CustomerMergeItem[];
}

@InputType({ description: 'The two customers to merge.' })
export class MergeCustomersInput extends VersionedInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` of the customer to be absorbed, as `expectedVersion` is that of the one who remains.',
  })
  expectedAbsorbedVersion?: number | null;

  @Field(() => ID, { description: 'The customer who remains.' })
  survivorId!: string;

  @Field(() => ID, { description: 'The customer who is absorbed.' })
  absorbedId!: string;
}

@InputType({ description: 'The merge to undo.' })
export class UnmergeCustomersInput extends VersionedInput {
  @Field(() => ID, { description: 'The `mergeId` from the answer of `mergeCustomers`.' })
  mergeId!: string;
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The two customers are one. `customer` is the survivor.',
})
export class CustomersMerged extends CustomerOutcome {
  type!: 'CustomersMerged';

  @Field(() => ID, { description: 'The id of the merge, for `unmergeCustomers`; a UUIDv7.' })
  mergeId!: string;

  @Field(() => ID, {
    description: 'The id of the absorbed customer, which leads to the survivor from now on.',
  })
  absorbedId!: string;
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The two customers are separate again. `customer` is the survivor.',
})
export class CustomersUnmerged extends CustomerOutcome {
  type!: 'CustomersUnmerged';

  @Field(() => ID, { description: 'The id of the merge that is undone.' })
  mergeId!: string;

  @Field(() => ID, { description: 'The id of the customer who is separate again.' })
  restoredId!: string;
}

const pairProblems = [
  CustomerNotFound,
  CustomerMergeWithSelf,
  CustomerAlreadyMerged,
  CustomerSurvivorIsVisitor,
] as const;

export const MergePreviewResult = outcome('MergePreviewResult', () => [
  CustomerMergePreview,
  LoyaltyBalanceTooLarge,
  ...pairProblems,
]);

export const MergeCustomersResult = outcome('MergeCustomersResult', () => [
  CustomersMerged,
  CustomerAccountProtected,
  LoyaltyBalanceTooLarge,
  ...pairProblems,
  ...inputProblems,
  CustomerVersionConflict,
]);

export const UnmergeCustomersResult = outcome('UnmergeCustomersResult', () => [
  CustomersUnmerged,
  CustomerMergeNotFound,
  CustomerAlreadyUnmerged,
  CustomerLaterMergeStands,
  CustomerUnmergeBlocked,
  ...inputProblems,
  CustomerVersionConflict,
]);
