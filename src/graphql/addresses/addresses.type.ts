import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, VersionedInput } from '../customers/customers.type.js';
import { CustomerAddressNotFound, CustomerTooManyAddresses } from '../problems/addresses.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import { inputProblems } from '../problems/work.type.js';
import { outcome } from '../schema/outcome.js';
import { CustomerAddressEntry } from './address-entry.type.js';

@InputType({ description: 'The parts of an address, of which at least one says where it is.' })
abstract class AddressPartsInput extends VersionedInput {
  @Field(() => ID, { nullable: true, description: 'The customer; by default the customer who is calling.' })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The person who receives it, 1 to 200 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The company there, 1 to 200 characters.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number, 1 to 200 characters.' })
  street1?: string | null;

  @Field(() => String, { nullable: true, description: 'A second address line, 1 to 200 characters.' })
  street2?: string | null;

  @Field(() => String, { nullable: true, description: 'City or town, 1 to 100 characters.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Province or state, 1 to 100 characters.' })
  province?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, 1 to 20 characters.' })
  postalCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2 such as `PL`, or a calling code such as `+48`.',
  })
  countryCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The phone number there, with its country code or as it is dialled in `countryCode`.',
  })
  phone?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True makes bills go there by default, in place of the previous address.',
  })
  defaultBilling?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True makes orders go there by default, in place of the previous address.',
  })
  defaultShipping?: boolean;
}

@InputType({ description: 'The address to add.' })
export class AddAddressInput extends AddressPartsInput {}

@InputType({
  description: 'The address to change, and its changes. An absent part stays as it is; null empties it.',
})
export class UpdateAddressInput extends AddressPartsInput {
  @Field(() => ID, { description: 'The address to change.' })
  addressId!: string;
}

@InputType({ description: 'The address to remove.' })
export class RemoveAddressInput extends VersionedInput {
  @Field(() => ID, { nullable: true, description: 'The customer; by default the customer who is calling.' })
  customerId?: string | null;

  @Field(() => ID, { description: 'The address to remove.' })
  addressId!: string;
}

/** For both answers that carry an address. */
const addressNow = {
  nullable: true,
  description:
    'The address as it is now. Null if it was removed before a repeated call was answered; null with an error on this path if it could not be read.',
} as const;

@ObjectType({ implements: CustomerOutcome, description: 'The address is on the customer’s list.' })
export class CustomerAddressAdded extends CustomerOutcome {
  type!: 'CustomerAddressAdded';

  @Field(() => ID, { description: 'The id of the address.' })
  addressId!: string;

  @Field(() => CustomerAddressEntry, addressNow)
  address?: CustomerAddressEntry | null;
}

@ObjectType({ implements: CustomerOutcome, description: 'The address is changed.' })
export class CustomerAddressUpdated extends CustomerOutcome {
  type!: 'CustomerAddressUpdated';

  @Field(() => ID, { description: 'The id of the address.' })
  addressId!: string;

  @Field(() => CustomerAddressEntry, addressNow)
  address?: CustomerAddressEntry | null;
}

@ObjectType({ implements: CustomerOutcome, description: 'The address is removed.' })
export class CustomerAddressRemoved extends CustomerOutcome {
  type!: 'CustomerAddressRemoved';

  @Field(() => ID, { description: 'The id that the address had.' })
  id!: string;
}

export const AddAddressResult = outcome('AddAddressResult', () => [
  CustomerAddressAdded,
  CustomerNotFound,
  CustomerTooManyAddresses,
  ...inputProblems,
  CustomerVersionConflict,
]);

export const UpdateAddressResult = outcome('UpdateAddressResult', () => [
  CustomerAddressUpdated,
  CustomerNotFound,
  CustomerAddressNotFound,
  ...inputProblems,
  CustomerVersionConflict,
]);

export const RemoveAddressResult = outcome('RemoveAddressResult', () => [
  CustomerAddressRemoved,
  CustomerNotFound,
  CustomerAddressNotFound,
  ...inputProblems,
  CustomerVersionConflict,
]);
