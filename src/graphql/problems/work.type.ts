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
export class FieldProblem {
  @Field(() => String, { description: 'The path of the field, such as `contacts.0.value`.' })
  path!: string;

  @Field(() => String, { description: 'What a valid value looks like.' })
  message!: string;
}

export const InputRejected = problemType(inputRejected, 'at least one field of the input is invalid.', {
  fields: [() => [FieldProblem], 'Every invalid field, not only the first.'],
});

export const IdempotencyKeyReused = problemType(
  idempotencyKeyReused,
  'the caller has used this idempotencyKey with another input within 24 hours. The keys of calls without a token belong to the address that the call is about.',
);

export const IdempotencyKeyInFlight = problemType(
  idempotencyKeyInFlight,
  'a call with this idempotencyKey is still running.',
);

export const ScopeMissing = problemType(
  scopeMissing,
  'the caller may call this mutation, but this input needs another scope.',
  { scope: [() => String, 'The missing scope, such as `contacts:verify`.'] },
);

export const CampaignNotFound = problemType(campaignNotFound, 'no campaign has this id.');

/** The problems of every repeatable mutation. */
export const inputProblems = [InputRejected, IdempotencyKeyReused, IdempotencyKeyInFlight] as const;
