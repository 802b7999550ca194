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
      'Everything held about the customer who is calling (GDPR, articles 15 and 20). Needs the token of a session that was opened within the last five minutes, by any means. For customers themselves.',
  })
  exportMyData(@Ctx() context: Context): Promise<typeof ExportMyDataResult> {
    return exportMyData(called(context));
  }

  @Query(() => ExportCustomerResult, {
    description:
      'Everything held about a customer, to answer a person who asks what is held about them: the same content as `exportMyData`, to be handed over as it is. For staff with `customers:read`.',
  })
  exportCustomer(
    @Arg('id', () => ID, { description: 'The customer.' }) id: string,
    @Ctx() context: Context,
  ): Promise<typeof ExportCustomerResult> {
    return exportCustomer(called(context), { id });
  }

  @Mutation(() => EraseCustomerResult, {
    description:
      'Erases a person’s data (GDPR, article 17). It cannot be undone, and is repeated on a restored backup. For staff with `customers:erase`.',
  })
  eraseCustomer(
    @Arg('input', () => EraseCustomerInput, { description: 'The customer and the ground.' })
    input: EraseCustomerInput,
    @Ctx() context: Context,
  ): Promise<typeof EraseCustomerResult> {
    return eraseCustomer(called(context), input);
  }
}
