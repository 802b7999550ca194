import { exportPerson } from '../data-export.js';
import type { Needs } from '../needs.js';

/** Staff answers somebody who asks what is held on them. */
export const exportCustomer = (world: Needs<'em' | 'clock' | 'audit'>, { id }: { id: string }) =>
  exportPerson(world, id);
