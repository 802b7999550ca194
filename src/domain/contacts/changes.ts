import type { Customer } from '../../entities/customer.entity.js';
import { tellOfContacts } from '../messages/tell-owner.js';
import { hasWayIn } from '../sign-in/ways-in.js';
import type { Caller } from '../work/caller.js';
import { scopeMissing } from '../work/problems.js';
import { holds } from '../work/scopes.js';
import type { Work } from '../work/work.js';
import { type ContactData, isSameContact } from './contact.js';
import { canIdentify } from './contact-list.js';
import { contactProtected, lastWayIn } from './problems.js';

export type ContactRefusal = ReturnType<typeof contactProtected | typeof lastWayIn | typeof scopeMissing>;

/**
 * Changes a customer's contacts from those they have to those given, unless the caller may not. If somebody else changes
 * the contacts of a customer with an account, the customer is told at their former contacts.
 */
export async function changeContacts<T>(
  work: Work,
  customer: Customer,
  [before, after]: readonly [before: readonly ContactData[], after: readonly ContactData[]],
  change: () => Promise<T>,
): Promise<T | ContactRefusal> {
  const refusal = await refusalOf(work, work.caller, customer, before, after);
  if (refusal) return refusal;
  const done = await change();
  await tellOfContacts(work, customer, before, after);
  return done;
}

/** Whether the change was refused. */
export const isRefusal = <T>(outcome: T | ContactRefusal): outcome is ContactRefusal =>
  typeof outcome === 'object' && outcome !== null && 'status' in outcome;

/** The contacts of a type, without a primary one if another contact becomes it. */
export const demoted = (contacts: readonly ContactData[], by: ContactData): ContactData[] =>
  contacts.map((one) => (by.isPrimary && one.type === by.type ? { ...one, isPrimary: false } : one));

/**
 * Vouching for an address takes a scope. Addresses that a customer with an account has proved are theirs: no service
 * changes them or proves another, whatever its scopes, and nobody removes the last way in.
 */
async function refusalOf(
  work: Work,
  caller: Caller,
  customer: Customer,
  before: readonly ContactData[],
  after: readonly ContactData[],
): Promise<ContactRefusal | null> {
  if (caller.kind !== 'SERVICE' && caller.kind !== 'STAFF') return null;
  const vouchedFor = after.filter((one) => !before.find(isSameContact(one))?.isVerified);
  const missing = mayNotVouch(caller, vouchedFor);
  if (missing || !customer.isRegistered) return missing;

  const touchesTheirs = before.filter(isTheirs).some((one) => !isKept(one, after));
  const isOverruled = touchesTheirs || vouchedFor.some(isProvedAddress);
  if (isOverruled && caller.kind === 'SERVICE') return contactProtected();
  if (touchesTheirs && !holds(caller, 'contacts:verify')) return scopeMissing('contacts:verify');
  const losesLast = (await hasWayIn(work, customer, before)) && !(await hasWayIn(work, customer, after));
  return losesLast ? lastWayIn() : null;
}

/** The problem if these contacts claim that an address is proved and the caller may not vouch for it. */
export const mayNotVouch = (caller: Caller, contacts: readonly ContactData[]) =>
  contacts.some(isProvedAddress) && !holds(caller, 'contacts:verify')
    ? scopeMissing('contacts:verify')
    : null;

const isProvedAddress = (contact: ContactData) => canIdentify(contact) && contact.isVerified;

const isTheirs = (contact: ContactData) => canIdentify(contact) && contact.provedBy === 'CUSTOMER';

/** Whether the contact keeps its spelling, its proof and its place as primary. */
function isKept(contact: ContactData, after: readonly ContactData[]): boolean {
  const now = after.find(isSameContact(contact));
  return (
    now?.value === contact.value && now.provedBy === contact.provedBy && (now.isPrimary || !contact.isPrimary)
  );
}
