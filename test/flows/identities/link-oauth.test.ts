import { describe, expect, test } from 'vitest';
import { LinkOAuthDocument } from '../../generated/graphql.js';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, withNothingMoved } from '../../support/customers.js';
import { identityCalls, refusedBy, rejected, useIdentityProviders } from '../../support/identities.js';

const app = useApp();
const { openId } = useIdentityProviders(app);
const { linkOAuth, signInByOAuth, identitiesOf } = identityCalls(app);
const anna = { sub: 'anna-17', email: 'anna@example.com' };

describe('a customer that links an OpenID identity', () => {
  test.each(['idToken', 'accessToken'] as const)(
    'with the %s signs in by it from then on [SY-17]',
    async (kind) => {
      const account = await registered(app);
      const tokens = await openId.signIn(anna);
      const { customer } = ended(await linkOAuth(account, tokens[kind]), 'CustomerIdentityLinked');
      expect(customer).toEqual({
        id: account.id,
        identities: [
          {
            id: expect.any(String),
            provider: openId.issuer,
            createdAt: expect.any(String),
            lastUsedAt: expect.any(String),
          },
        ],
      });
      const [identity] = customer!.identities!;
      const now = app.clock.now.getTime();
      expect([identity!.createdAt, identity!.lastUsedAt].map(Date.parse)).toEqual([now, now]);
      expect(ended(await signInByOAuth(tokens[kind]), 'CustomerSignedIn').customer?.id).toBe(account.id);
    },
  );

  test('has it on record, without the subject [SY-17]', async () => {
    const account = await registered(app);
    await linkOAuth(account, (await openId.signIn(anna)).idToken);
    const [entry] = await historyOf(app, account.id);
    expect(entry).toMatchObject({
      kind: 'IDENTITY_LINKED',
      actorKind: 'CUSTOMER',
      actorId: account.id,
      changes: [{ field: 'identities', from: null, to: openId.issuer }],
    });
    expect(JSON.stringify(entry)).not.toContain(anna.sub);
  });

  test('a second time has it once [SY-17]', async () => {
    const account = await registered(app);
    await linkOAuth(account, (await openId.signIn(anna)).idToken);
    const before = await identitiesOf(account);
    later(app, { seconds: 10 });
    ended(await linkOAuth(account, (await openId.signIn(anna)).idToken), 'CustomerIdentityLinked');
    expect(await identitiesOf(account)).toEqual(before);
    expect(await historyOf(app, account.id, ['IDENTITY_LINKED'])).toHaveLength(1);
  });

  test('may have several, of one issuer too [SY-17]', async () => {
    const account = await registered(app);
    await linkOAuth(account, (await openId.signIn(anna)).idToken);
    later(app, { seconds: 1 });
    await linkOAuth(account, (await openId.signIn({ sub: 'anna-at-work' })).idToken);
    expect((await identitiesOf(account)).map(({ provider }) => provider)).toEqual([
      openId.issuer,
      openId.issuer,
    ]);
  });

  test('is refused one that is another customer’s [SY-17]', async () => {
    const account = await registered(app);
    await linkOAuth(account, (await openId.signIn(anna)).idToken);
    const other = await registered(app, { email: 'bert@example.com' });
    const { idToken } = await openId.signIn(anna);
    expect(await refusedBy(app, () => linkOAuth(other, idToken))).toMatchObject({
      __typename: 'CustomerIdentityTaken',
      status: 409,
    });
    expect(await identitiesOf(other)).toEqual([]);
  });

  test('gives the password, and the provider is not asked before it is right [SY-17]', async () => {
    const account = await registered(app);
    const { idToken } = await openId.signIn(anna);
    openId.published.length = 0;
    expect(await refusedBy(app, () => linkOAuth(account, idToken, 'not the password'))).toMatchObject({
      __typename: 'CustomerPasswordRejected',
      status: 403,
    });
    expect((await historyOf(app, account.id))[0]?.kind).toBe('PASSWORD_REJECTED');
    expect(openId.published).toEqual([]);
  });

  test('waits after five wrong passwords, also with the right one [SY-17]', async () => {
    const account = await registered(app);
    const { idToken } = await openId.signIn(anna);
    for (let i = 0; i < 5; i += 1) await linkOAuth(account, idToken, 'not the password');
    expect((await linkOAuth(account, idToken)).__typename).toBe('CustomerPasswordRejected');
    later(app, { seconds: 2 });
    expect((await linkOAuth(account, idToken)).__typename).toBe('CustomerIdentityLinked');
  });

  test('is refused a token that does not count, and waits after five of them [A18]', async () => {
    const account = await registered(app);
    const { idToken } = await openId.signIn(anna);
    for (let i = 0; i < 5; i += 1) {
      expect(await refusedBy(app, () => linkOAuth(account, `${idToken}x`))).toMatchObject(rejected);
    }
    expect(await linkOAuth(account, idToken)).toMatchObject(rejected);
    later(app, { seconds: 2 });
    expect((await linkOAuth(account, idToken)).__typename).toBe('CustomerIdentityLinked');
  });

  test('links once per idempotency key [BX-05]', async () => {
    const account = await registered(app);
    const { idToken } = await openId.signIn(anna);
    const input = { accessToken: idToken, password: account.password, idempotencyKey: 'link-1' };
    const call = async (change: object = {}) =>
      (await app.ask(LinkOAuthDocument, { input: { ...input, ...change } }, await app.customer(account.id)))
        .data.linkOAuth;
    const first = await call();
    expect(await withNothingMoved(app, () => call())).toEqual(first);
    expect((await withNothingMoved(app, () => call({ accessToken: 'x' }))).__typename).toBe(
      'CustomerIdempotencyKeyReused',
    );
  });
});
