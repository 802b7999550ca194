import { problem } from '../work/problems.js';

export const customFieldNotFound = problem('CustomFieldNotFound', 404, 'There is no such custom field.');

export const customFieldNameTaken = problem(
  'CustomFieldNameTaken',
  409,
  'Another custom field has this name. Each needs its own.',
);

export const customFieldInUse = problem(
  'CustomFieldInUse',
  409,
  'Customers have values in this field or a campaign asks for it, so its meaning cannot change.',
);
