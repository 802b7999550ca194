import { expect, test } from 'vitest';
import { RevokeOtherSessionsDocument } from '../../generated/graphql.js';
import { device, refresh, registered, whoIs } from '../../support/accounts.js';
import { type Sender, useApp } from '../../support/app.js';
import { historyOf, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const revoke = (sender: Sender) => app.ask(RevokeOtherSessionsDocument, {}, sender);

test('a customer signs every other device out, and nobody else’s [BX-06]', async () => {
  const account = await registered(app, { email: 'anna@example.com' });
  const others = [await device(app, account), await device(app, account)];
  const here = await device(app, account);
  const stranger = await device(app, await registered(app, { email: 'eve@example.com' }));
  const { data } = await revoke(here.accessToken);
  expect(data.revokeOtherSessions).toEqual({
    __typename: 'CustomerOtherSessionsRevoked',
    revoked: 2,
    customer: { sessions: [{ id: expect.any(String) }] },
  });
  for (const { accessToken, refreshToken } of others) {
    expect(await whoIs(app, accessToken)).toBeNull();
    expect((await refresh(app, refreshToken)).__typename).toBe('CustomerRefreshRejected');
  }
  expect((await refresh(app, here.refreshToken)).__typename).toBe('CustomerSessionRefreshed');
  expect(await whoIs(app, stranger.accessToken)).toEqual(expect.any(String));
  expect(await historyOf(app, account.id, ['SESSIONS_REVOKED'])).toMatchObject([
    { changes: [{ field: 'sessions', from: 2, to: null }] },
  ]);
});

test('with no other device nothing happens [BX-06]', async () => {
  const here = await device(app, await registered(app));
  const { data } = await withNothingMoved(app, () => revoke(here.accessToken));
  expect(data.revokeOtherSessions).toMatchObject({ revoked: 0 });
});

test.each([
  ['nobody', async () => null, 'UNAUTHENTICATED'],
  ['a service', async () => app.service(), 'FORBIDDEN'],
])('%s cannot', async (_, sender, code) => {
  const answer = await revoke(await sender());
  expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
});
