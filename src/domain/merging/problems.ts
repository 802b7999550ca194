import { problem } from '../work/problems.js';

export const sameCustomer = () =>
  problem('SameCustomer', 400, 'Give two customers: one cannot become part of itself.');

export const alreadyMerged = (customerId: string, mergedIntoId: string) => ({
  ...problem('AlreadyMerged', 409, `The customer ${customerId} is part of ${mergedIntoId} already.`),
  mergedCustomerId: customerId,
  survivorId: mergedIntoId,
});

export const survivorIsVisitor = () =>
  problem(
    'SurvivorIsVisitor',
    409,
    'A visitor’s profile cannot take over a customer. Merge the other way round.',
  );

export const accountProtected = () =>
  problem(
    'AccountProtected',
    403,
    'The absorbed customer has an account: a service cannot merge it away. Staff can.',
  );

export const mergeNotFound = () => problem('MergeNotFound', 404, 'There is no such merge.');

export const alreadyUnmerged = () => problem('AlreadyUnmerged', 409, 'This merge is undone already.');

/** Something a merge did that cannot be taken back. */
export interface UnmergeObstacle {
  /** As in a preview, such as `firstName` or `balances.<campaign>`. */
  name: string;
  message: string;
}

export const laterMergeStands = (mergeId: string) => ({
  ...problem('LaterMergeStands', 409, `The merge ${mergeId} came after this one. Undo that one first.`),
  laterMergeId: mergeId,
});

export const unmergeBlocked = (obstacles: UnmergeObstacle[]) => ({
  ...problem(
    'UnmergeBlocked',
    409,
    `What changed since stands in the way: ${obstacles.map(({ name, message }) => `${name} ${message}`).join(' ')}`,
  ),
  obstacles,
});
