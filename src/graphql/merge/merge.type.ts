import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type MergeItem, mergeRules, mergeSubjects } from '../../domain/merging/item.js';
import type { JsonValue } from '../../platform/text/json.js';
import { BalanceTooLarge } from '../balances/balance-problems.type.js';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { asEnum } from '../schema/enums.js';
import { outcome } from '../schema/outcome.js';
import { CustomerNotFound, inputProblems } from '../schema/problems.type.js';
import { JsonScalar } from '../schema/scalars.js';
import {
  AccountProtected,
  AlreadyMerged,
  AlreadyUnmerged,
  LaterMergeStands,
  MergeNotFound,
  SameCustomer,
  SurvivorIsVisitor,
  UnmergeBlocked,
} from './merge-problems.type.js';

export const MergeSubject = asEnum(mergeSubjects);
registerEnumType(MergeSubject, {
  name: 'MergeSubject',
  description: 'What kind of thing a merge decides about.',
  valuesConfig: {
    FIELD: { description: 'A field of the customer itself.' },
    TAG: { description: 'One label.' },
    CONTACT: { description: 'One way to reach the customer.' },
    AGREEMENT: { description: 'What was decided on one channel or purpose.' },
    ATTRIBUTE: { description: 'One free attribute.' },
    CUSTOM_FIELD: { description: 'What one custom field holds.' },
    CARD: {
      description: 'A card in use: its status, `MERGED` for one that names the survivor from then on.',
    },
    BALANCE: { description: 'What the card holds of one campaign or product.' },
    SIGN_IN: { description: 'How the customer gets in.' },
  },
});

export const MergeRule = asEnum(mergeRules);
registerEnumType(MergeRule, {
  name: 'MergeRule',
  description: 'By which rule a merge decides.',
  valuesConfig: {
    SURVIVOR: { description: 'The survivor’s stays.' },
    FILLED: { description: 'The survivor has none, so it takes the absorbed one’s.' },
    JOINED: { description: 'What the absorbed one has is added to what the survivor has.' },
    STRICTER: { description: 'The two disagree: the refusal holds.' },
    SUM: { description: 'Both are added up.' },
    LATER: { description: 'The later time.' },
    LEADS_ON: {
      description: 'The survivor’s stays, and the absorbed one’s leads to the survivor from then on.',
    },
    DROPPED: { description: 'The survivor’s stays, and the absorbed one’s counts no more.' },
  },
});

@ObjectType('MergeItem', { description: 'What one thing of two customers becomes, and by which rule.' })
export class MergeItemOutput implements MergeItem {
  @Field(() => MergeSubject, { description: 'What kind of thing it is.' })
  subject!: MergeItem['subject'];

  @Field(() => String, {
    description: 'As history names it, such as `firstName`, `attributes.shoeSize` or `agreements.email`.',
  })
  name!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What the survivor has; null for nothing.' })
  survivor!: JsonValue;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What the absorbed customer has; null for nothing.',
  })
  absorbed!: JsonValue;

  @Field(() => JsonScalar, { nullable: true, description: 'What the survivor will have; null for nothing.' })
  result!: JsonValue;

  @Field(() => MergeRule, { description: 'Why.' })
  rule!: MergeItem['rule'];
}

@ObjectType({ description: 'What merging two customers now would make of them. Nothing is changed.' })
export class MergePreview {
  @Field(() => ID, { description: 'The customer that would stay.' })
  survivorId!: string;

  @Field(() => ID, { description: 'The customer that would become part of it.' })
  absorbedId!: string;

  @Field(() => [MergeItemOutput], { description: 'Everything either of them has.' })
  items!: MergeItemOutput[];
}

@InputType({ description: 'Which customer becomes part of which.' })
export class MergeCustomersInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer that stays.' })
  survivorId!: string;

  @Field(() => ID, { description: 'The customer that becomes part of it.' })
  absorbedId!: string;
}

@InputType({ description: 'Which merge to undo.' })
export class UnmergeCustomersInput extends RepeatableInput {
  @Field(() => ID, { description: 'The `mergeId` the merge was answered with.' })
  mergeId!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The two are one. `customer` is the survivor.' })
export class CustomersMerged extends CustomerOutcome {
  @Field(() => ID, { description: 'For `unmergeCustomers`. UUIDv7.' })
  mergeId!: string;

  @Field(() => ID, { description: 'The id that leads to the survivor from now on.' })
  absorbedId!: string;
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The two are apart again. `customer` is the survivor.',
})
export class CustomersUnmerged extends CustomerOutcome {
  @Field(() => ID, { description: 'The merge that is undone.' })
  mergeId!: string;

  @Field(() => ID, { description: 'The customer that is one of its own again.' })
  restoredId!: string;
}

const pairProblems = [CustomerNotFound, SameCustomer, AlreadyMerged, SurvivorIsVisitor] as const;

export const MergePreviewResult = outcome('MergePreviewResult', 'What a merge would do, or why not.', () => [
  MergePreview,
  BalanceTooLarge,
  ...pairProblems,
]);

export const MergeCustomersResult = outcome('MergeCustomersResult', 'How a merge can end.', () => [
  CustomersMerged,
  AccountProtected,
  BalanceTooLarge,
  ...pairProblems,
  ...inputProblems,
]);

export const UnmergeCustomersResult = outcome(
  'UnmergeCustomersResult',
  'How undoing a merge can end.',
  () => [
    CustomersUnmerged,
    MergeNotFound,
    AlreadyUnmerged,
    LaterMergeStands,
    UnmergeBlocked,
    ...inputProblems,
  ],
);
