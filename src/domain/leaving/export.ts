import { exportOf } from '../../privacy/personal-data.js';
import { idsOfPerson } from '../../tables/customers.js';
import { customerNotFound } from '../customers/problems.js';
import type { World } from '../work/world.js';

/**
 * All data held about a person (GDPR, articles 15 and 20), read in one statement and so as of one moment. The export
 * is a security event: no other call reveals as much.
 */
export async function exportPerson(
  { read, clock, audit }: Pick<World, 'read' | 'clock' | 'audit'>,
  id: string,
) {
  const ids = await idsOfPerson(read, id);
  const [customerId] = ids;
  if (customerId === undefined) return customerNotFound();
  const data = await exportOf(read, ids);
  audit({ event: 'data-exported', customerId });
  return { type: 'CustomerDataExport', customerId, exportedAt: clock(), data } as const;
}
