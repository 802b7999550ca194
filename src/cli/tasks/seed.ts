import { readConfig } from '../../config/config.js';
import { PlainError } from '../../platform/plain-error.js';
import { createSecrets } from '../../platform/secrets/secrets.js';
import { seedGeneratedCustomers } from '../../seed/generated-customers.js';
import { seedIfEmpty } from '../../seed/seed-if-empty.js';
import { withDatabase } from './with-database.js';

/** Adds so many invented customers to a database of development, after the first ones if it is empty. */
export async function seed(called: string, count: number): Promise<void> {
  if (!readConfig().isDevelopment) {
    throw new PlainError('Seeding is for development: invented people do not belong in production.');
  }
  await withDatabase({ called, onEmpty: true }, async (database, config) => {
    await database.migrate();
    await seedIfEmpty(database.orm.em.fork(), createSecrets(config.accounts.peppers), new Date());
    await seedGeneratedCustomers(database.orm.em.fork(), count, new Date());
    console.log(`Added ${count} generated customers.`);
  });
}
