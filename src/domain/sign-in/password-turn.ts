import { BusyError } from '../../platform/secrets/passwords.js';
import type { World } from '../work/world.js';
import { busy } from './problems.js';

/**
 * Runs `work` when its turn comes in the queue for passwords to be hashed, compared or rated, or answers Busy.
 * Counting a try belongs inside: a request that is told Busy was not judged, so nothing is counted.
 */
export const inTurn = <T>(
  { passwords }: Pick<World, 'passwords'>,
  work: () => Promise<T>,
): Promise<T | ReturnType<typeof busy>> =>
  passwords.inTurn(work).catch((error: unknown) => {
    if (error instanceof BusyError) return busy();
    throw error;
  });
