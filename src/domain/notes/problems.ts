import { problem } from '../work/problems.js';

export const noteNotFound = problem('CustomerNoteNotFound', 404, 'There is no such note about the customer.');

export const tooManyNotes = problem('CustomerTooManyNotes', 409, (most: number) => ({
  message: `There are ${most} notes about the customer, which is the maximum. Remove one first.`,
}));
