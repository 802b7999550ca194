import { expect, test } from 'vitest';
import {
  RevokeOtherSessionsDocument,
  RevokeSessionDocument,
  SignOutDocument,
} from '../../generated/graphql.js';
import { device, refresh, registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { later } from '../../support/customers.js';
import { whileLocked } from '../../support/locked.js';

const app = useApp();

/** Whatever changes the customer holds their lock, and asks under it whether its session is still there. */
const ways: Record<string, (own: string, other: string) => Promise<{ __typename: string }>> = {
  signOut: async (own: string) => (await app.ask(SignOutDocument, {}, own)).data.signOut,
  revokeSession: async (own: string, other: string) =>
    (await app.ask(RevokeSessionDocument, { input: { id: other } }, own)).data.revokeSession,
  revokeOtherSessions: async (own: string) =>
    (await app.ask(RevokeOtherSessionsDocument, {}, own)).data.revokeOtherSessions,
};
const ends = {
  signOut: 'CustomerSignedOut',
  revokeSession: 'CustomerSessionRevoked',
  revokeOtherSessions: 'CustomerOtherSessionsRevoked',
};

const sessionOf = ({ accessToken }: { accessToken: string }) =>
  JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()).sid as string;

test.each(Object.entries(ends))(
  '%s waits until a change of the customer has ended [K18]',
  async (way, end) => {
    const account = await registered(app);
    const other = await device(app, account);
    const own = await device(app, account);
    const call = () => ways[way]!(own.accessToken, sessionOf(other));
    const answer = await whileLocked(app, account.id, call, async () => {});
    expect(answer.__typename).toBe(end);
  },
);

test('a refresh token used again ends its session after a change of the customer has ended [K18]', async () => {
  const account = await registered(app);
  const own = await device(app, account);
  await refresh(app, own.refreshToken);
  later(app, { seconds: 60 });
  const answer = await whileLocked(
    app,
    account.id,
    () => refresh(app, own.refreshToken),
    async () => {},
  );
  expect(answer.__typename).toBe('CustomerRefreshRejected');
});
