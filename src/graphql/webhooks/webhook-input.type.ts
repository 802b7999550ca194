import { Field, ID, InputType } from 'type-graphql';
import { RepeatableInput } from '../customers/customers.type.js';
import { DateTimeScalar } from '../schema/scalars.js';

const described = {
  url: 'The URL to post events to, at most 2048 characters: https in production, of a public address, without user name, password and fragment.',
  description: 'What it is for, 1 to 500 characters.',
  contactEmail: 'An e-mail address to be told when the endpoint is paused because it fails.',
  types: 'The types of events to send, such as `customer.updated`; null for all.',
};

@InputType({ description: 'The endpoint to add.' })
export class CreateWebhookEndpointInput extends RepeatableInput {
  @Field(() => String, { description: described.url })
  url!: string;

  @Field(() => String, { nullable: true, description: described.description })
  description?: string | null;

  @Field(() => String, { nullable: true, description: described.contactEmail })
  contactEmail?: string | null;

  @Field(() => [String], { nullable: true, description: described.types })
  types?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether events say old and new values; false unless given. True needs `customers:read` (CustomerScopeMissing).',
  })
  showsValues?: boolean | null;
}

@InputType({ description: 'What to change about an endpoint. What is left out stays.' })
export class UpdateWebhookEndpointInput extends RepeatableInput {
  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string;

  @Field(() => String, {
    nullable: true,
    description: `${described.url} Another one for an endpoint that is sent values needs \`customers:read\` (CustomerScopeMissing).`,
  })
  url?: string | null;

  @Field(() => String, { nullable: true, description: `${described.description} Null clears it.` })
  description?: string | null;

  @Field(() => String, { nullable: true, description: `${described.contactEmail} Null clears it.` })
  contactEmail?: string | null;

  @Field(() => [String], { nullable: true, description: described.types })
  types?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether events say old and new values. True, where it was false, needs `customers:read` (CustomerScopeMissing).',
  })
  showsValues?: boolean | null;
}

@InputType({ description: 'The endpoint that a call is about.' })
abstract class OfEndpointInput extends RepeatableInput {
  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string;
}

@InputType({ description: 'The endpoint to pause.' })
export class PauseWebhookEndpointInput extends OfEndpointInput {}

@InputType({ description: 'The endpoint whose deliveries go on.' })
export class ResumeWebhookEndpointInput extends OfEndpointInput {}

@InputType({ description: 'The endpoint to remove.' })
export class RemoveWebhookEndpointInput extends OfEndpointInput {}

@InputType({ description: 'The endpoint that gets a new secret.' })
export class RotateWebhookSecretInput extends OfEndpointInput {}

@InputType({ description: 'The endpoint to test.' })
export class SendTestWebhookInput extends OfEndpointInput {}

@InputType({ description: 'What to send once more: exactly one of `since`, `fromEventId` and `onlyParked`.' })
export class ReplayWebhooksInput extends OfEndpointInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Everything since then, which is not in the future, as far back as events are kept. Erasures are sent from any time, also those of which no other event is left.',
  })
  since?: Date | null;

  @Field(() => ID, { nullable: true, description: 'This event and all that follow it.' })
  fromEventId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: what was given up, and nothing else.' })
  onlyParked?: boolean | null;
}
