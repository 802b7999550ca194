import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { outcome, Success } from '../schema/outcome.js';
import { Busy, CustomerNotFound, PasswordRejected } from '../schema/problems.type.js';

@InputType({ description: 'Proof of who ends the account.' })
export class DeleteAccountInput {
  @Field(() => String, { description: 'The password of the account.' })
  password!: string;
}

@ObjectType({
  implements: Success,
  description:
    'The account is gone: every token is dead and its addresses are free. History keeps that something happened, under an id that leads to nobody.',
})
export class AccountDeleted extends Success {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

export const DeleteAccountResult = outcome('DeleteAccountResult', 'How ending an account can end.', () => [
  AccountDeleted,
  PasswordRejected,
  CustomerNotFound,
  Busy,
]);
