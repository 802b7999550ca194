import { describe, expect, test, vi } from 'vitest';
import { BusyError } from '../../../src/platform/secrets/passwords.js';
import { device, OTHER_PASSWORD, PASSWORD, registered, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { later, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const ANNA = 'anna@example.com';
const HERE = { ip: '192.0.2.1' };

const right = (username = ANNA, from = HERE) => signIn(app, { username, password: PASSWORD }, from);
const miss = (username = ANNA, from = HERE) => signIn(app, { username, password: OTHER_PASSWORD }, from);
async function misses(count: number, username = ANNA, from = HERE) {
  for (let call = 0; call < count; call += 1) await miss(username, from);
}
const counted = async () =>
  ((await app.everythingStored())['throttle'] as Array<{ key: string; count: number }>).filter(({ key }) =>
    key.startsWith('sign-in'),
  );

describe('wrong passwords [A01]', () => {
  test('after five there is a wait of one second, then of two; the answer is the same all along [A01]', async () => {
    await registered(app, { email: ANNA });
    const refused = await miss();
    await misses(4);
    expect(await withNothingMoved(app, () => right())).toEqual(refused);
    later(app, { seconds: 1 });
    expect(await miss()).toEqual(refused);
    later(app, { seconds: 1 });
    expect(await withNothingMoved(app, () => right())).toEqual(refused);
    later(app, { seconds: 1 });
    expect((await right()).__typename).toBe('CustomerSignedIn');
  });

  test('the wait grows to a quarter of an hour and no further [A01]', async () => {
    await registered(app, { email: ANNA });
    await misses(5);
    for (let wait = 1; wait < 900; wait *= 2) {
      later(app, { seconds: wait });
      await miss();
    }
    later(app, { seconds: 899 });
    expect((await right()).__typename).toBe('CustomerCredentialsRejected');
    later(app, { seconds: 1 });
    expect((await right()).__typename).toBe('CustomerSignedIn');
  });

  test('the right password starts the count again [A01]', async () => {
    await registered(app, { email: ANNA });
    await misses(4);
    await right();
    await misses(4);
    expect((await right()).__typename).toBe('CustomerSignedIn');
    expect(await counted()).toEqual([
      {
        key: 'sign-in from 192.0.2.1',
        count: 8,
        blocked_until: null,
        was_let_through: true,
        expires_at: expect.any(String),
      },
    ]);
  });

  test('tries during the wait do not prolong it [A01]', async () => {
    await registered(app, { email: ANNA });
    await misses(5);
    const before = await counted();
    await misses(20);
    expect(await counted()).toEqual(before);
    later(app, { seconds: 1 });
    expect((await right()).__typename).toBe('CustomerSignedIn');
  });

  test('another spelling of the name gives no new tries [A01]', async () => {
    await registered(app, { email: ANNA });
    for (const name of [
      ANNA,
      'ANNA@example.com',
      'anna@EXAMPLE.com',
      ' anna@example.com ',
      'anna@example.com.',
    ]) {
      await miss(name);
    }
    expect((await right()).__typename).toBe('CustomerCredentialsRejected');
    expect(await counted()).toHaveLength(3);
  });

  test('another spelling of the number gives no new tries [A01]', async () => {
    await registered(app, { phone: '+48601234567' });
    for (const name of [
      '+48601234567',
      '601234567',
      '601 234 567',
      '0048 601-234-567',
      '+48 (0) 601234567',
    ]) {
      await miss(name);
    }
    expect((await right('+48601234567')).__typename).toBe('CustomerCredentialsRejected');
    expect(await counted()).toHaveLength(3);
  });

  test('the customer at home is let in while somebody guesses elsewhere [A01]', async () => {
    await registered(app, { email: ANNA });
    await misses(10, ANNA, { ip: '203.0.113.9' });
    expect((await right()).__typename).toBe('CustomerSignedIn');
  });

  test('a hundred from everywhere end sign-in by password for twelve hours, not for ever [A01]', async () => {
    await registered(app, { email: ANNA });
    for (let place = 0; place < 20; place += 1) await misses(5, ANNA, { ip: `198.51.100.${place}` });
    expect((await right()).__typename).toBe('CustomerCredentialsRejected');
    later(app, { hours: 12 });
    expect((await right()).__typename).toBe('CustomerSignedIn');
  });
});

describe('one place that tries many names [A01]', () => {
  test('has a hundred failures in ten minutes, and is told how long to wait [A01, L05]', async () => {
    await registered(app, { email: ANNA });
    for (let name = 0; name < 100; name += 1) await miss(`name${name}@example.com`);
    const refused = { __typename: 'CustomerTooManyRequests', status: 429, retryAfterSeconds: 600 };
    expect(await withNothingMoved(app, () => right())).toMatchObject(refused);
    expect((await right(ANNA, { ip: '192.0.2.2' })).__typename).toBe('CustomerSignedIn');
    later(app, { seconds: 599 });
    expect(await right()).toMatchObject({ ...refused, retryAfterSeconds: 1 });
    later(app, { seconds: 1 });
    expect((await right()).__typename).toBe('CustomerSignedIn');
  });

  test('hears the same whoever it asks for, and whatever was tried for them [L05]', async () => {
    await registered(app, { email: ANNA });
    await misses(5);
    for (let name = 0; name < 95; name += 1) await miss(`name${name}@example.com`);
    const refused = await right();
    expect(refused.__typename).toBe('CustomerTooManyRequests');
    for (const name of [ANNA, 'nobody@example.com', 'name1@example.com']) {
      expect(await miss(name)).toEqual(refused);
      expect(await right(name)).toEqual(refused);
    }
  });

  test.each([
    [56, 200, 'ff', '100'],
    [48, 400, 'ffff', null],
  ])('of %i bits has %i, however many smaller ones it consists of [L04]', async (bits, most, last, next) => {
    await registered(app, { email: ANNA });
    const from = (net: string) => ({ ip: `2001:db8:7:${net}::1` });
    for (const net of ['0', '1', '2']) await miss('nobody@example.com', from(net));
    await app.em.execute(
      `update throttle set count = count + ${most - 4} where key like 'sign-in from %/${bits}'`,
    );
    await miss('nobody@example.com', from('3'));
    expect((await right(ANNA, from(last))).__typename).toBe('CustomerTooManyRequests');
    const beyond = next === null ? { ip: '2001:db8:8::1' } : from(next);
    expect((await right(ANNA, beyond)).__typename).toBe('CustomerSignedIn');
  });

  test('locked out itself, it cannot use up what somebody’s account has [A01]', async () => {
    for (let name = 0; name < 100; name += 1) await miss(`name${name}@example.com`);
    await withNothingMoved(app, () => misses(10));
  });

  test('is one place, however many of its IPv6 addresses it uses [A01]', async () => {
    await registered(app, { email: ANNA });
    for (let host = 1; host <= 5; host += 1) await miss(ANNA, { ip: `2001:db8:1:2:${host}::${host}` });
    expect((await right(ANNA, { ip: '2001:db8:1:2::7' })).__typename).toBe('CustomerCredentialsRejected');
    expect((await right(ANNA, { ip: '2001:db8:1:3::7' })).__typename).toBe('CustomerSignedIn');
  });

  test('who signs in rightly has not failed [A01]', async () => {
    const account = await registered(app, { email: ANNA });
    for (let call = 0; call < 6; call += 1) await device(app, account, HERE);
    expect(await counted()).toEqual([]);
  });
});

describe('with more to check than there is time for [E05]', () => {
  test('the answer is CustomerAccountsBusy, and the try does not count [E05]', async () => {
    await registered(app, { email: ANNA });
    vi.spyOn(app.app.world.passwords, 'inTurn').mockRejectedValue(new BusyError('full'));
    for (let call = 0; call < 7; call += 1) {
      expect(await right()).toMatchObject({ __typename: 'CustomerAccountsBusy', status: 503 });
    }
    vi.restoreAllMocks();
    expect(await counted()).toEqual([]);
    expect((await right()).__typename).toBe('CustomerSignedIn');
  });
});
