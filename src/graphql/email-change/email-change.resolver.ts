import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { confirmEmailChange } from '../../flows/email-change/confirm-email-change.js';
import { requestEmailChange } from '../../flows/email-change/request-email-change.js';
import { revertEmailChange } from '../../flows/email-change/revert-email-change.js';
import { asAnybody, type Context, called } from '../context.js';
import {
  ConfirmEmailChangeInput,
  ConfirmEmailChangeResult,
  RequestEmailChangeInput,
  RequestEmailChangeResult,
  RevertEmailChangeInput,
  RevertEmailChangeResult,
} from './email-change.type.js';

@Resolver()
export class EmailChangeResolver {
  @Mutation(() => RequestEmailChangeResult, {
    description:
      'First step of changing the e-mail address: sends a link to the new one. The answer is the same for an address that is taken.',
  })
  requestEmailChange(
    @Arg('input', () => RequestEmailChangeInput, { description: 'The new address, and the password.' })
    input: RequestEmailChangeInput,
    @Ctx() context: Context,
  ): Promise<typeof RequestEmailChangeResult> {
    return requestEmailChange(called(context), input);
  }

  @Mutation(() => ConfirmEmailChangeResult, {
    description:
      'Second step of changing the e-mail address: stores the new address and the decision about newsletters, both or neither. For everybody who has the link, signed in or not: it may be opened on another device. Without a sign-in the answer shows nothing of the customer but the id; another customer who is signed in is refused.',
  })
  confirmEmailChange(
    @Arg('input', () => ConfirmEmailChangeInput, { description: 'The token.' })
    input: ConfirmEmailChangeInput,
    @Ctx() context: Context,
  ): Promise<typeof ConfirmEmailChangeResult> {
    return confirmEmailChange(asAnybody(context), input);
  }

  @Mutation(() => RevertEmailChangeResult, {
    description:
      '“This was not me”: reverts an e-mail change from the old address. For everybody who has the link.',
  })
  revertEmailChange(
    @Arg('input', () => RevertEmailChangeInput, { description: 'The token.' }) input: RevertEmailChangeInput,
    @Ctx() context: Context,
  ): Promise<typeof RevertEmailChangeResult> {
    return revertEmailChange(asAnybody(context), input);
  }
}
