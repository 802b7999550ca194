import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { HookRow } from '../../reads/hooks/registered.js';
import { RepeatableInput } from '../customers/customers.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { CustomerHook, CustomerHookFailure, CustomerHookPoint } from './hook.type.js';
import { CustomerHookNotFound, CustomerTooManyHooks } from './hook-problems.type.js';

const URL_RULES =
  'https, at most 2048 characters, without user name, password and fragment, and in the public network. In development also http, this machine and private networks.';

@InputType({ description: 'A hook to register.' })
export class CreateHookInput extends RepeatableInput {
  @Field(() => String, { description: 'The name, 1 to 100 characters.' })
  name!: string;

  @Field(() => CustomerHookPoint, { description: 'What it is asked before. It does not change.' })
  point!: HookRow['point'];

  @Field(() => String, { description: `The URL to call: ${URL_RULES}` })
  url!: string;

  @Field(() => CustomerHookFailure, { description: 'What happens if it does not answer.' })
  onFailure!: HookRow['onFailure'];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is told personal data besides ids. False unless given.',
  })
  seesPersonal?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True if it is not to be asked yet. False unless given.',
  })
  paused?: boolean | null;
}

@InputType({ description: 'Changes of a hook. What is absent or null stays.' })
export class UpdateHookInput extends RepeatableInput {
  @Field(() => ID, { description: 'The hook.' })
  hookId!: string;

  @Field(() => String, { nullable: true, description: 'The name, 1 to 100 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: `The URL to call: ${URL_RULES}` })
  url?: string | null;

  @Field(() => CustomerHookFailure, {
    nullable: true,
    description: 'What happens if it does not answer.',
  })
  onFailure?: HookRow['onFailure'] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is told personal data besides ids.',
  })
  seesPersonal?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True pauses it, so that it is not asked; false lets it go on.',
  })
  paused?: boolean | null;
}

@InputType({ description: 'The hook to remove.' })
export class RemoveHookInput extends RepeatableInput {
  @Field(() => ID, { description: 'The hook.' })
  hookId!: string;
}

@InputType({ description: 'The hook that gets a new secret.' })
export class RotateHookSecretInput extends RepeatableInput {
  @Field(() => ID, { description: 'The hook.' })
  hookId!: string;
}

const HOOK =
  'The hook as it is now. Null if it was removed before a repeated call was answered; null with an error on this path if it could not be read.';
const SECRET =
  'The secret with which its calls are signed: `whsec_` and base64. It is told only here; null where a repeated call is answered.';

@ObjectType({ implements: CustomerSuccess, description: 'The hook is registered.' })
export class CustomerHookCreated extends CustomerSuccess {
  type!: 'CustomerHookCreated';

  @Field(() => ID, { description: 'The id of the hook.' })
  hookId!: string;

  @Field(() => String, { nullable: true, description: SECRET })
  secret!: string | null;

  @Field(() => CustomerHook, { nullable: true, description: HOOK })
  hook?: CustomerHook | null;
}

@ObjectType({ implements: CustomerSuccess, description: 'The hook is as it should be.' })
export class CustomerHookUpdated extends CustomerSuccess {
  type!: 'CustomerHookUpdated';

  @Field(() => ID, { description: 'The id of the hook.' })
  hookId!: string;

  @Field(() => CustomerHook, { nullable: true, description: HOOK })
  hook?: CustomerHook | null;
}

@ObjectType({ implements: CustomerSuccess, description: 'The hook is removed.' })
export class CustomerHookRemoved extends CustomerSuccess {
  type!: 'CustomerHookRemoved';

  @Field(() => ID, { description: 'The id that the hook had.' })
  hookId!: string;
}

@ObjectType({ implements: CustomerSuccess, description: 'The hook has a new secret.' })
export class CustomerHookSecretRotated extends CustomerSuccess {
  type!: 'CustomerHookSecretRotated';

  @Field(() => ID, { description: 'The id of the hook.' })
  hookId!: string;

  @Field(() => String, { nullable: true, description: SECRET })
  secret!: string | null;

  @Field(() => CustomerHook, { nullable: true, description: HOOK })
  hook?: CustomerHook | null;
}

export const CreateHookResult = outcome('CreateHookResult', () => [
  CustomerHookCreated,
  CustomerTooManyHooks,
  ...inputProblems,
]);

export const UpdateHookResult = outcome('UpdateHookResult', () => [
  CustomerHookUpdated,
  CustomerHookNotFound,
  ...inputProblems,
]);

export const RemoveHookResult = outcome('RemoveHookResult', () => [
  CustomerHookRemoved,
  CustomerHookNotFound,
  ...inputProblems,
]);

export const RotateHookSecretResult = outcome('RotateHookSecretResult', () => [
  CustomerHookSecretRotated,
  CustomerHookNotFound,
  ...inputProblems,
]);
