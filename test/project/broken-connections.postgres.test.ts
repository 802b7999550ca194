import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FaultyService, useFaultyService, WRITERS } from '../support/faulty-service.js';

const RESTARTS = 5;
/** A longer run: `FAULT_SECONDS=60 npm run test:postgres -- test/project/broken-connections.postgres.test.ts` */
const KILLING_SECONDS = Number(process.env['FAULT_SECONDS'] ?? 15);

const start = useFaultyService();
let faulty: FaultyService;

beforeAll(async () => {
  faulty = await start();
}, 300_000);
afterAll(() => faulty?.stop());

describe('a service with 32 writers', () => {
  test('outlives five immediate restarts of the server: back within 10 s, nothing lost, nothing doubled [K05]', async () => {
    const writers = faulty.writers();
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      await writers.more(2 * WRITERS);
      await faulty.server.restartImmediately();
      const back = performance.now();
      await writers.more(2 * WRITERS);
      expect(performance.now() - back).toBeLessThan(10_000);
    }
    await faulty.expectAllWell(writers);
    expect(writers.refusals.get('UNAVAILABLE')).toBeGreaterThan(0);
  }, 240_000);

  test(
    'outlives the loss of a connection every second: typed, retryable errors, nothing doubled [K06]',
    async () => {
      const writers = faulty.writers();
      let killed = 0;
      for (const end = performance.now() + KILLING_SECONDS * 1_000; performance.now() < end; ) {
        const gone = await faulty.ask(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = 'accounts' and application_name = 'customer-accounts' order by random() limit 1`,
        );
        killed += gone.length;
        await sleep(1_000);
      }
      await faulty.expectAllWell(writers);
      expect(killed).toBeGreaterThan(KILLING_SECONDS / 2);
      expect(writers.refusals.get('UNAVAILABLE')).toBeGreaterThan(0);
    },
    (KILLING_SECONDS + 120) * 1_000,
  );
});
