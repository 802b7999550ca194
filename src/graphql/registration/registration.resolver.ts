import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { checkCard } from '../../flows/registration/check-card.js';
import { claimAccount } from '../../flows/registration/claim-account.js';
import { registerWithCode } from '../../flows/registration/register-with-code.js';
import { sendClaimCode } from '../../flows/registration/send-claim-code.js';
import { sendRegistrationCode } from '../../flows/registration/send-registration-code.js';
import { asAnybody, type Context, called } from '../context.js';
import {
  CheckCardResult,
  ClaimAccountInput,
  ClaimAccountResult,
  RegisterWithCodeInput,
  RegisterWithCodeResult,
  SendClaimCodeInput,
  SendClaimCodeResult,
  SendRegistrationCodeInput,
  SendRegistrationCodeResult,
} from './registration.type.js';

@Resolver()
export class RegistrationResolver {
  @Query(() => CheckCardResult, {
    description:
      'Which way somebody goes to an account, by exactly one of card number, e-mail address and mobile number. For services with `cards:check` or `till:record`, 60 times a minute (Fidely: checkcard).',
  })
  checkCard(
    @Ctx() context: Context,
    @Arg('card', () => String, { nullable: true, description: 'The number of a card.' }) card: string | null,
    @Arg('email', () => String, { nullable: true, description: 'An e-mail address.' }) email: string | null,
    @Arg('mobile', () => String, { nullable: true, description: 'A mobile number with country code.' })
    mobile: string | null,
  ) {
    return checkCard(called(context), { card, email, mobile });
  }

  @Mutation(() => SendRegistrationCodeResult, {
    description:
      'Sends a code to a newcomer’s address. The answer is the same for an address that has an account. At most once a minute, then at longer intervals, 3 times in ten minutes and 10 times a day per address; TooManyRequests after 10 messages in ten minutes or 50 a day, to whomever, for one place or visitor. For everybody (Fidely: verifyemail).',
  })
  sendRegistrationCode(
    @Arg('input', () => SendRegistrationCodeInput, { description: 'Where to.' })
    input: SendRegistrationCodeInput,
    @Ctx() context: Context,
  ) {
    return sendRegistrationCode(asAnybody(context), input);
  }

  @Mutation(() => RegisterWithCodeResult, {
    description:
      'Makes the customer, its proved contact, its account and its virtual card, all or none. A code has 5 tries; an address has 10 an hour and 30 a day. A weak password with the right code takes none. For everybody (Fidely: registrationVCWithVerificationCode).',
  })
  registerWithCode(
    @Arg('input', () => RegisterWithCodeInput, { description: 'The newcomer.' }) input: RegisterWithCodeInput,
    @Ctx() context: Context,
  ) {
    return registerWithCode(asAnybody(context), input);
  }

  @Mutation(() => SendClaimCodeResult, {
    description:
      'Sends a code to a contact on the record of somebody with a card and no account. For services with `registrations:write` (Fidely: generateverificationcode).',
  })
  sendClaimCode(
    @Arg('input', () => SendClaimCodeInput, { description: 'Where to.' }) input: SendClaimCodeInput,
    @Ctx() context: Context,
  ) {
    return sendClaimCode(called(context), input);
  }

  @Mutation(() => ClaimAccountResult, {
    description:
      'Gives somebody on record an account: same customer, same card. For services with `registrations:write` (Fidely: changeUAPByVerificationCode).',
  })
  claimAccount(
    @Arg('input', () => ClaimAccountInput, { description: 'The customer and the code.' })
    input: ClaimAccountInput,
    @Ctx() context: Context,
  ) {
    return claimAccount(called(context), input);
  }
}
