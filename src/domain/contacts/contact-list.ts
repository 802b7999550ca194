import { validate as isUuid } from 'uuid';
import { Contact, type ContactKind } from '../../entities/contact.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { ContactField, FieldChange } from '../../entities/history-kinds.js';
import { refusedBefore } from '../topics/refused-at.js';
import { changed } from '../work/history.js';
import { RolledBack } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import { type ContactData, type ContactValue, dataOf, isSameContact } from './contact.js';
import { tooManyContacts } from './problems.js';

/** The most contacts one customer may have. */
const MOST_CONTACTS = 50;

/** A contact as history records it. */
export const describe = ({ type, value, isPrimary, isVerified, provedBy }: ContactData | Contact) => ({
  type,
  value,
  isPrimary,
  isVerified,
  ...(provedBy && { verifiedBy: provedBy }),
});

/**
 * The topics that a contact refuses, as history records them. `refusedAgain` are those that were refused already when
 * they were refused once more, which counts for both of two customers whose merge is undone.
 */
export const describeTopics = (
  { type, value }: Contact,
  refusedTopics: string[],
  refusedAgain: string[] = [],
) => ({ type, value, refusedTopics, ...(refusedAgain.length > 0 && { refusedAgain }) });

/** E-mail addresses and phone numbers can identify a customer; a push token cannot. */
export const canIdentify = ({ type }: { type: ContactKind }) => type !== 'PUSH';

export const contactsOf = (work: Work, customer: Customer) =>
  work.em.find(Contact, { customer }, { orderBy: { createdAt: 'asc', id: 'asc' } });

/** Their data, which stays as it is when they change. */
export const contactDataOf = async (work: Work, customer: Customer): Promise<ContactData[]> =>
  (await contactsOf(work, customer)).map(dataOf);

export const contactOf = (work: Work, customer: Customer, id: string) =>
  isUuid(id) ? work.em.findOne(Contact, { id, customer }) : null;

/** A contact of the customer, who may have had it before. */
async function newContact(work: Work, customer: Customer, data: ContactData): Promise<Contact> {
  const refusedTopics = customer.createdAt < work.now ? await refusedBefore(work, customer, data) : [];
  return work.em.create(Contact, {
    customer,
    ...data,
    refusedTopics,
    createdAt: work.now,
    updatedAt: work.now,
  });
}

/** Adds a contact to those listed; a primary one replaces the former primary one. */
export async function addToContacts(work: Work, customer: Customer, listed: Contact[], data: ContactData) {
  if (listed.length >= MOST_CONTACTS) throw new RolledBack(tooManyContacts(MOST_CONTACTS));
  if (data.isPrimary) await demote(work, primaryIn(listed, data.type));
  const added = await newContact(work, customer, data);
  listed.push(added);
  return added;
}

/** Changes one of the contacts listed, in place. Returns the real changes. */
export async function changeContact(
  work: Work,
  listed: readonly Contact[],
  contact: Contact,
  data: ContactData,
): Promise<FieldChange<'contact'>[]> {
  const change = changed('contact', describe(contact), describe(data));
  if (change.length === 0) return [];
  if (data.isPrimary && !contact.isPrimary) await demote(work, primaryIn(listed, data.type));
  Object.assign(contact, data, { updatedAt: work.now });
  return change;
}

/**
 * Makes the contacts exactly those given, from those that are there: none of a new customer. A contact that stays keeps
 * its id. Returns the real changes.
 */
export async function replaceContacts(
  work: Work,
  customer: Customer,
  present: readonly Contact[],
  wanted: ContactData[],
): Promise<FieldChange<ContactField>[]> {
  const kept = present.filter((contact) => wanted.some(isSameContact(contact)));
  const before = present.map(describe);

  // A flush between, because the index that allows one primary per type is checked row by row.
  for (const contact of present) {
    const next = wanted.find(isSameContact(contact));
    if (!next) work.em.remove(contact);
    else if (contact.isPrimary && !next.isPrimary)
      Object.assign(contact, { isPrimary: false, updatedAt: work.now });
  }
  if (present.length > 0) await work.em.flush();
  for (const data of wanted) {
    const contact = kept.find(isSameContact(data));
    if (!contact) await newContact(work, customer, data);
    else if (changed('contact', describe(contact), describe(data)).length > 0) {
      Object.assign(contact, data, { updatedAt: work.now });
    }
  }
  const order = (contacts: Array<ReturnType<typeof describe>>) =>
    contacts.toSorted((a, b) => `${a.type} ${a.value}`.localeCompare(`${b.type} ${b.value}`));
  return changed('contacts', order(before), order(wanted.map(describe)));
}

/**
 * Makes an address the primary one of its type, unproved unless it was listed as proved; null removes the primary
 * one.
 *
 * @param listed all contacts of the customer; one that is added is added here too
 */
export async function setPrimaryAddress(
  work: Work,
  customer: Customer,
  listed: Contact[],
  { type, value }: { type: 'EMAIL' | 'PHONE'; value: ContactValue | null },
): Promise<FieldChange<ContactField>[]> {
  const primary = primaryIn(listed, type);
  const known = value && listed.find(isSameContact({ type, ...value }));
  if (value ? known?.isPrimary : !primary) return [];

  if (value === null) work.em.remove(primary!);
  else if (known) await changeContact(work, listed, known, { ...dataOf(known), isPrimary: true });
  else {
    const noted = { type, ...value, isPrimary: true, isVerified: false, provedBy: null };
    await addToContacts(work, customer, listed, noted);
  }
  return changed(type === 'EMAIL' ? 'email' : 'phone', primary?.value ?? null, value?.value ?? null);
}

/** Marks a contact as proved by the customer, and as primary unless they have proved the present primary one. */
export async function proveContact(work: Work, customer: Customer, contact: Contact): Promise<void> {
  const primary = await primaryOf(work, customer, contact.type);
  const isPrimary = contact === primary || primary?.provedBy !== 'CUSTOMER';
  if (isPrimary && contact !== primary) await demote(work, primary);
  Object.assign(contact, { isVerified: true, provedBy: 'CUSTOMER', isPrimary, updatedAt: work.now });
}

export const primaryIn = (listed: readonly Contact[], type: ContactKind) =>
  listed.find((contact) => contact.type === type && contact.isPrimary);

export const primaryOf = (work: Work, customer: Customer, type: ContactKind) =>
  work.em.findOne(Contact, { customer, type, isPrimary: true });

/** Replaces the primary address by one the customer has just proved. Returns the old one, which is free from now on. */
export async function moveAddress(
  work: Work,
  customer: Customer,
  old: Contact | null,
  to: ContactValue & { type: 'EMAIL' | 'PHONE' },
): Promise<ContactValue | null> {
  const before = old && { value: old.value, valueNormalized: old.valueNormalized };
  const isNow = { isPrimary: true, isVerified: true, provedBy: 'CUSTOMER' } as const;
  const proved = { value: to.value, ...isNow, updatedAt: work.now };
  const listed = await work.em.findOne(Contact, {
    customer,
    type: to.type,
    valueNormalized: to.valueNormalized,
  });
  if (listed && listed !== old) {
    if (old) work.em.remove(old);
    await work.em.flush();
    Object.assign(listed, proved);
  } else if (old) {
    Object.assign(old, proved, { valueNormalized: to.valueNormalized });
  } else {
    await newContact(work, customer, { ...to, ...isNow });
  }
  return before;
}

/** Written at once, because the index that allows one primary per type is checked row by row. */
async function demote(work: Work, primary: Contact | null | undefined) {
  if (!primary) return;
  primary.isPrimary = false;
  primary.updatedAt = work.now;
  await work.em.flush();
}
