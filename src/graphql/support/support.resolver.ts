import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { endCustomerSessions } from '../../flows/support/end-customer-sessions.js';
import { resetPin } from '../../flows/support/reset-pin.js';
import { sendRecovery } from '../../flows/support/send-recovery.js';
import { type Context, called } from '../context.js';
import {
  EndCustomerSessionsInput,
  EndCustomerSessionsResult,
  ResetPinInput,
  ResetPinResult,
  SendRecoveryInput,
  SendRecoveryResult,
} from './support.type.js';

@Resolver()
export class SupportResolver {
  @Mutation(() => EndCustomerSessionsResult, {
    description:
      'Signs a customer out on every device. The customer is told (by 50 mails and 10 text messages of staff’s acts a day at most), and history has the reason. For staff with `accounts:support`.',
  })
  endCustomerSessions(
    @Arg('input', () => EndCustomerSessionsInput, { description: 'The customer and the reason.' })
    input: EndCustomerSessionsInput,
    @Ctx() context: Context,
  ): Promise<typeof EndCustomerSessionsResult> {
    return endCustomerSessions(called(context), input);
  }

  @Mutation(() => SendRecoveryResult, {
    description:
      'Sends a customer a way to a new password: a link by mail, a code by text message. It goes to an address on their record that they proved, and the other addresses are told (by 50 mails and 10 text messages of staff’s acts a day at most). To one that was only vouched for, after a check in person, it also takes `contacts:verify`: a link that works after 24 hours, of which every other address is told at once and which signing in stops. Limits: as for `requestPasswordReset`; of links that wait 3 a day for a customer and 10 for an employee. For staff with `accounts:support`.',
  })
  sendRecovery(
    @Arg('input', () => SendRecoveryInput, { description: 'The customer, the address and the reason.' })
    input: SendRecoveryInput,
    @Ctx() context: Context,
  ): Promise<typeof SendRecoveryResult> {
    return sendRecovery(called(context), input);
  }

  @Mutation(() => ResetPinResult, {
    description:
      'Takes a customer’s PIN away, for instance a forgotten one, with the count of wrong tries. Nobody learns a PIN by it: a till sets a new one. The customer is told (by 50 mails and 10 text messages of staff’s acts a day at most), and history has the reason. For staff with `accounts:support`.',
  })
  resetPin(
    @Arg('input', () => ResetPinInput, { description: 'The customer and the reason.' })
    input: ResetPinInput,
    @Ctx() context: Context,
  ): Promise<typeof ResetPinResult> {
    return resetPin(called(context), input);
  }
}
