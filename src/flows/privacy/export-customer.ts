import { exportPerson } from '../../domain/leaving/export.js';
import type { World } from '../../domain/work/world.js';

/** Staff answer somebody who asks which data we hold about them. */
export const exportCustomer = (world: Pick<World, 'read' | 'clock' | 'audit'>, { id }: { id: string }) =>
  exportPerson(world, id);
