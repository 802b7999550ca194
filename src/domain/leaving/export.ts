import { exportOf } from '../../privacy/personal-data.js';
import { idsOfPerson } from '../../tables/persons.js';
import { customerNotFound } from '../customers/problems.js';
import type { World } from '../work/world.js';

/**
 * Everything held on a person (GDPR, articles 15 and 20), read in one statement and so as of one moment. That it was
 * asked for is a security event: it is the most anybody can learn in one call.
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
  return { type: 'DataExport', customerId, exportedAt: clock(), data } as const;
}
