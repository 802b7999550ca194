import { problem } from '../work/problems.js';

export const customerNotFound = problem('CustomerNotFound', 404, 'There is no such customer.');

/** Requirement NH-01 prescribes the sentence. */
export const nothingIdentifying = problem(
  'CustomerUnidentifiable',
  400,
  'Customer requires at least a valid email, phone or external id.',
);

export const externalIdTaken = problem(
  'CustomerExternalIdTaken',
  409,
  'Another customer has this externalId. Each customer needs their own.',
);

export const uuidTaken = problem(
  'CustomerUuidTaken',
  409,
  'Another customer has this uuid. Each customer needs their own.',
);

export const versionConflict = problem('CustomerVersionConflict', 409, (currentVersion: number) => ({
  message: 'The customer has changed in the meantime. Read them again, then repeat.',
  currentVersion,
}));

export const missingFields = problem('CustomerFieldsMissing', 400, (fields: string[]) => ({
  message: `The campaign also needs: ${fields.join(', ')}.`,
  missingFields: fields,
}));
