import type { EntityManager } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { Contact, type ContactKind } from '../entities/contact.entity.js';
import type { Customer } from '../entities/customer.entity.js';
import type { ContactField, FieldChange } from '../entities/history-changes.js';
import { type ContactData, type ContactValue, dataOf, isSameContact } from './contact-data.js';
import { changed } from './history.js';
import { tooManyContacts } from './problems.js';
import { Refused } from './unit-of-work.js';

/** As many as one customer has. */
export const MOST_CONTACTS = 50;

/** What history remembers of a contact. */
export const describe = ({ type, value, isPrimary, isVerified, provedBy }: ContactData | Contact) => ({
  type,
  value,
  isPrimary,
  isVerified,
  ...(provedBy && { verifiedBy: provedBy }),
});

/** E-mail and phone can find a customer again; a push token cannot. */
export const canIdentify = ({ type }: { type: ContactKind }) => type !== 'PUSH';

export const contactsOf = (tx: EntityManager, customer: Customer) =>
  tx.find(Contact, { customer }, { orderBy: { createdAt: 'asc', id: 'asc' } });

export const contactOf = (tx: EntityManager, customer: Customer, id: string) =>
  isUuid(id) ? tx.findOne(Contact, { id, customer }) : null;

/** Adds a contact; as a primary one it takes the place of the one before. */
export async function addToContacts(tx: EntityManager, customer: Customer, data: ContactData, now: Date) {
  if ((await tx.count(Contact, { customer })) >= MOST_CONTACTS) {
    throw new Refused(tooManyContacts(MOST_CONTACTS));
  }
  if (data.isPrimary) await demotePrimary(tx, customer, data.type, now);
  return tx.create(Contact, { customer, ...data, createdAt: now, updatedAt: now });
}

/** Changes a contact in place. Answers what really changed. */
export async function changeContact(
  tx: EntityManager,
  customer: Customer,
  contact: Contact,
  data: ContactData,
  now: Date,
): Promise<FieldChange<'contact'>[]> {
  const change = changed('contact', describe(contact), describe(data));
  if (change.length === 0) return [];
  if (data.isPrimary && !contact.isPrimary) await demotePrimary(tx, customer, data.type, now);
  Object.assign(contact, data, { updatedAt: now });
  return change;
}

/** Makes the contacts exactly those given; one that stays keeps its id. Answers what really changed. */
export async function replaceContacts(
  tx: EntityManager,
  customer: Customer,
  wanted: ContactData[],
  now: Date,
): Promise<FieldChange<ContactField>[]> {
  const present = await contactsOf(tx, customer);
  const kept = present.filter((contact) => wanted.some(isSameContact(contact)));
  const before = present.map(describe);

  // Two flushes: the index that allows one primary per type is checked row by row.
  for (const contact of present) {
    const next = wanted.find(isSameContact(contact));
    if (!next) tx.remove(contact);
    else if (contact.isPrimary && !next.isPrimary)
      Object.assign(contact, { isPrimary: false, updatedAt: now });
  }
  await tx.flush();
  for (const data of wanted) {
    const contact = kept.find(isSameContact(data));
    if (!contact) tx.create(Contact, { customer, ...data, createdAt: now, updatedAt: now });
    else if (changed('contact', describe(contact), describe(data)).length > 0) {
      Object.assign(contact, data, { updatedAt: now });
    }
  }
  const order = (contacts: Array<ReturnType<typeof describe>>) =>
    contacts.toSorted((a, b) => `${a.type} ${a.value}`.localeCompare(`${b.type} ${b.value}`));
  return changed('contacts', order(before), order(wanted.map(describe)));
}

/** Makes this the primary address of its type, unproved unless it was listed as proved; null forgets the primary one. */
export async function setPrimaryAddress(
  tx: EntityManager,
  customer: Customer,
  type: 'EMAIL' | 'PHONE',
  value: ContactValue | null,
  now: Date,
): Promise<FieldChange<ContactField>[]> {
  const ofType = (await contactsOf(tx, customer)).filter((contact) => contact.type === type);
  const primary = ofType.find(({ isPrimary }) => isPrimary);
  const listed = ofType.find(({ valueNormalized }) => valueNormalized === value?.valueNormalized);
  if (value ? listed?.isPrimary : !primary) return [];

  if (value === null) tx.remove(primary!);
  else if (listed) await changeContact(tx, customer, listed, { ...dataOf(listed), isPrimary: true }, now);
  else {
    const noted = { type, ...value, isPrimary: true, isVerified: false, provedBy: null };
    await addToContacts(tx, customer, noted, now);
  }
  return changed(type === 'EMAIL' ? 'email' : 'phone', primary?.value ?? null, value?.value ?? null);
}

/**
 * Notes an address somebody else gave for the customer. It becomes the primary one only where none is proved: what
 * the customer proved itself is not moved aside by hearsay.
 */
export async function noteAddress(
  tx: EntityManager,
  customer: Customer,
  type: 'EMAIL' | 'PHONE',
  value: ContactValue,
  now: Date,
): Promise<FieldChange<ContactField>[]> {
  const primary = await primaryOf(tx, customer, type);
  if (!primary?.isVerified) return setPrimaryAddress(tx, customer, type, value, now);
  const listed = await tx.findOne(Contact, { customer, type, valueNormalized: value.valueNormalized });
  if (listed) return [];
  const noted = { type, ...value, isPrimary: false, isVerified: false, provedBy: null };
  await addToContacts(tx, customer, noted, now);
  return changed('contact', null, describe(noted));
}

/** Marks a contact as proved by the customer. It is the primary one from now on, unless they have proved that one. */
export async function proveContact(
  tx: EntityManager,
  customer: Customer,
  contact: Contact,
  now: Date,
): Promise<void> {
  const primary = await primaryOf(tx, customer, contact.type);
  const isPrimary = contact === primary || primary?.provedBy !== 'CUSTOMER';
  if (isPrimary && contact !== primary) await demotePrimary(tx, customer, contact.type, now);
  Object.assign(contact, { isVerified: true, provedBy: 'CUSTOMER', isPrimary, updatedAt: now });
}

export const primaryOf = (tx: EntityManager, customer: Customer, type: ContactKind) =>
  tx.findOne(Contact, { customer, type, isPrimary: true });

/** Puts an address the customer has just proved in the place of the old primary one, which is free from then on. Answers the old one. */
export async function moveAddress(
  tx: EntityManager,
  customer: Customer,
  old: Contact | null,
  to: ContactValue & { type: 'EMAIL' | 'PHONE' },
  now: Date,
): Promise<ContactValue | null> {
  const before = old && { value: old.value, valueNormalized: old.valueNormalized };
  const isNow = { isPrimary: true, isVerified: true, provedBy: 'CUSTOMER' } as const;
  const proved = { value: to.value, ...isNow, updatedAt: now };
  const listed = await tx.findOne(Contact, { customer, type: to.type, valueNormalized: to.valueNormalized });
  if (listed && listed !== old) {
    if (old) tx.remove(old);
    await tx.flush();
    Object.assign(listed, proved);
  } else if (old) {
    Object.assign(old, proved, { valueNormalized: to.valueNormalized });
  } else {
    tx.create(Contact, { customer, ...to, ...proved, createdAt: now });
  }
  return before;
}

async function demotePrimary(tx: EntityManager, customer: Customer, type: ContactKind, now: Date) {
  const primary = await tx.findOne(Contact, { customer, type, isPrimary: true });
  if (!primary) return;
  primary.isPrimary = false;
  primary.updatedAt = now;
  await tx.flush();
}
