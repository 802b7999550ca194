import { Agreement } from '../../entities/agreement.entity.js';
import type { Contact } from '../../entities/contact.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { contactsOf } from '../contacts/contact-list.js';
import type { TemplateName } from '../messages/templates.js';
import type { Work } from '../work/work.js';
import { ownTopics, topicOf } from './catalogue.js';

/** The agreement that each type of contact falls under. */
const channels = { EMAIL: 'email', PHONE: 'sms', PUSH: 'push' } as const;

/**
 * The contacts that this message may go to: the customer has agreed to messages by the channel, and the contact takes
 * the message's topic. Essential messages, such as those about the account, need neither.
 */
export async function takersOf(work: Work, customer: Customer, template: TemplateName): Promise<Contact[]> {
  const contacts = await contactsOf(work, customer);
  const topic = topicOf(template);
  if (ownTopics.some(({ code, essential }) => code === topic && essential)) return contacts;
  const granted = await work.em.find(Agreement, { customer, isGranted: true });
  const agreed = new Set(granted.map(({ channel }) => channel));
  return contacts.filter(
    ({ type, refusedTopics }) => agreed.has(channels[type]) && !refusedTopics.includes(topic),
  );
}
