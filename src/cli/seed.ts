import { parseArgs } from 'node:util';
import { createSecrets } from '../platform/secrets.js';
import { seedGeneratedCustomers } from '../seed/generated-customers.js';
import { seedIfEmpty } from '../seed/seed-if-empty.js';
import { UsageError, withDatabase } from './with-database.js';

const MOST = 5_000_000;

await withDatabase(async (database, config) => {
  if (!config.isDevelopment)
    throw new UsageError('Seeding is for development: invented people do not belong in production.');
  const { values } = parseArgs({ options: { customers: { type: 'string' } } });
  const count = Number(values.customers ?? 0);
  if (!Number.isInteger(count) || count < 0 || count > MOST) {
    throw new UsageError(`Usage: npm run seed -- --customers N, with N from 0 to ${MOST}.`);
  }
  await database.migrate();
  await seedIfEmpty(database.orm.em.fork(), createSecrets(config.accounts.peppers), new Date());
  await seedGeneratedCustomers(database.orm.em.fork(), count, new Date());
  console.log(`Added ${count} generated customers.`);
});
