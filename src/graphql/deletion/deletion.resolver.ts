import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { deleteAccount } from '../../flows/deletion/delete-account.js';
import { type Context, called } from '../context.js';
import { DeleteAccountInput, DeleteAccountResult } from './deletion.type.js';

@Resolver()
export class DeletionResolver {
  @Mutation(() => DeleteAccountResult, {
    description:
      'Deletes the account of the customer who is calling. Wrong passwords are throttled like failed sign-ins.',
  })
  deleteAccount(
    @Arg('input', () => DeleteAccountInput, { description: 'The proof.' }) input: DeleteAccountInput,
    @Ctx() context: Context,
  ): Promise<typeof DeleteAccountResult> {
    return deleteAccount(called(context), input);
  }
}
