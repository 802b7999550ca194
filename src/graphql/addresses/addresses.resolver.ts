import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { addAddress } from '../../flows/addresses/add-address.js';
import { removeAddress } from '../../flows/addresses/remove-address.js';
import { updateAddress } from '../../flows/addresses/update-address.js';
import type { CustomerRow } from '../../reads/customers.js';
import { type Context, called } from '../context.js';
import { CustomerType } from '../customer/customer.type.js';
import { mayReadOutcome } from '../guard/customer-access.js';
import { withheld } from '../guard/errors.js';
import { customerChildren } from '../reading/customer-children.js';
import { CustomerAddressEntry } from './address-entry.type.js';
import {
  AddAddressInput,
  AddAddressResult,
  CustomerAddressAdded,
  CustomerAddressUpdated,
  RemoveAddressInput,
  RemoveAddressResult,
  UpdateAddressInput,
  UpdateAddressResult,
} from './addresses.type.js';

@Resolver()
export class AddressesResolver {
  @Mutation(() => AddAddressResult, {
    description:
      'Adds an address to the list of a customer. For customers themselves, or with `customers:write`.',
  })
  addAddress(
    @Arg('input', () => AddAddressInput, { description: 'The address.' }) input: AddAddressInput,
    @Ctx() context: Context,
  ): Promise<typeof AddAddressResult> {
    return addAddress(called(context), input);
  }

  @Mutation(() => UpdateAddressResult, {
    description:
      'Changes an address in the list of a customer. For customers themselves, or with `customers:write`.',
  })
  updateAddress(
    @Arg('input', () => UpdateAddressInput, { description: 'The changes.' }) input: UpdateAddressInput,
    @Ctx() context: Context,
  ): Promise<typeof UpdateAddressResult> {
    return updateAddress(called(context), input);
  }

  @Mutation(() => RemoveAddressResult, {
    description:
      'Removes an address from the list of a customer. For customers themselves, or with `customers:write`.',
  })
  removeAddress(
    @Arg('input', () => RemoveAddressInput, { description: 'The address to remove.' })
    input: RemoveAddressInput,
    @Ctx() context: Context,
  ): Promise<typeof RemoveAddressResult> {
    return removeAddress(called(context), input);
  }
}

@Resolver(() => CustomerType)
export class CustomerAddressesResolver {
  @FieldResolver(() => [CustomerAddressEntry], {
    nullable: true,
    description:
      'The addresses that the customer orders to or is billed at, oldest first, at most 50. `address` is not among them.',
  })
  addresses(@Root() customer: CustomerRow, @Ctx() { loaders }: Context) {
    return loaders.childOf(customer, customerChildren.addresses);
  }
}

interface OfAddress {
  customerId: string;
  addressId: string;
}

/** A service that may write must not read by writing nothing. */
async function readAddress({ caller, loaders }: Context, { customerId, addressId }: OfAddress) {
  if (!mayReadOutcome(caller)) throw withheld.fromKnown;
  const addresses = await loaders.childByCustomerId(customerChildren.addresses).load(customerId);
  return addresses.find(({ id }) => id === addressId) ?? null;
}

@Resolver(() => CustomerAddressAdded)
export class AddressAddedResolver {
  @FieldResolver(() => CustomerAddressEntry)
  address(@Root() added: OfAddress, @Ctx() context: Context) {
    return readAddress(context, added);
  }
}

@Resolver(() => CustomerAddressUpdated)
export class AddressUpdatedResolver {
  @FieldResolver(() => CustomerAddressEntry)
  address(@Root() updated: OfAddress, @Ctx() context: Context) {
    return readAddress(context, updated);
  }
}
