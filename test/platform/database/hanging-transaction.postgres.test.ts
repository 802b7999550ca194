import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config/config.js';
import { UpdateCustomerDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter } from '../../support/customers.js';
import { type OwnApp, openOwnApp } from '../../support/own-app.js';

const IDLE_MS = 1_000;
const app = useApp();
let hanging: OwnApp;

beforeAll(async () => {
  hanging = await openOwnApp(app.databaseUrl, { idleInTransactionMs: IDLE_MS, maxConnections: 2 });
});
afterAll(() => hanging?.close());

describe('a transaction that hangs', () => {
  test('is ended by the server, and who waits for its locks goes on [K12]', async () => {
    const { id } = await enter(app, { externalId: 'hung', firstName: 'Anna' });
    const isHeld = Promise.withResolvers<void>();
    const stuck = hanging.database.kysely.transaction().execute(async (tx) => {
      await sql`select 1 from customer where id = ${id} for update`.execute(tx);
      isHeld.resolve();
      // A process that does nothing more, and does not hang up either.
      await new Promise((resolve) => setTimeout(resolve, IDLE_MS + 1_500));
      await sql`update customer set first_name = 'Never' where id = ${id}`.execute(tx);
    });
    const end = stuck.then(
      () => 'committed',
      (error: { code?: string; message: string }) => error.code ?? error.message,
    );
    await isHeld.promise;
    const asked = performance.now();
    const input = { id, firstName: 'Hanna' };
    const { data } = await app.ask(UpdateCustomerDocument, { input }, await app.service());
    ended(data.updateCustomer, 'CustomerUpdated');
    const waited = performance.now() - asked;
    expect(waited).toBeGreaterThan(IDLE_MS / 2);
    expect(waited).toBeLessThan(IDLE_MS + 1_000);
    expect(await end).not.toBe('committed');
    const { rows } = await sql<{
      first_name: string;
    }>`select first_name from customer where id = ${id}`.execute(app.database.kysely);
    expect(rows).toEqual([{ first_name: 'Hanna' }]);
  });

  test('gives its place in the pool back [K12]', async () => {
    const both = [1, 2].map(() =>
      hanging.database.kysely.connection().execute((one) => sql`select pg_sleep(0.2)`.execute(one)),
    );
    await expect(Promise.all(both)).resolves.toHaveLength(2);
  });

  test('has ten seconds, on every connection of the service [K12]', async () => {
    const { idleInTransactionMs } = readConfig({}).database;
    expect(idleInTransactionMs).toBe(10_000);
    const { rows } = await sql<{ limit: string }>`
      select current_setting('idle_in_transaction_session_timeout') as limit`.execute(
      hanging.database.kysely,
    );
    expect(rows).toEqual([{ limit: '1s' }]);
  });
});
