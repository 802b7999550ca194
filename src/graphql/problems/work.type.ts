import { Field, ObjectType } from 'type-graphql';
import {
  campaignNotFound,
  idempotencyKeyInFlight,
  idempotencyKeyReused,
  inputRejected,
  scopeMissing,
} from '../../domain/work/problems.js';
import { problemType } from '../schema/problem-type.js';

@ObjectType({ description: 'An invalid field of the input.' })
export class CustomerFieldProblem {
  @Field(() => String, { description: 'The path of the field, such as `contacts.0.value`.' })
  path!: string;

  @Field(() => String, { description: 'What a valid value looks like.' })
  message!: string;
}

export const CustomerInputRejected = problemType(
  inputRejected,
  'at least one field of the input is invalid.',
  {
    fields: [() => [CustomerFieldProblem], 'Every invalid field, not only the first.'],
  },
);

export const CustomerIdempotencyKeyReused = problemType(
  idempotencyKeyReused,
  'the caller has used this idempotencyKey with another input within 24 hours. The keys of calls without a token belong to the address, the username, the token or the link that the call is about.',
);

export const CustomerIdempotencyKeyInFlight = problemType(
  idempotencyKeyInFlight,
  'a call with this idempotencyKey is still running.',
);

export const CustomerScopeMissing = problemType(
  scopeMissing,
  'the caller may call this mutation, but this input needs another scope.',
  { scope: [() => String, 'The missing scope, such as `contacts:verify`.'] },
);

export const LoyaltyCampaignNotFound = problemType(campaignNotFound, 'no campaign has this id.');

/** The problems of every repeatable mutation. */
export const inputProblems = [
  CustomerInputRejected,
  CustomerIdempotencyKeyReused,
  CustomerIdempotencyKeyInFlight,
] as const;
