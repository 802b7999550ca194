import { readConfig } from '../../config/config.js';
import type { Database } from '../../database.js';
import { PlainError } from '../../platform/plain-error.js';
import { createSecrets } from '../../platform/secrets/secrets.js';
import { seedGeneratedCustomers } from '../../seed/generated-customers.js';
import { seedIfEmpty } from '../../seed/seed-if-empty.js';
import { showProgress } from '../progress.js';
import { migrateWatched } from './migrate-watched.js';
import { withDatabase } from './with-database.js';

/** Adds so many invented customers to a database of development, after the first ones if it is empty. */
export async function seed(called: string, count: number): Promise<void> {
  if (!readConfig().isDevelopment) {
    throw new PlainError('Seeding is for development: invented people do not belong in production.');
  }
  await withDatabase({ called, onEmpty: true }, async (database, config) => {
    await migrateWatched(database);
    await seedIfEmpty(database.orm.em.fork(), createSecrets(config.accounts.peppers), new Date());
    if (count > 0) await addGenerated(database, count);
    console.log(`Added ${count} generated customers.`);
  });
}

async function addGenerated(database: Database, count: number): Promise<void> {
  const progress = showProgress({ what: 'customers', total: count, isSilentIfShort: true });
  try {
    await seedGeneratedCustomers(database.orm.em.fork(), count, new Date(), progress.to);
  } finally {
    progress.end();
  }
}
