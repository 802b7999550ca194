import { describe, expect, test } from 'vitest';
import { MySessionsDocument, RevokeSessionDocument } from '../../generated/graphql.js';
import { device, refresh, registered, whoIs } from '../../support/accounts.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, historyOf, later, NOBODY, withNothingMoved } from '../../support/customers.js';

const app = useApp();

const sessionsOf = async (sender: Sender) =>
  (await app.ask(MySessionsDocument, {}, sender)).data.me!.sessions!;
const revoke = async (id: string, sender: Sender) =>
  (await app.ask(RevokeSessionDocument, { input: { id } }, sender)).data.revokeSession;

describe('a customer looks where they are signed in', () => {
  test('sees device, place, first and last use, the last used first, and which one is in hand [BX-06]', async () => {
    const account = await registered(app);
    await device(app, account, { ip: '192.0.2.1', userAgent: 'Old Phone' });
    later(app, { seconds: 60 });
    const here = await device(app, account, { ip: '2001:db8::1', userAgent: 'Browser' });
    const common = { id: expect.any(String), deviceType: 'BROWSER' };
    expect(await sessionsOf(here.accessToken)).toEqual([
      {
        ...common,
        ip: '2001:db8::1',
        userAgent: 'Browser',
        createdAt: '2026-03-01T09:01:00+00:00',
        lastUsedAt: '2026-03-01T09:01:00+00:00',
        expiresAt: '2026-03-31T09:01:00+00:00',
        current: true,
      },
      {
        ...common,
        ip: '192.0.2.1',
        userAgent: 'Old Phone',
        createdAt: '2026-03-01T09:00:00+00:00',
        lastUsedAt: '2026-03-01T09:00:00+00:00',
        expiresAt: '2026-03-31T09:00:00+00:00',
        current: false,
      },
    ]);
  });

  test('does not see one that can no longer be used [BX-06]', async () => {
    const account = await registered(app);
    await device(app, account);
    later(app, { hours: 14 * 24 });
    const here = await device(app, account);
    expect(await sessionsOf(here.accessToken)).toHaveLength(1);
  });

  test('signs the lost phone out: it is dead at once [BX-06]', async () => {
    const account = await registered(app);
    const phone = await device(app, account);
    later(app, { seconds: 1 });
    const here = await device(app, account);
    const [current, lost] = await sessionsOf(here.accessToken);
    expect(ended(await revoke(lost!.id, here.accessToken), 'CustomerSessionRevoked')).toMatchObject({
      id: lost!.id,
      customer: { sessions: [{ id: current!.id }] },
    });
    expect(await whoIs(app, phone.accessToken)).toBeNull();
    expect((await refresh(app, phone.refreshToken)).__typename).toBe('CustomerRefreshRejected');
    expect(await whoIs(app, here.accessToken)).toBe(account.id);
    expect(await historyOf(app, account.id, ['SESSIONS_REVOKED'])).toHaveLength(1);
  });
});

describe('a session of somebody else [C07]', () => {
  test('looks like one that does not exist, and stays [C07]', async () => {
    const campaign = await registered(app, { email: 'anna@example.com' });
    const theirs = await device(app, campaign);
    const [session] = await sessionsOf(theirs.accessToken);
    const account = await registered(app, { email: 'eve@example.com' });
    const { accessToken } = await device(app, account);
    const unknown = await withNothingMoved(app, () => revoke(NOBODY, accessToken));
    expect(unknown).toMatchObject({ __typename: 'CustomerSessionNotFound', status: 404 });
    for (const id of [session!.id, 'session', '']) {
      expect(await withNothingMoved(app, () => revoke(id, accessToken))).toEqual(unknown);
    }
    expect(await whoIs(app, theirs.accessToken)).toBe(campaign.id);
  });

  test('one that has ended is not ended again [C07]', async () => {
    const account = await registered(app);
    await device(app, account);
    later(app, { seconds: 1 });
    const { accessToken } = await device(app, account);
    const { id } = (await sessionsOf(accessToken))[1]!;
    await revoke(id, accessToken);
    expect((await withNothingMoved(app, () => revoke(id, accessToken))).__typename).toBe(
      'CustomerSessionNotFound',
    );
  });

  test('nobody, a service and staff cannot revoke', async () => {
    for (const sender of [null, await app.service(), await app.staff()]) {
      const answer = await app.ask(RevokeSessionDocument, { input: { id: NOBODY } }, sender);
      const [error] = answer.errors!;
      expect(error!.extensions['code']).toBe(sender ? 'FORBIDDEN' : 'UNAUTHENTICATED');
    }
  });
});
