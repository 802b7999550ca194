import { Contact } from '../../entities/contact.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { dataOf } from '../contacts/contact.js';
import { contactDataOf, describe, proveContact } from '../contacts/contact-list.js';
import type { Address } from '../contacts/contact-point.js';
import { makeWay } from '../contacts/vouched-address.js';
import { tellAtProvedContacts, tellOfContacts } from '../messages/tell-owner.js';
import { changed } from '../work/history.js';
import type { Work } from '../work/work.js';

/** Makes the record an account of the person who has proved the address on it. */
export async function accountFor(work: Work, customer: Customer, address: Address, spoken: string | null) {
  const { type, valueNormalized } = address;
  await makeWay(work, address, customer.id);
  const contact = await work.em.findOneOrFail(Contact, { customer, type, valueNormalized });
  const listed = await contactDataOf(work, customer);
  const [before, spokenBefore] = [describe(contact), customer.language ?? null];
  await proveContact(work, customer, contact);
  customer.isRegistered = true;
  await work.em.flush();
  // Who was reached at another address so far, and the person who has the account now.
  await tellOfContacts(work, customer, listed, await contactDataOf(work, customer));
  if (!before.isVerified) {
    const contacts = [dataOf(contact)];
    await tellAtProvedContacts(work, customer, { contacts, template: 'accountJoined', data: {} });
  }
  customer.language ??= spoken;
  customer.touch(work.now);
  return {
    customer,
    changes: [
      ...changed('contact', before, describe(contact)),
      ...changed('language', spokenBefore, customer.language ?? null),
    ],
  };
}
