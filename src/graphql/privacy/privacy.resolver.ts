import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { eraseCustomer } from '../../flows/privacy/erase-customer.js';
import { exportCustomer } from '../../flows/privacy/export-customer.js';
import { exportMyData } from '../../flows/privacy/export-my-data.js';
import { type Context, called } from '../context.js';
import {
  EraseCustomerInput,
  EraseCustomerResult,
  ExportCustomerResult,
  ExportMyDataResult,
} from './privacy.type.js';

@Resolver()
export class PrivacyResolver {
  @Query(() => ExportMyDataResult, {
    description:
      'Everything held on the customer who calls (GDPR, articles 15 and 20). Needs a token of a session opened within the last five minutes, in whatever way. For the customer itself.',
  })
  exportMyData(@Ctx() context: Context) {
    return exportMyData(called(context));
  }

  @Query(() => ExportCustomerResult, {
    description:
      'The same for staff with `customers:read`, to answer somebody who asks what is held on them.',
  })
  exportCustomer(@Arg('id', () => ID, { description: 'The customer.' }) id: string, @Ctx() context: Context) {
    return exportCustomer(called(context), { id });
  }

  @Mutation(() => EraseCustomerResult, {
    description:
      'Erases a person (GDPR, article 17). It cannot be taken back, and is carried out again on a restored backup. For staff with `customers:erase`.',
  })
  eraseCustomer(
    @Arg('input', () => EraseCustomerInput, { description: 'Whom and why.' }) input: EraseCustomerInput,
    @Ctx() context: Context,
  ) {
    return eraseCustomer(called(context), input);
  }
}
