import type { Acknowledgement } from '../../entities/erasure-acknowledgements.js';
import { problem } from '../work/problems.js';

export const erasureNotFound = problem(
  'CustomerErasureNotFound',
  404,
  'Nobody with this id has been erased. A customer who is there still is not to be erased elsewhere.',
);

export const erasureAcknowledged = problem(
  'CustomerErasureAcknowledgedOtherwise',
  409,
  (acknowledged: Acknowledgement) => ({
    message: `This erasure has already been acknowledged as ${acknowledged}, which stands.`,
    acknowledged,
  }),
);
