import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { VersionedInput } from '../customers/customers.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import { CustomerPasswordRejected } from '../problems/proofs.type.js';
import { CustomerAccountsBusy } from '../problems/sign-in.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';

export const PROOF_OF_OWNER =
  'The proof that the customer may delete the account. A repetition of a call that has succeeded is UNAUTHENTICATED, whatever its `idempotencyKey`, because the token is dead.';

@InputType({ description: PROOF_OF_OWNER })
export class DeleteAccountInput extends VersionedInput {
  @Field(() => String, { description: 'The password of the account.' })
  password!: string;
}

@ObjectType({
  implements: CustomerSuccess,
  description:
    'The account is deleted: every token is dead and its addresses are free. History keeps that something happened, under an id that leads to nobody.',
})
export class CustomerAccountDeleted extends CustomerSuccess {
  type!: 'CustomerAccountDeleted';

  @Field(() => ID, { description: 'The id that the customer had.' })
  id!: string;
}

export const DeleteAccountResult = outcome('DeleteAccountResult', () => [
  CustomerAccountDeleted,
  CustomerPasswordRejected,
  CustomerNotFound,
  CustomerAccountsBusy,
  CustomerVersionConflict,
  ...inputProblems,
]);
