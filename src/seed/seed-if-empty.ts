import type { EntityManager } from '@mikro-orm/postgresql';
import { Customer } from '../entities/customer.entity.js';
import { NotInstalledError } from '../platform/development-packages.js';
import type { Secrets } from '../platform/secrets/secrets.js';
import { hasCustomers } from '../tables/customers.js';
import { seedFirstCustomers } from './first-customers.js';
import { seedGeneratedCustomers } from './generated-customers.js';

const GENERATED = 200;

/** Seeds an empty database with something to look at. Returns the id of a customer to look at first, if there is one. */
export async function seedIfEmpty(em: EntityManager, secrets: Secrets, now: Date): Promise<string | null> {
  if (!(await hasCustomers(em.getKysely()))) {
    const first = await seedFirstCustomers(em, secrets, now);
    await seedGeneratedCustomers(em, GENERATED, now).catch(unlessNotInstalled);
    return first;
  }
  const first = await em.findOne(Customer, { externalId: 'shop-1001' });
  return first?.id ?? null;
}

/** Without faker the first customers have to do. */
function unlessNotInstalled(error: unknown): void {
  if (!(error instanceof NotInstalledError)) throw error;
}
