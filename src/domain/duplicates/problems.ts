import { problem } from '../work/problems.js';

export const duplicateCandidateNotFound = problem(
  'CustomerDuplicateCandidateNotFound',
  404,
  'These two records are not among the pairs that may be of one person.',
);
