import { problem } from '../work/problems.js';

export const customFieldNotFound = problem(
  'CustomerCustomFieldNotFound',
  404,
  'There is no such custom field.',
);

export const customFieldNameTaken = problem(
  'CustomerCustomFieldNameTaken',
  409,
  'Another custom field has this name. Each needs its own.',
);

export const customFieldInUse = problem(
  'CustomerCustomFieldInUse',
  409,
  'Customers have values in this field or a campaign asks for it, so its meaning cannot change.',
);
