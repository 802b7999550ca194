import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { checkCard } from '../../flows/registration/check-card.js';
import { claimAccount } from '../../flows/registration/claim-account.js';
import { registerWithCode } from '../../flows/registration/register-with-code.js';
import { sendClaimCode } from '../../flows/registration/send-claim-code.js';
import { sendRegistrationCode } from '../../flows/registration/send-registration-code.js';
import { asAnybody, type Context, called } from '../context.js';
import { underTodaysNames, useInstead } from '../schema/former-names.js';
import {
  CheckCardResult,
  ClaimAccountResult,
  RegisterWithCodeResult,
  SendClaimCodeResult,
  SendRegistrationCodeResult,
} from './registration.type.js';
import {
  ClaimAccountInput,
  RegisterWithCodeInput,
  SendClaimCodeInput,
  SendRegistrationCodeInput,
} from './registration-input.type.js';

const MOBILE = { mobile: 'phone' } as const;

@Resolver()
export class RegistrationResolver {
  @Query(() => CheckCardResult, {
    description:
      'Tells how a person gets to an account, by exactly one of card number, e-mail address and phone number. For services with `cards:check` or `till:record`, 60 times a minute.',
  })
  checkCard(
    @Ctx() context: Context,
    @Arg('card', () => String, { nullable: true, description: 'The number of a card.' }) card: string | null,
    @Arg('email', () => String, { nullable: true, description: 'An e-mail address.' }) email: string | null,
    @Arg('phone', () => String, { nullable: true, description: 'A phone number with its country code.' })
    phone: string | null,
    @Arg('mobile', () => String, {
      nullable: true,
      description: 'A phone number with its country code.',
      deprecationReason: useInstead('phone'),
    })
    mobile: string | null,
  ): Promise<typeof CheckCardResult> {
    const given = { card, email, phone, mobile };
    return checkCard(called(context), underTodaysNames(given, MOBILE));
  }

  @Mutation(() => SendRegistrationCodeResult, {
    description:
      'Sends a code to a newcomer’s address. The answer is the same for an address that has an account. An address gets at most one a minute, then at longer intervals, 3 in ten minutes and 10 a day; CustomerTooManyRequests after 10 messages in ten minutes or 50 a day, to any receivers, for one place or visitor. For everybody.',
  })
  sendRegistrationCode(
    @Arg('input', () => SendRegistrationCodeInput, { description: 'The address to send the code to.' })
    input: SendRegistrationCodeInput,
    @Ctx() context: Context,
  ): Promise<typeof SendRegistrationCodeResult> {
    return sendRegistrationCode(asAnybody(context), underTodaysNames(input, MOBILE));
  }

  @Mutation(() => RegisterWithCodeResult, {
    description:
      'Creates the customer with a proved contact, an account and a virtual card, all or none. A code allows 5 tries; an address allows 10 an hour and 30 a day, over all codes sent to it. A weak password with the right code uses none up. CustomerTooManyRequests after 60 wrong codes in an hour from one place, whatever the address, or 200 of one service. For everybody.',
  })
  registerWithCode(
    @Arg('input', () => RegisterWithCodeInput, { description: 'The newcomer.' }) input: RegisterWithCodeInput,
    @Ctx() context: Context,
  ): Promise<typeof RegisterWithCodeResult> {
    return registerWithCode(asAnybody(context), input);
  }

  @Mutation(() => SendClaimCodeResult, {
    description:
      'Sends a code to a contact on the record of a customer without an account. For services with `registrations:write`.',
  })
  sendClaimCode(
    @Arg('input', () => SendClaimCodeInput, { description: 'The address to send the code to.' })
    input: SendClaimCodeInput,
    @Ctx() context: Context,
  ): Promise<typeof SendClaimCodeResult> {
    return sendClaimCode(called(context), underTodaysNames(input, MOBILE));
  }

  @Mutation(() => ClaimAccountResult, {
    description:
      'Gives a customer on record an account; customer and card stay the same. CustomerTooManyRequests after 200 wrong codes in an hour of one service. For services with `registrations:write`.',
  })
  claimAccount(
    @Arg('input', () => ClaimAccountInput, { description: 'The customer and the code.' })
    input: ClaimAccountInput,
    @Ctx() context: Context,
  ): Promise<typeof ClaimAccountResult> {
    return claimAccount(called(context), input);
  }
}
