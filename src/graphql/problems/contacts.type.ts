import {
  contactAlreadyListed,
  contactNotFound,
  contactProtected,
  contactTaken,
  contactUnverified,
  lastWayIn,
  pushTokensOnly,
  tooManyContacts,
} from '../../domain/contacts/problems.js';
import { problemType } from '../schema/problem-type.js';
import { CustomerScopeMissing } from './work.type.js';

export const CustomerContactNotFound = problemType(contactNotFound, 'the customer has no such contact.');

export const CustomerContactTaken = problemType(
  contactTaken,
  'another customer has proved that this address is theirs.',
);

export const CustomerContactUnverified = problemType(
  contactUnverified,
  'the address is only noted on the record: neither the customer proved it, nor did anybody vouch for it.',
);

export const CustomerContactAlreadyListed = problemType(
  contactAlreadyListed,
  'the customer already has this contact.',
);

export const CustomerPushTokensOnly = problemType(
  pushTokensOnly,
  'customers change only push tokens here. They change e-mail address and phone number by proving the new one.',
);

export const CustomerTooManyContacts = problemType(
  tooManyContacts,
  'the customer has the maximum of 50 contacts.',
);

export const CustomerContactProtected = problemType(
  contactProtected,
  'the customer has an account. A service cannot change, remove or demote a contact that they have proved, nor vouch for another one. Staff with `contacts:verify` can.',
);

export const CustomerLastWayIn = problemType(
  lastWayIn,
  'the customer has an account and would have no way left to sign in or to recover it. An externalId is no such way.',
);

/** The problems of changing somebody's contacts. */
export const contactRefusals = [CustomerContactProtected, CustomerLastWayIn, CustomerScopeMissing] as const;
