import { problem } from '../work/problems.js';

export const sameCustomer = problem(
  'CustomerMergeWithSelf',
  400,
  'Give two different customers: nobody can be merged with themselves.',
);

export const alreadyMerged = problem(
  'CustomerAlreadyMerged',
  409,
  (mergedCustomerId: string, survivorId: string) => ({
    message: `The customer ${mergedCustomerId} is already part of ${survivorId}.`,
    mergedCustomerId,
    survivorId,
  }),
);

export const survivorIsVisitor = problem(
  'CustomerSurvivorIsVisitor',
  409,
  'A visitor’s profile cannot take over a customer. Merge the other way round.',
);

export const accountProtected = problem(
  'CustomerAccountProtected',
  403,
  'The absorbed customer has an account, which only staff can merge away.',
);

export const mergeNotFound = problem('CustomerMergeNotFound', 404, 'There is no such merge.');

export const alreadyUnmerged = problem('CustomerAlreadyUnmerged', 409, 'This merge has already been undone.');

export const laterMergeStands = problem('CustomerLaterMergeStands', 409, (laterMergeId: string) => ({
  message: `The merge ${laterMergeId} came after this one. Undo that one first.`,
  laterMergeId,
}));

/** A change made by a merge that cannot be undone. */
export interface UnmergeObstacle {
  /** As in a preview, such as `firstName` or `balances.<campaign>`. */
  name: string;
  message: string;
}

export const unmergeBlocked = problem('CustomerUnmergeBlocked', 409, (obstacles: UnmergeObstacle[]) => ({
  message: `Later changes stand in the way: ${obstacles.map(({ name, message }) => `${name} ${message}`).join(' ')}`,
  obstacles,
}));
