import { BusyError } from '../../platform/secrets/passwords.js';
import type { World } from '../work/world.js';
import { busy } from './problems.js';

/**
 * Does the work when it is its turn among those who need a password hashed, compared or weighed, or answers Busy.
 * Whatever counts a try belongs inside: of what was told Busy nothing was judged, so nothing is counted.
 */
export const inTurn = <T>(
  { passwords }: Pick<World, 'passwords'>,
  work: () => Promise<T>,
): Promise<T | ReturnType<typeof busy>> =>
  passwords.inTurn(work).catch((error: unknown) => {
    if (error instanceof BusyError) return busy();
    throw error;
  });
