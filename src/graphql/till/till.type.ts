import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { CustomerOutcome } from '../customers/customers.type.js';
import { CustomerRefusedByHook } from '../hooks/hook-problems.type.js';
import {
  LoyaltyBalanceTooLarge,
  LoyaltyCampaignNotOpen,
  LoyaltyCardNotUsable,
  LoyaltyWrongKind,
} from '../problems/balances.type.js';
import {
  LoyaltyCardAmbiguous,
  LoyaltyCardNumberSpaceFull,
  LoyaltyCardTaken,
} from '../problems/cards.type.js';
import { CustomerTooManyContacts } from '../problems/contacts.type.js';
import { CustomerVersionConflict } from '../problems/customers.type.js';
import {
  CustomerAccountsBusy,
  CustomerCredentialsProtected,
  CustomerUsernameTaken,
} from '../problems/sign-in.type.js';
import { CustomerScopeMissing, inputProblems, LoyaltyCampaignNotFound } from '../problems/work.type.js';
import { outcome } from '../schema/outcome.js';

export const CustomerRecordOutcome = { NEW: 'NEW', UPDATE: 'UPDATE' } as const;
registerEnumType(CustomerRecordOutcome, {
  name: 'CustomerRecordOutcome',
  description: 'Whether a recorded customer is new.',
  valuesConfig: {
    NEW: { description: 'Nobody was found, and a new customer was created.' },
    UPDATE: { description: 'The customer was found and updated.' },
  },
});

@ObjectType({ implements: CustomerOutcome, description: 'The customer is on record, with card and balance.' })
export class CustomerRecorded extends CustomerOutcome {
  type!: 'CustomerRecorded';

  @Field(() => CustomerRecordOutcome, { description: 'Whether the customer is new.' })
  outcome!: keyof typeof CustomerRecordOutcome;

  @Field(() => String, { description: 'The customer’s code, for further calls.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The generated card number; null unless one was requested.',
  })
  cardNumber!: string | null;
}

export const RecordCustomerResult = outcome('RecordCustomerResult', () => [
  CustomerRecorded,
  CustomerRefusedByHook,
  LoyaltyCardAmbiguous,
  LoyaltyCardTaken,
  LoyaltyCardNumberSpaceFull,
  CustomerTooManyContacts,
  CustomerUsernameTaken,
  CustomerCredentialsProtected,
  CustomerScopeMissing,
  LoyaltyCampaignNotFound,
  LoyaltyCampaignNotOpen,
  LoyaltyWrongKind,
  LoyaltyCardNotUsable,
  LoyaltyBalanceTooLarge,
  CustomerAccountsBusy,
  ...inputProblems,
  CustomerVersionConflict,
]);
