import { sql } from 'kysely';
import { afterEach, beforeEach } from 'vitest';
import { seedFirstCustomers } from '../../src/seed/first-customers.js';
import type { TestApp } from './app.js';

/**
 * Begins each test with the customers of a newcomer's first start. They were seeded a moment ago, so that a look at the
 * past finds them.
 */
export function useFirstCustomers(app: TestApp): void {
  beforeEach(async () => {
    await seedFirstCustomers(app.database.orm.em.fork(), app.app.world.secrets, app.clock.now);
    app.clock.now = new Date(app.clock.now.getTime() + 10_000);
  });
  // Production does not start while the published secret works, which the next file may want to see.
  afterEach(() => sql`delete from service_client_secret`.execute(app.database.kysely));
}
