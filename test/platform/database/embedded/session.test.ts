import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../../src/database.js';
import { inRequest, RequestOverError } from '../../../../src/platform/request-scope.js';
import { databaseLimits } from '../../../support/database-limits.js';

describe('the one session of the embedded database [K31]', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ ...databaseLimits, acquireMs: 500 });
  });
  afterAll(() => database.close());

  const transaction = () =>
    database.orm.em
      .fork()
      .transactional(async (em) => (await sql`select 1 as one`.execute(em.getKysely())).rows);

  /** Whoever has the session, until told to end. */
  async function holder() {
    const waiting = Promise.withResolvers<void>();
    const isHeld = Promise.withResolvers<void>();
    const ended = database.kysely.connection().execute(async () => {
      isHeld.resolve();
      await waiting.promise;
    });
    await isHeld.promise;
    return {
      end: async () => {
        waiting.resolve();
        await ended;
      },
    };
  }

  test('comes back from a transaction whose request ended while it waited', async () => {
    const over = new AbortController();
    const held = await holder();
    const late = inRequest({ correlationId: 'test', signal: over.signal }, transaction).catch(
      (error: unknown) => error,
    );
    // It waits by now: nothing on its way there takes more than a turn.
    await new Promise(setImmediate);
    over.abort(new RequestOverError('The request is over.'));
    await held.end();
    expect(await late).toBeInstanceOf(RequestOverError);
    expect(await transaction()).toEqual([{ one: 1 }]);
  });

  test('is given back once, however often its holder says so', async () => {
    const client = await database.pool.connect();
    client.release();
    const next = await database.pool.connect();
    client.release();
    await expect(client.query('select 1', [])).rejects.toThrow('somebody else');
    await expect(transaction()).rejects.toMatchObject({ code: 'POOL_EXHAUSTED' });
    next.release();
    expect(await transaction()).toEqual([{ one: 1 }]);
  });
});
