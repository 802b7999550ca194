import { signedPost, type WebhookSettings } from './signed-post.js';
import type { SendSms } from './transport.js';

/** Sends text messages to a program of your own as JSON `{id, to, text}`. A repeated `id` is the same message again. */
export const smsWebhook =
  (settings: WebhookSettings): SendSms =>
  ({ id, to, text }) =>
    signedPost(settings, { id, to, text });
