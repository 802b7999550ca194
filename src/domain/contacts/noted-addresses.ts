import { Contact } from '../../entities/contact.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { ContactField, FieldChange } from '../../entities/history-kinds.js';
import { tellOfContacts } from '../messages/tell-owner.js';
import { changed } from '../work/history.js';
import type { Work } from '../work/work.js';
import type { ContactValue } from './contact.js';
import { addToContacts, contactDataOf, describe, primaryOf, setPrimaryAddress } from './contact-list.js';

/**
 * Notes addresses that somebody else gave for the customer, who must already be stored. The owner of an account is
 * told at their former contacts. Returns the real changes. Throws `RolledBack` (`tooManyContacts`) where the list is
 * full.
 */
export async function noteAddresses(
  work: Work,
  customer: Customer,
  { email, phone }: { email: ContactValue | null; phone: ContactValue | null },
): Promise<FieldChange<ContactField>[]> {
  if (!email && !phone) return [];
  const before = await contactDataOf(work, customer);
  const changes = [
    ...(email ? await noteAddress(work, customer, 'EMAIL', email) : []),
    ...(phone ? await noteAddress(work, customer, 'PHONE', phone) : []),
  ];
  if (changes.length === 0) return [];
  await work.em.flush();
  await tellOfContacts(work, customer, before, await contactDataOf(work, customer));
  return changes;
}

/** It becomes the primary one unless that one is proved: hearsay does not displace a proved address. */
async function noteAddress(
  work: Work,
  customer: Customer,
  type: 'EMAIL' | 'PHONE',
  value: ContactValue,
): Promise<FieldChange<ContactField>[]> {
  const primary = await primaryOf(work, customer, type);
  if (!primary?.isVerified) return setPrimaryAddress(work, customer, type, value);
  const listed = await work.em.findOne(Contact, { customer, type, valueNormalized: value.valueNormalized });
  if (listed) return [];
  const noted = { type, ...value, isPrimary: false, isVerified: false, provedBy: null };
  await addToContacts(work, customer, noted);
  return changed('contact', null, describe(noted));
}
