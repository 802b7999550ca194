import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { confirmPhoneUpdate } from '../../flows/phone-change/confirm-phone-update.js';
import { requestPhoneUpdate } from '../../flows/phone-change/request-phone-update.js';
import { type Context, called } from '../context.js';
import {
  ConfirmPhoneUpdateInput,
  ConfirmPhoneUpdateResult,
  RequestPhoneUpdateInput,
  RequestPhoneUpdateResult,
} from './phone-change.type.js';

@Resolver()
export class PhoneChangeResolver {
  @Mutation(() => RequestPhoneUpdateResult, {
    description: 'First step of changing the phone number: sends a code to the new one.',
  })
  requestPhoneUpdate(
    @Arg('input', () => RequestPhoneUpdateInput, { description: 'The new number.' })
    input: RequestPhoneUpdateInput,
    @Ctx() context: Context,
  ): Promise<typeof RequestPhoneUpdateResult> {
    return requestPhoneUpdate(called(context), input);
  }

  @Mutation(() => ConfirmPhoneUpdateResult, {
    description:
      'Second step of changing the phone number: stores the proved number and the decision about text messages, both or neither. CustomerTooManyRequests after 60 wrong codes in an hour from one place.',
  })
  confirmPhoneUpdate(
    @Arg('input', () => ConfirmPhoneUpdateInput, { description: 'The number and the code.' })
    input: ConfirmPhoneUpdateInput,
    @Ctx() context: Context,
  ): Promise<typeof ConfirmPhoneUpdateResult> {
    return confirmPhoneUpdate(called(context), input);
  }
}
