import type { Contact } from '../../entities/contact.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { type ContactData, isSameContact } from '../contacts/contact.js';
import { canIdentify, contactsOf } from '../contacts/contact-list.js';
import { countDeskNotice, countNotice } from '../proofs/send-limit.js';
import { takersOf } from '../topics/takers.js';
import type { Caller } from '../work/caller.js';
import type { Work } from '../work/work.js';
import { mayText, queueMessage } from './queue.js';
import type { TemplateData, TemplateName } from './templates.js';

/**
 * Tells the customer about an event in their account, at one proved address: by e-mail, or by text message if there
 * is none. An address they proved themselves comes before one vouched for. `outlivesCustomer` is for the message that
 * the account is gone.
 */
export async function tellOwner<N extends TemplateName>(
  work: Work,
  customer: Customer,
  template: N,
  data: TemplateData[N],
  { outlivesCustomer = false } = {},
): Promise<void> {
  const proved = (await takersOf(work, customer, template)).filter(({ isVerified }) => isVerified);
  const own = proved.filter(({ provedBy }) => provedBy === 'CUSTOMER');
  const contact = firstOf(own) ?? firstOf(proved);
  if (contact) await tell(work, outlivesCustomer ? null : customer.id, customer, contact, template, data);
}

/**
 * Tells the customer about an event in their account, at every address they proved, or else at every one that was
 * vouched for. Not limited in number: for what nobody can cause without a proof.
 */
export async function tellEverywhere<N extends TemplateName>(
  work: Work,
  customer: Customer,
  template: N,
  data: TemplateData[N],
): Promise<void> {
  for (const contact of provedIn(work, await contactsOf(work, customer))) {
    await tell(work, customer.id, customer, contact, template, data);
  }
}

/** The addresses among these that can be written to: those the customer proved, or else those vouched for. */
function provedIn<C extends ContactData | Contact>(work: Work, contacts: readonly C[]): C[] {
  const proved = contacts.filter((contact) => canIdentify(contact) && contact.isVerified);
  const own = proved.filter(({ provedBy }) => provedBy === 'CUSTOMER');
  return (own.length > 0 ? own : proved).filter(
    ({ type, value }) => type === 'EMAIL' || mayText(work, value),
  );
}

const firstOf = <C extends Pick<ContactData, 'type' | 'isPrimary'>>(contacts: readonly C[]): C | undefined =>
  contacts.find(({ type, isPrimary }) => type === 'EMAIL' && isPrimary) ??
  contacts.find(({ type }) => type === 'EMAIL') ??
  contacts.find(({ type }) => type === 'PHONE');

interface ProvedTold<N extends TemplateName> {
  contacts: readonly ContactData[];
  template: N;
  data: TemplateData[N];
  /** The customer that the messages belong to, if this one is no longer to be found. */
  customerId?: string;
}

/**
 * Tells a customer what others did to their account, at all of these contacts that they proved themselves, or else at
 * all that were vouched for. An unproved address may be a stranger's. The number of notices a day is limited; history
 * has the rest.
 */
export async function tellAtProvedContacts<N extends TemplateName>(
  work: Work,
  customer: Customer,
  { contacts, template, data, customerId = customer.id }: ProvedTold<N>,
): Promise<void> {
  const reached = provedIn(work, contacts);
  if (reached.length === 0 || !(await countNotice(work, customer))) return;
  for (const contact of reached) {
    await tell(work, customerId, customer, contact, template, data);
  }
}

/**
 * Tells a customer what an employee did to their account at a desk, at all of these contacts that they proved
 * themselves, or else at all that were vouched for. The allowance is this kind's own, and larger by mail than by text
 * message: when the text messages of a day are used up, it goes by mail alone, if need be to an address that was only
 * vouched for. A notice that goes nowhere is a security event.
 */
export async function tellOfDesk<N extends TemplateName>(
  work: Work,
  customer: Customer,
  { contacts, template, data }: Omit<ProvedTold<N>, 'customerId'>,
): Promise<void> {
  const reached = provedIn(work, contacts);
  if (reached.length === 0) return;
  const phones = reached.filter(({ type }) => type === 'PHONE');
  const texted = phones.length > 0 && (await countDeskNotice(work, customer, 'PHONE')) ? phones : [];
  const mails = (texted.length > 0 ? reached : mailsBeside(work, reached, contacts)).filter(isMail);
  const mailed = mails.length > 0 && (await countDeskNotice(work, customer, 'EMAIL')) ? mails : [];
  const told = [...mailed, ...texted];
  for (const contact of told) await tell(work, customer.id, customer, contact, template, data);
  if (told.length === 0) work.audit({ event: 'notice-withheld', customerId: customer.id, reason: template });
}

const isMail = ({ type }: Pick<ContactData, 'type'>) => type === 'EMAIL';

/** These contacts if there is a mail address among them, or else the mail addresses that were vouched for. */
const mailsBeside = (work: Work, reached: readonly ContactData[], contacts: readonly ContactData[]) =>
  reached.some(isMail) ? reached : provedIn(work, contacts.filter(isMail));

/**
 * Tells somebody with an account which of their addresses others added, changed or removed, at their former contacts.
 * Push tokens are not addresses.
 */
export async function tellOfContacts(
  work: Work,
  customer: Customer,
  before: readonly ContactData[],
  after: readonly ContactData[],
): Promise<void> {
  if (!customer.isRegistered || work.caller.id === customer.id) return;
  const [old, now] = [before.filter(canIdentify), after.filter(canIdentify)];
  const valuesOf = (contacts: readonly ContactData[]) => contacts.map(({ value }) => value);
  const added = valuesOf(now.filter((one) => !old.some(isSameContact(one))));
  const removed = valuesOf(old.filter((one) => !now.some(isSameContact(one))));
  const changed = valuesOf(now.filter((one) => isChanged(old.find(isSameContact(one)), one)));
  if (added.length + removed.length + changed.length === 0) return;
  await tellAtProvedContacts(work, customer, {
    contacts: before,
    template: 'contactsChanged',
    data: { added, removed, changed },
  });
}

const isChanged = (from: ContactData | undefined, to: ContactData) =>
  from !== undefined &&
  (from.value !== to.value || from.isPrimary !== to.isPrimary || from.provedBy !== to.provedBy);

const tell = <N extends TemplateName>(
  work: Work,
  customerId: string | null,
  { language }: Customer,
  { type, value }: Pick<ContactData, 'type' | 'value'>,
  template: N,
  data: TemplateData[N],
) =>
  queueMessage(work, {
    channel: type === 'EMAIL' ? 'EMAIL' : 'SMS',
    template,
    customerId,
    isForStranger: isByOthers(work.caller),
    to: value,
    language: language ?? null,
    data,
  });

/** Services and staff must not use up the text messages kept for customers. */
const isByOthers = ({ kind }: Caller) => kind === 'SERVICE' || kind === 'STAFF';
