import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { deleteAccount } from '../../flows/deletion/delete-account.js';
import { type Context, called } from '../context.js';
import { DeleteAccountInput, DeleteAccountResult } from './deletion.type.js';

@Resolver()
export class DeletionResolver {
  @Mutation(() => DeleteAccountResult, {
    description:
      'The customer ends the account. Wrong tries wait like failed sign-ins (Synerise: deleteAccount).',
  })
  deleteAccount(
    @Arg('input', () => DeleteAccountInput, { description: 'The proof.' }) input: DeleteAccountInput,
    @Ctx() context: Context,
  ) {
    return deleteAccount(called(context), input);
  }
}
