import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { CustomerTooManyRequests } from '../problems/proofs.type.js';
import { CustomerScopeMissing, inputProblems } from '../problems/work.type.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { CustomerWebhookEndpoint } from './webhook.type.js';
import {
  CustomerTooManyWebhooks,
  CustomerWebhookConfigured,
  CustomerWebhookEventForgotten,
  CustomerWebhookNotFound,
} from './webhook-problems.type.js';

@InterfaceType({
  implements: CustomerSuccess,
  description: 'The success of a mutation that is about a webhook endpoint.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class CustomerWebhookOutcome extends CustomerSuccess {
  @Field(() => ID, { description: 'The id of the endpoint.' })
  endpointId!: string;

  @Field(() => CustomerWebhookEndpoint, {
    nullable: true,
    description:
      'The endpoint as it is now. Null if it was removed before a repeated call was answered; null with an error on this path if it could not be read.',
  })
  endpoint?: CustomerWebhookEndpoint | null;
}

const SECRET =
  'The secret to verify signatures with, `whsec_` and 32 bytes in base64 (Standard Webhooks). Shown in this answer only, and when this call is repeated with its idempotencyKey.';

@ObjectType({ implements: CustomerWebhookOutcome, description: 'The endpoint is there.' })
export class CustomerWebhookEndpointCreated extends CustomerWebhookOutcome {
  type!: 'CustomerWebhookEndpointCreated';

  @Field(() => String, { description: SECRET })
  secret!: string;
}

@ObjectType({ implements: CustomerWebhookOutcome, description: 'The endpoint is as the input says.' })
export class CustomerWebhookEndpointUpdated extends CustomerWebhookOutcome {
  type!: 'CustomerWebhookEndpointUpdated';
}

@ObjectType({
  implements: CustomerWebhookOutcome,
  description: 'Nothing is sent to the endpoint; events wait.',
})
export class CustomerWebhookEndpointPaused extends CustomerWebhookOutcome {
  type!: 'CustomerWebhookEndpointPaused';
}

@ObjectType({ implements: CustomerWebhookOutcome, description: 'Deliveries to the endpoint go on.' })
export class CustomerWebhookEndpointResumed extends CustomerWebhookOutcome {
  type!: 'CustomerWebhookEndpointResumed';
}

@ObjectType({ implements: CustomerSuccess, description: 'The endpoint is removed.' })
export class CustomerWebhookEndpointRemoved extends CustomerSuccess {
  type!: 'CustomerWebhookEndpointRemoved';

  @Field(() => ID, { description: 'The id that the endpoint had.' })
  id!: string;
}

@ObjectType({ implements: CustomerWebhookOutcome, description: 'The endpoint has a new secret.' })
export class CustomerWebhookSecretRotated extends CustomerWebhookOutcome {
  type!: 'CustomerWebhookSecretRotated';

  @Field(() => String, { description: SECRET })
  secret!: string;

  @Field(() => DateTimeScalar, {
    description: 'Until when deliveries are signed by the previous secret too.',
  })
  previousUntil!: string;
}

@ObjectType({
  implements: CustomerWebhookOutcome,
  description: 'A test event was sent, whatever the answer.',
})
export class CustomerTestWebhookSent extends CustomerWebhookOutcome {
  type!: 'CustomerTestWebhookSent';

  @Field(() => ID, { description: 'The `webhook-id` that was sent.' })
  eventId!: string;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the answer, if there was one.' })
  httpStatus!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there was no answer to use, as in a delivery’s `failure`.',
  })
  failure!: string | null;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  milliseconds!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The beginning of the answer, at most 1000 characters.',
  })
  answer!: string | null;
}

@ObjectType({ implements: CustomerWebhookOutcome, description: 'The events are on their way once more.' })
export class CustomerWebhooksReplayed extends CustomerWebhookOutcome {
  type!: 'CustomerWebhooksReplayed';

  @Field(() => Int, {
    nullable: true,
    description: 'With `onlyParked`, how many events it was. Null otherwise: they are being looked for.',
  })
  parked!: number | null;
}

export const CreateWebhookEndpointResult = outcome('CreateWebhookEndpointResult', () => [
  CustomerWebhookEndpointCreated,
  CustomerTooManyWebhooks,
  CustomerScopeMissing,
  ...inputProblems,
]);

export const UpdateWebhookEndpointResult = outcome('UpdateWebhookEndpointResult', () => [
  CustomerWebhookEndpointUpdated,
  CustomerWebhookNotFound,
  CustomerWebhookConfigured,
  CustomerScopeMissing,
  ...inputProblems,
]);

export const PauseWebhookEndpointResult = outcome('PauseWebhookEndpointResult', () => [
  CustomerWebhookEndpointPaused,
  CustomerWebhookNotFound,
  ...inputProblems,
]);

export const ResumeWebhookEndpointResult = outcome('ResumeWebhookEndpointResult', () => [
  CustomerWebhookEndpointResumed,
  CustomerWebhookNotFound,
  ...inputProblems,
]);

export const RemoveWebhookEndpointResult = outcome('RemoveWebhookEndpointResult', () => [
  CustomerWebhookEndpointRemoved,
  CustomerWebhookNotFound,
  CustomerWebhookConfigured,
  ...inputProblems,
]);

export const RotateWebhookSecretResult = outcome('RotateWebhookSecretResult', () => [
  CustomerWebhookSecretRotated,
  CustomerWebhookNotFound,
  CustomerWebhookConfigured,
  ...inputProblems,
]);

export const SendTestWebhookResult = outcome('SendTestWebhookResult', () => [
  CustomerTestWebhookSent,
  CustomerWebhookNotFound,
  CustomerTooManyRequests,
  ...inputProblems,
]);

export const ReplayWebhooksResult = outcome('ReplayWebhooksResult', () => [
  CustomerWebhooksReplayed,
  CustomerWebhookNotFound,
  CustomerWebhookEventForgotten,
  ...inputProblems,
]);
