import {
  tooManyWebhooks,
  webhookConfigured,
  webhookEventForgotten,
  webhookNotFound,
} from '../../domain/webhooks/problems.js';
import { problemType } from '../schema/problem-type.js';

export const CustomerWebhookNotFound = problemType(webhookNotFound, 'there is no such webhook endpoint.');

export const CustomerTooManyWebhooks = problemType(
  tooManyWebhooks,
  'there is the maximum of 20 webhook endpoints.',
);

export const CustomerWebhookConfigured = problemType(
  webhookConfigured,
  'the endpoint is the one of the service’s settings, which alone change it.',
);

export const CustomerWebhookEventForgotten = problemType(
  webhookEventForgotten,
  'no event that is kept has this id.',
);
