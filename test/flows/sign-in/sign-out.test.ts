import { expect, test } from 'vitest';
import { SignOutDocument } from '../../generated/graphql.js';
import { device, refresh, registered, whoIs } from '../../support/accounts.js';
import { type Sender, useApp } from '../../support/app.js';
import { historyOf, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const signOut = (sender: Sender) => app.ask(SignOutDocument, {}, sender);

test('a customer signs out: both tokens of this device are dead at once, other devices live on [BX-06]', async () => {
  const account = await registered(app);
  const here = await device(app, account);
  const there = await device(app, account);
  const { data } = await signOut(here.accessToken);
  expect(data.signOut).toEqual({ __typename: 'CustomerSignedOut', sessionId: expect.any(String) });
  expect(await whoIs(app, here.accessToken)).toBeNull();
  expect((await refresh(app, here.refreshToken)).__typename).toBe('CustomerRefreshRejected');
  expect(await whoIs(app, there.accessToken)).toBe(account.id);
  expect((await refresh(app, there.refreshToken)).__typename).toBe('CustomerSessionRefreshed');
  expect(await historyOf(app, account.id, ['SIGNED_OUT'])).toMatchObject([{ actorId: account.id }]);
});

test('the token of a device that signed out does not sign out again [A11]', async () => {
  const here = await device(app, await registered(app));
  await signOut(here.accessToken);
  const answer = await withNothingMoved(app, () => signOut(here.accessToken));
  expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
});

test('a token without a session has nothing to sign out of', async () => {
  const { id } = await registered(app);
  const token = await app.customer(id);
  const { data } = await withNothingMoved(app, () => signOut(token));
  expect(data.signOut).toMatchObject({ __typename: 'CustomerSessionNotFound', status: 404 });
});

test.each([
  ['nobody', async () => null, 'UNAUTHENTICATED'],
  ['a service', async () => app.service(), 'FORBIDDEN'],
  ['staff', async () => app.staff(), 'FORBIDDEN'],
])('%s cannot sign out', async (_, sender, code) => {
  const answer = await signOut(await sender());
  expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
});
