import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { lifetimes } from '../../src/domain/proofs/policy.js';
import { forgetExpired } from '../../src/tables/expired.js';
import { noteShownToken } from '../../src/tables/sign-in/shown-tokens.js';
import { device, OTHER_PASSWORD, refresh, registered, signIn, whoIs } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { later } from '../support/customers.js';
import { useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app, { WORKER: 'separate', BCRYPT_COST: '4' });
const TABLES = ['challenge', 'throttle', 'idempotency_key', 'session', 'shown_token'] as const;

const cleanUp = () => forgetExpired(app.database.kysely, app.clock.now, lifetimes);
const counts = async () => {
  const stored = await app.everythingStored();
  return Object.fromEntries(TABLES.map((table) => [table, stored[table]!.length]));
};

/** A customer with a session, a used code, counted tries, a kept answer and a token that was shown. */
async function lived() {
  const account = await registered(app);
  const tokens = await device(app, account);
  await signIn(app, { username: account.username, password: OTHER_PASSWORD });
  await noteShownToken(app.database.kysely, 'a fingerprint', new Date(app.clock.now.getTime() + 900_000));
  await app.ask(
    'mutation { createCustomer(input: { externalId: "a", idempotencyKey: "k" }) { __typename } }',
    {},
    await app.service(),
  );
  return { account, tokens };
}

describe('cleaning up', () => {
  test('takes nothing that still counts', async () => {
    const { account, tokens } = await lived();
    const none = { challenge: 0, throttle: 0, idempotency_key: 0, session: 0, shown_token: 0 };
    expect(await cleanUp()).toEqual(none);
    later(app, { hours: 23 });
    const before = await counts();
    await cleanUp();
    const after = await counts();
    expect(after).toMatchObject({ challenge: before['challenge'], idempotency_key: 1, session: 1 });
    expect((await refresh(app, tokens.refreshToken)).__typename).toBe('CustomerSessionRefreshed');
    expect((await app.everythingStored())['customer']).toHaveLength(2);
    expect(account.id).toBeTruthy();
  });

  test('takes codes, counts and kept answers when they are over, and leaves the session that goes on', async () => {
    const { tokens } = await lived();
    later(app, { hours: 25 });
    const deleted = await cleanUp();
    expect(deleted).toMatchObject({ challenge: 1, idempotency_key: 1, session: 0, shown_token: 1 });
    expect(await counts()).toEqual({
      challenge: 0,
      throttle: 0,
      idempotency_key: 0,
      session: 1,
      shown_token: 0,
    });
    expect((await refresh(app, tokens.refreshToken)).__typename).toBe('CustomerSessionRefreshed');
  });

  test('takes sessions a day after they ended, were ended or were forgotten', async () => {
    const { account } = await lived();
    const ended = await device(app, account);
    const signOut = 'mutation { signOut { __typename } }';
    await app.ask(signOut, {}, ended.accessToken);
    expect((await counts())['session']).toBe(2);
    later(app, { hours: 24 });
    expect((await cleanUp())['session']).toBe(1);
    later(app, { hours: 13 * 24 });
    expect((await cleanUp())['session']).toBe(0);
    later(app, { hours: 24 });
    expect((await cleanUp())['session']).toBe(1);
    expect(await whoIs(app, ended.accessToken)).toBeNull();
  });

  test('does not let a waiting account in early', async () => {
    const account = await registered(app);
    for (let place = 0; place < 20; place += 1) {
      for (let call = 0; call < 5; call += 1) {
        await signIn(
          app,
          { username: account.username, password: OTHER_PASSWORD },
          { ip: `198.51.100.${place}` },
        );
      }
    }
    later(app, { hours: 11 });
    await cleanUp();
    expect((await signIn(app, account)).__typename).toBe('CustomerCredentialsRejected');
  });

  test('goes in batches until nothing is left', async () => {
    await app.em.execute(
      `insert into throttle select 'key ' || n, 1, true, null, '2020-01-01' from generate_series(1, 10001) n`,
    );
    expect((await cleanUp())['throttle']).toBe(10_001);
  });

  test('happens by itself where messages are sent', async () => {
    await app.em.execute(`insert into throttle values ('key', 1, true, null, '2020-01-01')`);
    later(app, { hours: 2 });
    live.app.messageSender.start();
    const isThere = async () => (await counts())['throttle'] === 1;
    for (let wait = 0; wait < 200 && (await isThere()); wait += 1) await sleep(20);
    expect(await isThere()).toBe(false);
  });
});
