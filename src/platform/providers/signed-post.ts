import { createHmac } from 'node:crypto';
import { post } from './http-post.js';
import type { Attempt } from './transport.js';

export interface WebhookSettings {
  url: string;
  secret: string;
}

/**
 * Sends JSON to a program of your own. `x-signature` is the hexadecimal HMAC-SHA-256 of `<x-timestamp>.<body>`; the
 * receiver checks it, and that the timestamp (seconds) is recent.
 */
export function signedPost({ url, secret }: WebhookSettings, content: object): Promise<Attempt> {
  const body = JSON.stringify(content);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return post(url, body, {
    'content-type': 'application/json',
    'x-timestamp': timestamp,
    'x-signature': signature,
  });
}
