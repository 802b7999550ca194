import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createCustomer } from '../../flows/customers/create-customer.js';
import { deleteCustomer } from '../../flows/customers/delete-customer.js';
import { replaceCustomer } from '../../flows/customers/replace-customer.js';
import { updateCustomer } from '../../flows/customers/update-customer.js';
import { type Context, called } from '../context.js';
import {
  CreateCustomerInput,
  CreateCustomerResult,
  DeleteCustomerInput,
  DeleteCustomerResult,
  ReplaceCustomerInput,
  ReplaceCustomerResult,
  UpdateCustomerInput,
  UpdateCustomerResult,
} from './customer-mutations.type.js';

@Resolver()
export class CustomersResolver {
  @Mutation(() => CreateCustomerResult, {
    description:
      'Creates a customer. Needs `customers:write`, and for proved addresses also `contacts:verify`.',
  })
  createCustomer(
    @Arg('input', () => CreateCustomerInput, { description: 'The customer.' }) input: CreateCustomerInput,
    @Ctx() context: Context,
  ): Promise<typeof CreateCustomerResult> {
    return createCustomer(called(context), input);
  }

  @Mutation(() => UpdateCustomerResult, {
    description:
      'Changes a customer; an absent field stays as it is. Needs `customers:write`, and to make addresses proved also `contacts:verify`. The owner of an account is told of changed addresses. Disabling a customer ends their sessions for good.',
  })
  updateCustomer(
    @Arg('input', () => UpdateCustomerInput, { description: 'The changes.' }) input: UpdateCustomerInput,
    @Ctx() context: Context,
  ): Promise<typeof UpdateCustomerResult> {
    return updateCustomer(called(context), input);
  }

  @Mutation(() => ReplaceCustomerResult, {
    description:
      'Replaces all data of a customer; an absent field is emptied. Needs `customers:write`, and to make addresses proved also `contacts:verify`. The owner of an account is told of changed addresses. Disabling a customer ends their sessions for good.',
  })
  replaceCustomer(
    @Arg('input', () => ReplaceCustomerInput, { description: 'All data of the customer.' })
    input: ReplaceCustomerInput,
    @Ctx() context: Context,
  ): Promise<typeof ReplaceCustomerResult> {
    return replaceCustomer(called(context), input);
  }

  @Mutation(() => DeleteCustomerResult, {
    description: 'Deletes a customer with everything that belongs to them. Needs `customers:write`.',
  })
  deleteCustomer(
    @Arg('input', () => DeleteCustomerInput, { description: 'The customer to delete.' })
    input: DeleteCustomerInput,
    @Ctx() context: Context,
  ): Promise<typeof DeleteCustomerResult> {
    return deleteCustomer(called(context), input);
  }
}
