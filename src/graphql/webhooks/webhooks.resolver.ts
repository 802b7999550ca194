import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createWebhookEndpoint } from '../../flows/webhooks/create-webhook-endpoint.js';
import { pauseWebhookEndpoint } from '../../flows/webhooks/pause-webhook-endpoint.js';
import { removeWebhookEndpoint } from '../../flows/webhooks/remove-webhook-endpoint.js';
import { replayWebhooks } from '../../flows/webhooks/replay-webhooks.js';
import { resumeWebhookEndpoint } from '../../flows/webhooks/resume-webhook-endpoint.js';
import { rotateWebhookSecret } from '../../flows/webhooks/rotate-webhook-secret.js';
import { sendTestWebhook } from '../../flows/webhooks/send-test-webhook.js';
import { updateWebhookEndpoint } from '../../flows/webhooks/update-webhook-endpoint.js';
import { type Context, called } from '../context.js';
import {
  CreateWebhookEndpointInput,
  PauseWebhookEndpointInput,
  RemoveWebhookEndpointInput,
  ReplayWebhooksInput,
  ResumeWebhookEndpointInput,
  RotateWebhookSecretInput,
  SendTestWebhookInput,
  UpdateWebhookEndpointInput,
} from './webhook-input.type.js';
import {
  CreateWebhookEndpointResult,
  PauseWebhookEndpointResult,
  RemoveWebhookEndpointResult,
  ReplayWebhooksResult,
  ResumeWebhookEndpointResult,
  RotateWebhookSecretResult,
  SendTestWebhookResult,
  UpdateWebhookEndpointResult,
} from './webhooks.type.js';

@Resolver()
export class WebhooksResolver {
  @Mutation(() => CreateWebhookEndpointResult, {
    description:
      'Adds an address that events are sent to from now on, at least once each and each customer’s in their order, signed after the Standard Webhooks specification. There are 20 at most. For staff with `webhooks:write`; an endpoint that is sent values needs `customers:read` too.',
  })
  createWebhookEndpoint(
    @Arg('input', () => CreateWebhookEndpointInput, { description: 'The endpoint.' })
    input: CreateWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<typeof CreateWebhookEndpointResult> {
    return createWebhookEndpoint(called(context), input);
  }

  @Mutation(() => UpdateWebhookEndpointResult, {
    description:
      'Changes where events are sent, and which. For staff with `webhooks:write`; to send values, or to send them elsewhere, needs `customers:read` too.',
  })
  updateWebhookEndpoint(
    @Arg('input', () => UpdateWebhookEndpointInput, { description: 'The endpoint.' })
    input: UpdateWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<typeof UpdateWebhookEndpointResult> {
    return updateWebhookEndpoint(called(context), input);
  }

  @Mutation(() => PauseWebhookEndpointResult, {
    description:
      'Stops deliveries to an endpoint. Its events wait, for as long as events are kept; erasures for good. For staff with `webhooks:write`.',
  })
  pauseWebhookEndpoint(
    @Arg('input', () => PauseWebhookEndpointInput, { description: 'The endpoint.' })
    input: PauseWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<typeof PauseWebhookEndpointResult> {
    return pauseWebhookEndpoint(called(context), input);
  }

  @Mutation(() => ResumeWebhookEndpointResult, {
    description: 'Has deliveries to an endpoint go on with what waits. For staff with `webhooks:write`.',
  })
  resumeWebhookEndpoint(
    @Arg('input', () => ResumeWebhookEndpointInput, { description: 'The endpoint.' })
    input: ResumeWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<typeof ResumeWebhookEndpointResult> {
    return resumeWebhookEndpoint(called(context), input);
  }

  @Mutation(() => RemoveWebhookEndpointResult, {
    description: 'Removes an endpoint with its delivery log. For staff with `webhooks:write`.',
  })
  removeWebhookEndpoint(
    @Arg('input', () => RemoveWebhookEndpointInput, { description: 'The endpoint.' })
    input: RemoveWebhookEndpointInput,
    @Ctx() context: Context,
  ): Promise<typeof RemoveWebhookEndpointResult> {
    return removeWebhookEndpoint(called(context), input);
  }

  @Mutation(() => RotateWebhookSecretResult, {
    description:
      'Gives an endpoint a new secret. For 24 hours deliveries are signed by the previous one too. For staff with `webhooks:write`.',
  })
  rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput, { description: 'The endpoint.' })
    input: RotateWebhookSecretInput,
    @Ctx() context: Context,
  ): Promise<typeof RotateWebhookSecretResult> {
    return rotateWebhookSecret(called(context), input);
  }

  @Mutation(() => SendTestWebhookResult, {
    description:
      'Sends an event of the type `webhook.test`, without a subject, to an endpoint, paused or not, and answers with what it said; at most 10 a minute. For staff with `webhooks:write`.',
  })
  sendTestWebhook(
    @Arg('input', () => SendTestWebhookInput, { description: 'The endpoint.' }) input: SendTestWebhookInput,
    @Ctx() context: Context,
  ): Promise<typeof SendTestWebhookResult> {
    return sendTestWebhook(called(context), input);
  }

  @Mutation(() => ReplayWebhooksResult, {
    description:
      'Sends events to an endpoint once more, under the ids that they had. For staff with `webhooks:write`.',
  })
  replayWebhooks(
    @Arg('input', () => ReplayWebhooksInput, { description: 'What to send.' }) input: ReplayWebhooksInput,
    @Ctx() context: Context,
  ): Promise<typeof ReplayWebhooksResult> {
    return replayWebhooks(called(context), input);
  }
}
