import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { changePassword } from '../../flows/password/change-password.js';
import { confirmPasswordReset } from '../../flows/password/confirm-password-reset.js';
import { requestPasswordReset } from '../../flows/password/request-password-reset.js';
import { asAnybody, type Context, called } from '../context.js';
import {
  ChangePasswordInput,
  ChangePasswordResult,
  ConfirmPasswordResetInput,
  ConfirmPasswordResetResult,
  RequestPasswordResetInput,
  RequestPasswordResetResult,
} from './password.type.js';

@Resolver()
export class PasswordResolver {
  @Mutation(() => ChangePasswordResult, {
    description:
      'Changes the password of the customer who is calling. Wrong passwords are throttled like failed sign-ins.',
  })
  changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The old and the new password.' })
    input: ChangePasswordInput,
    @Ctx() context: Context,
  ): Promise<typeof ChangePasswordResult> {
    return changePassword(called(context), input);
  }

  @Mutation(() => RequestPasswordResetResult, {
    description:
      'Sends a link for a new password to the e-mail address of an account, or a code to its mobile number, if its owner proved that. The answer is the same for an address or number without an account. CustomerTooManyRequests after 10 messages in ten minutes or 50 a day, to any receivers, for one place or visitor. For everybody.',
  })
  requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, {
      description: 'The address or the number of the account.',
    })
    input: RequestPasswordResetInput,
    @Ctx() context: Context,
  ): Promise<typeof RequestPasswordResetResult> {
    return requestPasswordReset(asAnybody(context), input);
  }

  @Mutation(() => ConfirmPasswordResetResult, {
    description:
      'Sets a new password with the token from the link, or with the code from the text message. Every device is signed out, and the owner is told at each address they proved. CustomerTooManyRequests after 60 wrong codes in an hour from one place, whatever the number. For everybody who has the link or the code.',
  })
  confirmPasswordReset(
    @Arg('input', () => ConfirmPasswordResetInput, {
      description: 'The new password, and the token or the code.',
    })
    input: ConfirmPasswordResetInput,
    @Ctx() context: Context,
  ): Promise<typeof ConfirmPasswordResetResult> {
    return confirmPasswordReset(asAnybody(context), input);
  }
}
