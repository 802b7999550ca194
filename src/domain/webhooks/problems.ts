import { problem } from '../work/problems.js';

/** The most endpoints there may be. */
export const MOST_ENDPOINTS = 20;

export const webhookNotFound = problem('CustomerWebhookNotFound', 404, 'There is no such webhook endpoint.');

export const tooManyWebhooks = problem(
  'CustomerTooManyWebhooks',
  409,
  `There are ${MOST_ENDPOINTS} webhook endpoints, which is the maximum: remove one first.`,
);

export const webhookConfigured = problem(
  'CustomerWebhookConfigured',
  409,
  'The endpoint is the one of the service’s settings, EVENTS_WEBHOOK_URL and EVENTS_WEBHOOK_SECRET: change it there.',
);

export const webhookEventForgotten = problem(
  'CustomerWebhookEventForgotten',
  404,
  'No event that is kept has this id. Replay from a time.',
);
