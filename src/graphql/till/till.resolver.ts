import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { recordCustomer } from '../../flows/till/record-customer.js';
import { type Context, called } from '../context.js';
import { RecordCustomerInput, RecordCustomerResult } from './till.type.js';

@Resolver()
export class TillResolver {
  @Mutation(() => RecordCustomerResult, {
    description:
      'Notes a customer at the till: finds them by code or card or makes them, all in one go or not at all. With `till:record`; a username or a password for somebody who is on record already also needs `contacts:verify`, and to change those of an account its customer has made their own takes an employee with `accounts:support` (StickyStreet: record_customer).',
  })
  recordCustomer(
    @Arg('input', () => RecordCustomerInput, { description: 'What the till says.' })
    input: RecordCustomerInput,
    @Ctx() context: Context,
  ) {
    return recordCustomer(called(context), input);
  }
}
