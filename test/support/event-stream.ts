import { sql } from 'kysely';
import { onTestFinished } from 'vitest';
import { UpdateCustomerDocument } from '../generated/graphql.js';
import type { TestApp } from './app.js';
import { ended } from './customers.js';
import { messageSenderWith } from './message-sender.js';
import { startNats } from './nats-server.js';

export const STREAM = 'ACCOUNTS';

/** A NATS server until the end of the test. */
export async function natsOf(...given: Parameters<typeof startNats>) {
  const nats = await startNats(...given);
  onTestFinished(() => nats.stop());
  return nats;
}

/** What publishes the app's events to that server, when it is told to, with its log. */
export async function publisherTo(app: TestApp, url: string, environment: Record<string, string> = {}) {
  const { eventStream, lines } = await messageSenderWith(app, { NATS_URL: url, ...environment });
  return { publishDue: () => eventStream!.publishDue(), lines };
}

export async function renamed(app: TestApp, id: string, lastName: string) {
  const { data } = await app.ask(UpdateCustomerDocument, { input: { id, lastName } }, await app.service());
  return ended(data.updateCustomer, 'CustomerUpdated');
}

/** How far it came, as the database has it. */
export async function turnOf(app: TestApp) {
  const { rows } = await sql<{ bookmark: string | null; failures: number }>`
    select bookmark, failures from background_job where name = 'event-stream'`.execute(app.database.kysely);
  return rows[0];
}
