import { countryOf, isPremiumRate } from '../../platform/text/phone-number.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';
import type { TemplateData, TemplateName } from './templates.js';

/** The part of a message that is sealed until it has been sent. */
export type MessageContent<N extends TemplateName = TemplateName> = {
  /** One e-mail address, or one phone number in E.164. */
  to: string;
  /** The receiver's language, such as `pl-PL`; if null, the configured default. */
  language: string | null;
  data: TemplateData[N];
};

export interface Message<N extends TemplateName> extends Omit<MessageContent<N>, 'language'> {
  /** Without it, the configured default. */
  language?: string | null | undefined;
  channel: 'EMAIL' | 'SMS';
  template: N;
  /** The customer that the message belongs to: it is cancelled when they are deleted. */
  customerId: string | null;
  /** Caused by somebody not known to be a customer; such messages may use only a share of the text messages. */
  isForStranger?: boolean;
  /** The message is not sent after this moment. For a code, that is the end of its validity. */
  expiresAt?: Date | undefined;
}

/**
 * Queues a message to be sent once this transaction has committed; if it rolls back there is none.
 *
 * The flow decides who may get a message. The answer to a caller must not depend on whether one was queued.
 */
export async function queueMessage<N extends TemplateName>(
  work: Work,
  { channel, template, customerId, isForStranger = false, expiresAt, to, language = null, data }: Message<N>,
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

/** The language of a newcomer, by their browser. That of a till or an employee is not the customer's. */
export function spokenBy({ caller, language }: Pick<Work, 'caller' | 'language'>): string | null {
  const isInPerson = caller.kind === 'CUSTOMER' || caller.kind === 'ANONYMOUS' || caller.kind === 'NOBODY';
  return isInPerson && language ? language() : null;
}

/** Whether text messages may go to this E.164 number: its country is allowed, and it is not a premium-rate number. */
export function mayText({ smsCountries }: Pick<World, 'smsCountries'>, e164: string): boolean {
  if (isPremiumRate(e164)) return false;
  const country = countryOf(e164);
  return smsCountries === null || (country !== null && smsCountries.includes(country));
}
