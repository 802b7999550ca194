import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { recordCustomer } from '../../flows/till/record-customer.js';
import { type Context, called } from '../context.js';
import { underTodaysNames } from '../schema/former-names.js';
import { RecordCustomerResult } from './till.type.js';
import { RecordCustomerInput } from './till-input.type.js';

const FORMER_NAMES = { state: 'province', country: 'countryCode', customField: 'note' } as const;

@Resolver()
export class TillResolver {
  @Mutation(() => RecordCustomerResult, {
    description:
      'Records a customer at the till: finds them by code or card or creates them, all in one transaction. Needs `till:record`. A username or a password for a customer who is already on record also needs `contacts:verify`; to change those of an account that its customer has made their own takes an employee with `accounts:support`.',
  })
  recordCustomer(
    @Arg('input', () => RecordCustomerInput, { description: 'The till’s data.' })
    input: RecordCustomerInput,
    @Ctx() context: Context,
  ): Promise<typeof RecordCustomerResult> {
    return recordCustomer(called(context), underTodaysNames(input, FORMER_NAMES));
  }
}
