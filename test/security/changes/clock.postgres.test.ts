import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type App, createApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config/config.js';
import { createLog } from '../../../src/platform/log.js';
import { confirmReset, linkTo, REJECTED, requestReset } from '../../support/account-changes.js';
import {
  device,
  OTHER_PASSWORD,
  PASSWORD,
  refresh,
  registered,
  signIn,
  whoIs,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';

const app = useApp();
const MINUTE = 60_000;
/** What may be between the moment something is made and the moment we ask. */
const SLACK = 30_000;
let own: App;
let stop = () => {};

/** The tests' helpers, speaking to a subgraph that has no clock but the database's. */
const atDatabaseTime = new Proxy(app, {
  get(target, key) {
    if (key !== 'ask') return Reflect.get(target, key);
    return async (document: string | object, variables?: object, sender?: string | null) => {
      const response = await own.server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...(sender && { authorization: `Bearer ${sender}` }) },
        payload: { query: String(document), variables },
      });
      return response.json();
    };
  },
});

beforeAll(async () => {
  const config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DEFAULT_COUNTRY: 'PL',
    WORKER: 'separate',
    BCRYPT_COST: '4',
  });
  own = await createApp({
    config,
    // Its owner closes it.
    database: { ...app.database, close: async () => {} },
    log: createLog('silent'),
  });
  stop = () => void own.close();
});
afterAll(() => stop());
afterEach(() => void vi.useRealTimers());

/** Sets the clock of the process; the database's is its own. */
const jump = (ms: number) => {
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
};
const expiryOf = async (table: 'challenge' | 'session') => {
  const { rows } = await sql<{ ms: number }>`
    select extract(epoch from max(expires_at) - clock_timestamp())::float8 * 1000 as ms
    from ${sql.table(table)}`.execute(app.em.getKysely());
  return rows[0]!.ms;
};
const jumps = [
  ['ten minutes ahead', 10 * MINUTE],
  ['ten minutes behind', -10 * MINUTE],
  ['set back by an hour', -60 * MINUTE],
] as const;

describe.each(jumps)('a process whose clock is %s', (_how, ms) => {
  test('makes tokens that end an hour from now, in the time of the database [K20]', async () => {
    await registered(atDatabaseTime);
    jump(ms);
    await requestReset(atDatabaseTime, 'anna@example.com');
    const left = await expiryOf('challenge');
    expect(left).toBeLessThanOrEqual(60 * MINUTE + 1_000);
    expect(left).toBeGreaterThan(60 * MINUTE - SLACK);
  });

  test('revives no token that is out of date, and ends none before its time [K20]', async () => {
    await registered(atDatabaseTime);
    await requestReset(atDatabaseTime, 'anna@example.com');
    const token = await linkTo(atDatabaseTime, 'anna@example.com');
    const age = (minutes: number) =>
      app.em.execute(`update challenge set created_at = created_at - interval '${minutes} minutes',
        expires_at = expires_at - interval '${minutes} minutes'`);
    jump(ms);
    await age(61);
    expect(await confirmReset(atDatabaseTime, token, OTHER_PASSWORD)).toEqual(REJECTED);
    await age(-5);
    expect((await confirmReset(atDatabaseTime, token, OTHER_PASSWORD)).__typename).toBe(
      'CustomerPasswordReset',
    );
  });

  test('keeps sessions and access tokens exactly as long [K20]', async () => {
    const account = await registered(atDatabaseTime);
    const first = await device(atDatabaseTime, account);
    jump(ms);
    expect(await whoIs(atDatabaseTime, first.accessToken)).toBe(account.id);
    const second = await device(atDatabaseTime, account);
    jump(0);
    expect(await whoIs(atDatabaseTime, second.accessToken)).toBe(account.id);
    await app.em.execute(`update session set expires_at = clock_timestamp() - interval '1 second'`);
    jump(ms);
    expect(await whoIs(atDatabaseTime, second.accessToken)).toBeNull();
    expect((await refresh(atDatabaseTime, second.refreshToken)).__typename).toBe('CustomerRefreshRejected');
  });

  test('loses no lockout [K20]', async () => {
    const { username } = await registered(atDatabaseTime);
    for (let n = 0; n < 6; n += 1) await signIn(atDatabaseTime, { username, password: OTHER_PASSWORD });
    await app.em.execute(`update throttle set blocked_until = clock_timestamp() + interval '14 minutes'
      where blocked_until is not null`);
    jump(ms);
    const kept = await signIn(atDatabaseTime, { username, password: PASSWORD });
    expect(kept.__typename).toBe('CustomerCredentialsRejected');
    await app.em.execute(`update throttle set blocked_until = clock_timestamp() - interval '1 second'
      where blocked_until is not null`);
    const over = await signIn(atDatabaseTime, { username, password: PASSWORD });
    expect(over.__typename).toBe('CustomerSignedIn');
  });
});
