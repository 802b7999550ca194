import { describe, expect, test } from 'vitest';
import { campaign, registered, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, NOBODY, read } from '../../support/customers.js';
import {
  DOWN,
  identityCalls,
  refusedBy,
  unavailable,
  useIdentityProviders,
} from '../../support/identities.js';

const app = useApp();
const { openId } = useIdentityProviders(app);
const { linkOAuth, signInByOAuth, identitiesOf } = identityCalls(app);
const anna = { sub: 'anna-17', email: 'anna@example.com' };

async function linked() {
  const account = await registered(app);
  const { idToken } = await openId.signIn(anna);
  ended(await linkOAuth(account, idToken), 'CustomerIdentityLinked');
  return { account, idToken };
}
const failed = { __typename: 'CustomerCredentialsRejected', status: 401, message: expect.any(String) };

describe('signing in by an OpenID identity', () => {
  test('opens a session like any other [SY-17]', async () => {
    const { account } = await linked();
    later(app, { seconds: 30 });
    const tokens = ended(await signInByOAuth((await openId.signIn(anna)).accessToken), 'CustomerSignedIn');
    const { data } = await app.ask(
      '{ me { id sessions { current deviceType } } }',
      undefined,
      tokens.accessToken,
    );
    expect(data.me).toEqual({ id: account.id, sessions: [{ current: true, deviceType: 'BROWSER' }] });
    const [identity] = await identitiesOf(account);
    expect(Date.parse(identity!.lastUsedAt as string)).toBe(app.clock.now.getTime());
    expect((await historyOf(app, account.id))[0]).toMatchObject({ kind: 'SIGNED_IN', actorId: account.id });
  });

  test('says what the campaign still misses, and does not know an unknown one [FI-11]', async () => {
    const { idToken } = await linked();
    const asking = await campaign(app, [{ name: 'firstName' }]);
    expect(
      ended(await signInByOAuth(idToken, asking), 'CustomerRegistrationIncomplete').missingFields,
    ).toEqual(['firstName']);
    const answer = await refusedBy(app, () => signInByOAuth(idToken, NOBODY));
    expect(answer.__typename).toBe('LoyaltyCampaignNotFound');
  });

  test('fails in one way for an unknown person, a disabled customer and a bad token [C01]', async () => {
    const { account, idToken } = await linked();
    const unknown = await refusedBy(app, async () =>
      signInByOAuth((await openId.signIn({ sub: 'somebody' })).idToken),
    );
    expect(unknown).toMatchObject(failed);
    expect(await signInByOAuth(`${idToken.slice(0, -4)}AAAA`)).toEqual(unknown);
    expect(await signInByOAuth('x')).toEqual(unknown);
    await app.em
      .getKysely()
      .updateTable('customer' as never)
      .set({ status: 'DISABLED' } as never)
      .where('id' as never, '=', account.id as never)
      .execute();
    expect(await refusedBy(app, () => signInByOAuth(idToken))).toEqual(unknown);
  });

  test('stops when the token has expired [A06]', async () => {
    const { idToken } = await linked();
    later(app, { hours: 1, seconds: 31 });
    expect(await refusedBy(app, () => signInByOAuth(idToken))).toMatchObject(failed);
  });

  test('takes along what the visitor gathered [SY-22]', async () => {
    const { account, idToken } = await linked();
    const started = await app.ask(
      'mutation { startAnonymousSession(input: {}) { __typename ... on CustomerAnonymousSessionStarted { accessToken } } }',
    );
    const visitor = started.data.startAnonymousSession.accessToken;
    await app.ask(
      'mutation { recognizeAnonymous(input: { parameters: [{ name: "shoes", value: "38" }] }) { __typename } }',
      undefined,
      visitor,
    );
    ended(await signInByOAuth(idToken, undefined, visitor), 'CustomerSignedIn');
    expect((await read(app, account.id))?.attributes).toEqual([{ name: 'shoes', value: '38' }]);
  });

  test('stops after a hundred failures from one place, whoever they are for, but for a known device [A04, L05]', async () => {
    const { account, idToken } = await linked();
    for (let i = 0; i < 99; i += 1) await signInByOAuth('x');
    const { deviceToken } = ended(await signInByOAuth(idToken), 'CustomerSignedIn');
    await signInByOAuth('x');
    const refused = await signInByOAuth(idToken);
    expect(refused).toMatchObject({ __typename: 'CustomerTooManyRequests', status: 429 });
    expect(await signInByOAuth('x')).toEqual(refused);
    expect((await signInByOAuth(idToken, undefined, null, deviceToken)).__typename).toBe('CustomerSignedIn');
    expect(
      (await signIn(app, { username: account.username, password: account.password, deviceToken })).__typename,
    ).toBe('CustomerSignedIn');
    // By a provider as by password a known device has ten failures of its own.
    for (let i = 0; i < 10; i += 1) await signInByOAuth('x', undefined, null, deviceToken);
    expect(await signInByOAuth(idToken, undefined, null, deviceToken)).toEqual(refused);
  });

  test('says that an issuer cannot be asked, and does not count it [K15]', async () => {
    const body = Buffer.from(JSON.stringify({ iss: DOWN.issuer, aud: DOWN.audience, sub: 'anna-17' }));
    const token = `eyJhbGciOiJFUzI1NiIsImtpZCI6IngifQ.${body.toString('base64url')}.${'A'.repeat(86)}`;
    const answer = await refusedBy(app, () => signInByOAuth(token));
    expect(answer).toMatchObject(unavailable);
    const { throttle } = await app.everythingStored();
    expect(throttle).toEqual([]);
  });
});
