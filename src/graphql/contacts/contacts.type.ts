import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ContactRow } from '../../reads/children/contacts.js';
import { CustomerContact } from '../customer/contact.type.js';
import { CustomerOutcome, VersionedInput } from '../customers/customers.type.js';
import { CustomerRefusedByHook } from '../hooks/hook-problems.type.js';
import {
  CustomerContactAlreadyListed,
  CustomerContactNotFound,
  CustomerContactTaken,
  CustomerPushTokensOnly,
  CustomerTooManyContacts,
  contactRefusals,
} from '../problems/contacts.type.js';
import {
  CustomerNotFound,
  CustomerUnidentifiable,
  CustomerVersionConflict,
} from '../problems/customers.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerContactType } from '../schema/enums.js';
import { outcome } from '../schema/outcome.js';

@InputType({ description: 'The contact to add.' })
export class AddContactInput extends VersionedInput {
  @Field(() => ID, { nullable: true, description: 'The customer; by default the customer who is calling.' })
  customerId?: string | null;

  @Field(() => CustomerContactType, { description: 'The type of the contact.' })
  type!: ContactRow['type'];

  @Field(() => String, {
    description:
      'An e-mail address, a phone number with its country code or as it is dialled in the country of the customer’s address, or a push token of at most 4096 characters.',
  })
  value!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True makes it the primary contact of its type in place of the previous one; false unless given.',
  })
  primary?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the contact is proved; unless given, true for PUSH and otherwise false. True for an address needs `contacts:verify`.',
  })
  verified?: boolean | null;
}

@InputType({ description: 'The contact to change, and its changes. An absent field stays as it is.' })
export class UpdateContactInput extends VersionedInput {
  @Field(() => ID, { nullable: true, description: 'The customer; by default the customer who is calling.' })
  customerId?: string | null;

  @Field(() => ID, { description: 'The contact to change.' })
  contactId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A new value of the same type. A new address starts unproved.',
  })
  value?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True makes it the primary contact of its type in place of the previous one.',
  })
  primary?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the contact is proved. Making an address proved needs `contacts:verify`.',
  })
  verified?: boolean;
}

@InputType({ description: 'The contact to remove.' })
export class RemoveContactInput extends VersionedInput {
  @Field(() => ID, { nullable: true, description: 'The customer; by default the customer who is calling.' })
  customerId?: string | null;

  @Field(() => ID, { description: 'The contact to remove.' })
  contactId!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The contact is on the customer’s record.' })
export class CustomerContactAdded extends CustomerOutcome {
  type!: 'CustomerContactAdded';

  @Field(() => ID, { description: 'The id of the contact.' })
  contactId!: string;

  @Field(() => CustomerContact, {
    nullable: true,
    description:
      'The contact as it is now. Null if it was removed before a repeated call was answered; null with an error on this path if it could not be read.',
  })
  contact?: CustomerContact | null;
}

@ObjectType({ implements: CustomerOutcome, description: 'The contact is changed.' })
export class CustomerContactUpdated extends CustomerOutcome {
  type!: 'CustomerContactUpdated';

  @Field(() => ID, { description: 'The id of the contact.' })
  contactId!: string;

  @Field(() => CustomerContact, {
    nullable: true,
    description:
      'The contact as it is now. Null if it was removed before a repeated call was answered; null with an error on this path if it could not be read.',
  })
  contact?: CustomerContact | null;
}

@ObjectType({ implements: CustomerOutcome, description: 'The contact is removed.' })
export class CustomerContactRemoved extends CustomerOutcome {
  type!: 'CustomerContactRemoved';

  @Field(() => ID, { description: 'The id that the contact had.' })
  id!: string;
}

const conflicts = [CustomerContactAlreadyListed, CustomerContactTaken, ...contactRefusals] as const;

export const AddContactResult = outcome('AddContactResult', () => [
  CustomerContactAdded,
  CustomerRefusedByHook,
  CustomerNotFound,
  CustomerPushTokensOnly,
  CustomerTooManyContacts,
  ...conflicts,
  ...inputProblems,
  CustomerVersionConflict,
]);

export const UpdateContactResult = outcome('UpdateContactResult', () => [
  CustomerContactUpdated,
  CustomerRefusedByHook,
  CustomerNotFound,
  CustomerContactNotFound,
  CustomerPushTokensOnly,
  ...conflicts,
  ...inputProblems,
  CustomerVersionConflict,
]);

export const RemoveContactResult = outcome('RemoveContactResult', () => [
  CustomerContactRemoved,
  CustomerRefusedByHook,
  CustomerNotFound,
  CustomerContactNotFound,
  CustomerPushTokensOnly,
  CustomerUnidentifiable,
  ...contactRefusals,
  ...inputProblems,
  CustomerVersionConflict,
]);
