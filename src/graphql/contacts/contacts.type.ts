import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ContactRow } from '../../reads/children/contacts.js';
import { ContactOutput } from '../customer/contact.type.js';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { ContactType } from '../schema/enums.js';
import { outcome } from '../schema/outcome.js';
import {
  ContactAlreadyListed,
  ContactNotFound,
  ContactTaken,
  CustomerNotFound,
  inputProblems,
  NothingIdentifying,
  PushTokensOnly,
  TooManyContacts,
} from '../schema/problems.type.js';
import { contactRefusals } from './contact-problems.type.js';

@InputType({ description: 'A contact to add.' })
export class AddContactInput extends RepeatableInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose contact. A customer adds to itself and can leave it out.',
  })
  customerId?: string | null;

  @Field(() => ContactType, { description: 'By which means it reaches the customer.' })
  type!: ContactRow['type'];

  @Field(() => String, {
    description:
      'An e-mail address; a phone number with country code; or a push token of at most 4096 characters.',
  })
  value!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True makes it the first of its type in place of the one before; false unless given.',
  })
  primary?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is proved. Unless given: true for PUSH, otherwise false. True for an address needs `contacts:verify`.',
  })
  verified?: boolean | null;
}

@InputType({ description: 'Changes of a contact. What is absent stays.' })
export class UpdateContactInput extends RepeatableInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose contact. A customer changes its own and can leave it out.',
  })
  customerId?: string | null;

  @Field(() => ID, { description: 'The contact to change.' })
  contactId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Another value of the same type. A new address starts unproved.',
  })
  value?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True makes it the first of its type in place of the one before.',
  })
  primary?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is proved. To make an address a proved one needs `contacts:verify`.',
  })
  verified?: boolean;
}

@InputType({ description: 'Which contact to remove.' })
export class RemoveContactInput extends RepeatableInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose contact. A customer removes its own and can leave it out.',
  })
  customerId?: string | null;

  @Field(() => ID, { description: 'The contact to remove.' })
  contactId!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The customer can be reached there.' })
export class ContactAdded extends CustomerOutcome {
  @Field(() => ID, { description: 'The id of the contact.' })
  contactId!: string;

  @Field(() => ContactOutput, {
    nullable: true,
    description:
      'The contact as it is now. Null if it was removed before a repeated call was answered, and, with an error on this path, if it could not be read.',
  })
  contact!: ContactOutput | null;
}

@ObjectType({ implements: CustomerOutcome, description: 'The contact is changed.' })
export class ContactUpdated extends CustomerOutcome {
  @Field(() => ID, { description: 'The id of the contact.' })
  contactId!: string;

  @Field(() => ContactOutput, {
    nullable: true,
    description:
      'The contact as it is now. Null if it was removed before a repeated call was answered, and, with an error on this path, if it could not be read.',
  })
  contact!: ContactOutput | null;
}

@ObjectType({ implements: CustomerOutcome, description: 'The contact is removed.' })
export class ContactRemoved extends CustomerOutcome {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

const conflicts = [ContactAlreadyListed, ContactTaken, ...contactRefusals] as const;

export const AddContactResult = outcome('AddContactResult', 'How adding a contact can end.', () => [
  ContactAdded,
  CustomerNotFound,
  PushTokensOnly,
  TooManyContacts,
  ...conflicts,
  ...inputProblems,
]);

export const UpdateContactResult = outcome('UpdateContactResult', 'How changing a contact can end.', () => [
  ContactUpdated,
  CustomerNotFound,
  ContactNotFound,
  PushTokensOnly,
  ...conflicts,
  ...inputProblems,
]);

export const RemoveContactResult = outcome('RemoveContactResult', 'How removing a contact can end.', () => [
  ContactRemoved,
  CustomerNotFound,
  ContactNotFound,
  PushTokensOnly,
  NothingIdentifying,
  ...contactRefusals,
  ...inputProblems,
]);
