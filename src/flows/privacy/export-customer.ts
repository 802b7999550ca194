import { exportPerson } from '../../domain/leaving/export.js';
import type { World } from '../../domain/work/world.js';

/** Staff answers somebody who asks what is held on them. */
export const exportCustomer = (world: Pick<World, 'read' | 'clock' | 'audit'>, { id }: { id: string }) =>
  exportPerson(world, id);
