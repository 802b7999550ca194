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
      'Enters a customer. Needs `customers:write`, for proved addresses also `contacts:verify` (Notihub: create).',
  })
  createCustomer(
    @Arg('input', () => CreateCustomerInput, { description: 'The customer.' }) input: CreateCustomerInput,
    @Ctx() context: Context,
  ) {
    return createCustomer(called(context), input);
  }

  @Mutation(() => UpdateCustomerResult, {
    description:
      'Changes a customer; what is absent stays. Needs `customers:write`, to make addresses proved ones also `contacts:verify`. The owner of an account is told of changed addresses; to disable it ends its sessions for good (Notihub: update; Vivocha: save).',
  })
  updateCustomer(
    @Arg('input', () => UpdateCustomerInput, { description: 'The changes.' }) input: UpdateCustomerInput,
    @Ctx() context: Context,
  ) {
    return updateCustomer(called(context), input);
  }

  @Mutation(() => ReplaceCustomerResult, {
    description:
      'Overrides a customer; what is absent is emptied. Needs `customers:write`, to make addresses proved ones also `contacts:verify`. The owner of an account is told of changed addresses; to disable it ends its sessions for good (Vivocha: update).',
  })
  replaceCustomer(
    @Arg('input', () => ReplaceCustomerInput, { description: 'All data of the customer.' })
    input: ReplaceCustomerInput,
    @Ctx() context: Context,
  ) {
    return replaceCustomer(called(context), input);
  }

  @Mutation(() => DeleteCustomerResult, {
    description: 'Removes a customer and all that belongs to it. Needs `customers:write` (Notihub: delete).',
  })
  deleteCustomer(
    @Arg('input', () => DeleteCustomerInput, { description: 'Which customer.' }) input: DeleteCustomerInput,
    @Ctx() context: Context,
  ) {
    return deleteCustomer(called(context), input);
  }
}
