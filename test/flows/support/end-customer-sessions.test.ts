import { describe, expect, test } from 'vitest';
import { forgetMessages, requestMove, templates } from '../../support/account-changes.js';
import { device, PASSWORD, refresh, registered, signIn, whoIs } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, NOBODY, withNothingMoved } from '../../support/customers.js';
import { deskOf, lastEntry, REASON } from '../../support/desk.js';

const app = useApp();
const desk = deskOf(app);

describe('staff end somebody’s sessions', () => {
  test('everywhere at once, and the owner is told and can sign in again [BX-10, A11]', async () => {
    const account = await registered(app);
    const devices = [await device(app, account), await device(app, account)];
    await forgetMessages(app);
    const answer = ended(await desk.endSessions(account.id), 'CustomerSessionsEnded');
    expect(answer).toMatchObject({ customerId: account.id, revoked: 2 });
    for (const { accessToken, refreshToken } of devices) {
      expect(await whoIs(app, accessToken)).toBeNull();
      expect((await refresh(app, refreshToken)).__typename).toBe('CustomerRefreshRejected');
    }
    expect(await templates(app)).toEqual([`sessionsEnded to ${account.username}`]);
    expect(await lastEntry(app, account.id)).toMatchObject({
      kind: 'SESSIONS_REVOKED',
      actorKind: 'STAFF',
      actorId: 'staff-7',
      changes: [
        { field: 'sessions', from: 2, to: null },
        { field: 'reason', from: null, to: REASON },
      ],
    });
    expect((await signIn(app, account)).__typename).toBe('CustomerSignedIn');
  });

  test('and stop an e-mail change that was asked for on one of the devices [BX-10]', async () => {
    const account = await registered(app);
    const { accessToken } = await device(app, account);
    await requestMove(app, accessToken, 'thief@example.com', PASSWORD);
    await desk.endSessions(account.id);
    expect(await app.em.execute('select purpose from challenge where used_at is null')).toEqual([]);
  });

  test('where there are none, nothing is recorded and nobody is told [BX-10]', async () => {
    const { id } = await registered(app);
    const answer = await withNothingMoved(app, () => desk.endSessions(id));
    expect(answer).toMatchObject({ __typename: 'CustomerSessionsEnded', revoked: 0 });
    expect(await historyOf(app, id, ['SESSIONS_REVOKED'])).toEqual([]);
  });

  test('of nobody, or without saying why, is refused [BX-10]', async () => {
    const { id: customerId } = await registered(app);
    for (const id of [NOBODY, 'nobody']) {
      const answer = await withNothingMoved(app, () => desk.endSessions(id));
      expect(answer).toMatchObject({ __typename: 'CustomerNotFound', status: 404 });
    }
    for (const reason of ['', '   ', '\u200b', '\u3164\u2800 \u{e0020}', 'x'.repeat(201)]) {
      const { data } = await app.ask(
        'mutation ($input: EndCustomerSessionsInput!) { endCustomerSessions(input: $input) { __typename ... on CustomerInputRejected { fields { path } } } }',
        { input: { customerId, reason } },
        await app.staff(['accounts:support']),
      );
      expect(data.endCustomerSessions).toEqual({
        __typename: 'CustomerInputRejected',
        fields: [{ path: 'reason' }],
      });
    }
  });
});
