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
    description:
      'First step of changing the phone number: a code goes to the new one (Synerise: requestPhoneUpdate).',
  })
  requestPhoneUpdate(
    @Arg('input', () => RequestPhoneUpdateInput, { description: 'Where to.' }) input: RequestPhoneUpdateInput,
    @Ctx() context: Context,
  ) {
    return requestPhoneUpdate(called(context), input);
  }

  @Mutation(() => ConfirmPhoneUpdateResult, {
    description:
      'Second step: number, proof and the decision about text messages, all or none (Synerise: confirmPhoneUpdate).',
  })
  confirmPhoneUpdate(
    @Arg('input', () => ConfirmPhoneUpdateInput, { description: 'Number and code.' })
    input: ConfirmPhoneUpdateInput,
    @Ctx() context: Context,
  ) {
    return confirmPhoneUpdate(called(context), input);
  }
}
