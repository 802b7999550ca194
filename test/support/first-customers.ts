import { seedFirstCustomers } from '../../src/seed/first-customers.js';
import type { TestApp } from './app.js';

/** The customers of a newcomer's first start. They are seeded a moment ago: a look at the past finds them. */
export async function firstCustomers(app: TestApp): Promise<void> {
  await seedFirstCustomers(app.database.orm.em.fork(), app.app.world.secrets, app.clock.now);
  app.clock.now = new Date(app.clock.now.getTime() + 10_000);
}
