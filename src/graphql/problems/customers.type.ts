import { Int } from 'type-graphql';
import {
  customerNotFound,
  externalIdTaken,
  missingFields,
  nothingIdentifying,
  uuidTaken,
  versionConflict,
} from '../../domain/customers/problems.js';
import { erasureAcknowledged, erasureNotFound } from '../../domain/leaving/problems.js';
import { CustomerErasureAcknowledgement } from '../erasures/erasure-enums.js';
import { problemType } from '../schema/problem-type.js';

export const CustomerNotFound = problemType(
  customerNotFound,
  'no customer has this id, or the caller may not know of them.',
);

export const CustomerUnidentifiable = problemType(
  nothingIdentifying,
  'the customer would be left without an e-mail address, a phone number and an externalId.',
);

export const CustomerExternalIdTaken = problemType(externalIdTaken, 'another customer has this externalId.');

export const CustomerUuidTaken = problemType(
  uuidTaken,
  'another customer has this uuid; visitors’ profiles do not count.',
);

export const CustomerVersionConflict = problemType(
  versionConflict,
  'the customer has changed since the caller read them.',
  { currentVersion: [() => Int, 'The customer’s current version.'] },
);

export const CustomerFieldsMissing = problemType(
  missingFields,
  'mandatory fields of the campaign would still be empty.',
  { missingFields: [() => [String], 'The names of all of them, in the order of the campaign’s form.'] },
);

export const CustomerErasureNotFound = problemType(
  erasureNotFound,
  'nobody with this id has been erased: there is no such customer, or they are still there.',
);

export const CustomerErasureAcknowledgedOtherwise = problemType(
  erasureAcknowledged,
  'the calling service has acknowledged the erasure as `DONE` or `NOTHING_HELD`, and that stands.',
  { acknowledged: [() => CustomerErasureAcknowledgement, 'What it acknowledged.'] },
);
