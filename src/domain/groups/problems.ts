import { problem } from '../work/problems.js';

export const groupNotFound = problem('CustomerGroupNotFound', 404, (groupIds: string[]) => ({
  message: 'There is no such group.',
  groupIds,
}));

export const groupNameTaken = problem(
  'CustomerGroupNameTaken',
  409,
  'Another group has this name. Each needs its own.',
);

export const groupInUse = problem(
  'CustomerGroupInUse',
  409,
  'There are customers in the group. Take them out first: `customers(filter: { groupId })` finds them.',
);

export const tagProtected = problem('CustomerTagProtected', 403, (tags: string[]) => ({
  message: `Only the shop gives and takes ${tags.length === 1 ? 'this tag' : 'these tags'}: ${tags.join(', ')}.`,
  tags,
}));
