import { describe, expect, test } from 'vitest';
import { type Device, device, refresh, registered, whoIs } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const DAY = 24;

/** The successor of a device's tokens. */
async function next({ refreshToken }: Device): Promise<Device> {
  const {
    customer: _,
    __typename,
    ...tokens
  } = ended(await refresh(app, refreshToken), 'CustomerSessionRefreshed');
  return tokens;
}
const REFUSED = { __typename: 'CustomerRefreshRejected', status: 401, message: expect.any(String) };
const sessions = async () => (await app.everythingStored())['session'] as Array<Record<string, unknown>>;

describe('a device with a refresh token', () => {
  test('gets new tokens of the same session [BX-06]', async () => {
    const { id, ...account } = await registered(app);
    const first = await device(app, { id, ...account });
    later(app, { seconds: 400 });
    expect(await whoIs(app, first.accessToken)).toBeNull();
    const answer = await refresh(app, first.refreshToken, { ip: '192.0.2.9', userAgent: 'Phone' });
    const { customer, refreshToken, accessToken } = ended(answer, 'CustomerSessionRefreshed');
    expect(customer!.id).toBe(id);
    expect(refreshToken).not.toBe(first.refreshToken);
    expect(await whoIs(app, accessToken)).toBe(id);
    expect(await sessions()).toMatchObject([
      { generation: 2, ip: '192.0.2.9', user_agent: 'Phone', last_used_at: '2026-03-01 09:06:40+00' },
    ]);
  });

  test('shows the last token again within ten seconds: the same successor [A12]', async () => {
    const first = await device(app, await registered(app));
    const successor = await next(first);
    later(app, { seconds: 10 });
    const again = await withNothingMoved(app, () => next(first));
    expect(again.refreshToken).toBe(successor.refreshToken);
    expect((await refresh(app, successor.refreshToken)).__typename).toBe('CustomerSessionRefreshed');
  });

  test('shows it after that: the session is over for both, and it stands in history [A12, BX-06]', async () => {
    const account = await registered(app);
    const first = await device(app, account);
    const other = await device(app, account);
    const successor = await next(first);
    later(app, { seconds: 11 });
    expect(await refresh(app, first.refreshToken)).toEqual(REFUSED);
    expect(await refresh(app, successor.refreshToken)).toEqual(REFUSED);
    expect(await whoIs(app, successor.accessToken)).toBeNull();
    expect(await historyOf(app, account.id, ['TOKEN_REUSED'])).toMatchObject([{ actorId: account.id }]);
    expect((await next(other)).accessToken).toBeTruthy();
  });

  test('shows an older token, be it within ten seconds: the session is over [A13]', async () => {
    const first = await device(app, await registered(app));
    const second = await next(first);
    const third = await next(second);
    expect(await refresh(app, first.refreshToken)).toEqual(REFUSED);
    expect(await refresh(app, third.refreshToken)).toEqual(REFUSED);
    expect(await sessions()).toMatchObject([{ revoked_reason: 'TOKEN_REUSED', generation: 3 }]);
  });

  test('is signed out after 14 days without use, and after 30 days in any case [A06, BX-06]', async () => {
    const account = await registered(app);
    const idle = await device(app, account);
    let used = await device(app, account);
    later(app, { hours: 14 * DAY });
    expect(await refresh(app, idle.refreshToken)).toEqual(REFUSED);
    app.clock.now = new Date('2026-03-01T09:00:00.000Z');
    for (const days of [13, 13]) {
      later(app, { hours: days * DAY });
      used = await next(used);
    }
    later(app, { hours: 4 * DAY });
    expect(await refresh(app, used.refreshToken)).toEqual(REFUSED);
  });

  test('is refused when the customer is disabled, and goes on when enabled again [A16]', async () => {
    const account = await registered(app);
    const first = await device(app, account);
    await app.em.execute(`update customer set status = 'DISABLED' where id = '${account.id}'`);
    expect(await withNothingMoved(app, () => refresh(app, first.refreshToken))).toEqual(REFUSED);
    expect(await whoIs(app, first.accessToken)).toBeNull();
    await app.em.execute(`update customer set status = 'ENABLED' where id = '${account.id}'`);
    expect((await next(first)).accessToken).toBeTruthy();
  });

  test('is refused when the customer is deleted [A16]', async () => {
    const account = await registered(app);
    const first = await device(app, account);
    await app.em.execute(`delete from customer where id = '${account.id}'`);
    expect(await refresh(app, first.refreshToken)).toEqual(REFUSED);
    expect(await whoIs(app, first.accessToken)).toBeNull();
  });
});

describe('what is no refresh token [A06]', () => {
  test('is refused and ends nobody’s session [A06]', async () => {
    const first = await device(app, await registered(app));
    const bytes = Buffer.from(first.refreshToken, 'base64url');
    const changed = (place: number) => {
      const copy = Buffer.from(bytes);
      copy[place]! ^= 1;
      return copy.toString('base64url');
    };
    const made = [
      '',
      'x',
      first.accessToken,
      first.refreshToken.slice(0, -1),
      `${first.refreshToken}A`,
      ` ${first.refreshToken}`,
      `${first.refreshToken}=`,
      // Another session, another generation, another end of the code.
      changed(0),
      changed(19),
      changed(51),
      'A'.repeat(90_000),
    ];
    for (const token of made) {
      expect(await withNothingMoved(app, () => refresh(app, token))).toEqual(REFUSED);
    }
    expect((await next(first)).accessToken).toBeTruthy();
  });

  test('a refresh token is no access token [A06]', async () => {
    const first = await device(app, await registered(app));
    expect(await whoIs(app, first.refreshToken)).toBeNull();
  });

  test('a token of an older generation cannot be made from a newer one [A06]', async () => {
    const first = await device(app, await registered(app));
    const second = await next(first);
    const bytes = Buffer.from(second.refreshToken, 'base64url');
    bytes.writeUInt32BE(3, 16);
    expect(await withNothingMoved(app, () => refresh(app, bytes.toString('base64url')))).toEqual(REFUSED);
  });
});
