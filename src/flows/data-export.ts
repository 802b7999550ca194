import { exportOf } from '../repositories/personal-data.js';
import { idsOfPerson } from '../repositories/persons.js';
import type { Needs } from './needs.js';
import { customerNotFound } from './problems.js';

/**
 * Everything held on a person (GDPR, articles 15 and 20), read in one statement and so as of one moment. That it was
 * asked for is a security event: it is the most anybody can learn in one call.
 */
export async function exportPerson({ em, clock, audit }: Needs<'em' | 'clock' | 'audit'>, id: string) {
  const ids = await idsOfPerson(em, id);
  const [customerId] = ids;
  if (customerId === undefined) return customerNotFound();
  const data = await exportOf(em, ids);
  audit({ event: 'data-exported', customerId });
  return { type: 'DataExport', customerId, exportedAt: clock(), data } as const;
}
