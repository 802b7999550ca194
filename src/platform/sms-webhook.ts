import { createHmac } from 'node:crypto';
import { post } from './http-post.js';
import type { SendSms } from './transport.js';

export interface WebhookSettings {
  url: string;
  secret: string;
}

/**
 * Hands text messages to a program of your own as JSON `{id, to, text}`. `x-signature` is the hexadecimal
 * HMAC-SHA-256 of `<x-timestamp>.<body>`; the receiver checks it, and that the timestamp (seconds) is recent. The same
 * `id` again is the same message again.
 */
export function smsWebhook({ url, secret }: WebhookSettings): SendSms {
  return ({ id, to, text }) => {
    const body = JSON.stringify({ id, to, text });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    return post(url, body, {
      'content-type': 'application/json',
      'x-timestamp': timestamp,
      'x-signature': signature,
    });
  };
}
