import { countryOf, isPremiumRate } from '../../platform/text/phone-number.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';
import type { TemplateData, TemplateName } from './templates.js';

/** What is sealed until the message has left. */
export type MessageContent<N extends TemplateName = TemplateName> = {
  /** One e-mail address, or one phone number in E.164. */
  to: string;
  /** The receiver's, such as `pl_PL`. Null: that of the environment. */
  language: string | null;
  data: TemplateData[N];
};

export interface Message<N extends TemplateName> extends MessageContent<N> {
  channel: 'EMAIL' | 'SMS';
  template: N;
  /** Whose the message is: it is cancelled when they are deleted. */
  customerId: string | null;
  /** Caused by somebody who has not shown to be a customer: of text messages those have a part only. */
  isForStranger?: boolean;
  /** After this moment it is not sent any more. For a code: when the code stops to count. */
  expiresAt?: Date | undefined;
}

/**
 * Leaves a message to be sent once this transaction has committed; if it rolls back there is none.
 *
 * Who may get one is for the flow to decide. The answer to a caller must not depend on whether one was queued.
 */
export async function queueMessage<N extends TemplateName>(
  work: Work,
  { channel, template, customerId, isForStranger = false, expiresAt, to, language, data }: Message<N>,
): Promise<void> {
  // The customer may be as new as the message.
  await work.em.flush();
  await work.outbox.put(work.db, {
    channel,
    template,
    customerId,
    isForStranger,
    content: { to, language, data },
    createdAt: work.now,
    expiresAt: expiresAt ?? null,
  });
}

/** Whether text messages may go to this E.164 number: a country on the list, and no number that earns per call. */
export function mayText({ smsCountries }: Pick<World, 'smsCountries'>, e164: string): boolean {
  if (isPremiumRate(e164)) return false;
  const country = countryOf(e164);
  return smsCountries === null || (country !== null && smsCountries.includes(country));
}
