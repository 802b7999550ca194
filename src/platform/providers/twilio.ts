import { post } from './http-post.js';
import type { SendSms } from './transport.js';

export interface TwilioSettings {
  accountSid: string;
  authToken: string;
  /** One of our numbers in E.164, or a messaging service (`MG…`). */
  from: string;
  baseUrl: string;
}

/** https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource */
export function twilio({ accountSid, authToken, from, baseUrl }: TwilioSettings): SendSms {
  const url = new URL(`/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`, baseUrl).href;
  const sender: Record<string, string> = from.startsWith('MG')
    ? { MessagingServiceSid: from }
    : { From: from };
  const headers = {
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
  };
  return ({ to, text }) =>
    post(url, new URLSearchParams({ To: to, ...sender, Body: text }).toString(), headers);
}
