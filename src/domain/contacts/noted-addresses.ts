import type { Contact } from '../../entities/contact.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { ContactField, FieldChange } from '../../entities/history-kinds.js';
import { tellOfContacts } from '../messages/tell-owner.js';
import { changed } from '../work/history.js';
import type { Work } from '../work/work.js';
import { type ContactValue, dataOf, isSameContact } from './contact.js';
import { addToContacts, contactsOf, describe, primaryIn, setPrimaryAddress } from './contact-list.js';

/**
 * Notes addresses that somebody else gave for the customer. The owner of an account is told at their former contacts.
 * Returns the real changes. Throws `RolledBack` (`tooManyContacts`) where the list is full.
 *
 * @param isNew nothing is on record yet
 */
export async function noteAddresses(
  work: Work,
  customer: Customer,
  { email, phone, isNew }: { email: ContactValue | null; phone: ContactValue | null; isNew: boolean },
): Promise<FieldChange<ContactField>[]> {
  if (!email && !phone) return [];
  const listed = isNew ? [] : await contactsOf(work, customer);
  const before = listed.map(dataOf);
  const changes = [
    ...(email ? await noteAddress(work, customer, listed, { type: 'EMAIL', value: email }) : []),
    ...(phone ? await noteAddress(work, customer, listed, { type: 'PHONE', value: phone }) : []),
  ];
  if (changes.length > 0) await tellOfContacts(work, customer, before, listed.map(dataOf));
  return changes;
}

/** It becomes the primary one unless that one is proved: hearsay does not displace a proved address. */
async function noteAddress(
  work: Work,
  customer: Customer,
  listed: Contact[],
  { type, value }: { type: 'EMAIL' | 'PHONE'; value: ContactValue },
): Promise<FieldChange<ContactField>[]> {
  if (!primaryIn(listed, type)?.isVerified) return setPrimaryAddress(work, customer, listed, { type, value });
  if (listed.some(isSameContact({ type, ...value }))) return [];
  const noted = { type, ...value, isPrimary: false, isVerified: false, provedBy: null };
  await addToContacts(work, customer, listed, noted);
  return changed('contact', null, describe(noted));
}
