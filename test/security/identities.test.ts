import { describe, expect, test } from 'vitest';
import { registered, signIn } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { ended, enter, later, read } from '../support/customers.js';
import {
  DOWN,
  identityCalls,
  refusedBy,
  rejected,
  unavailable,
  useIdentityProviders,
} from '../support/identities.js';
import { OTHER_SHOP } from '../support/openid-provider.js';

const app = useApp();
const { openId, facebook } = useIdentityProviders(app);
const {
  linkOAuth,
  linkFacebook,
  signInByOAuth,
  signInByFacebook,
  deleteByOAuth,
  deleteByFacebook,
  identitiesOf,
} = identityCalls(app);
const anna = { sub: 'anna-17', email: 'anna@example.com' };
const FACEBOOK_ID = '10215241773831025';
const failed = { __typename: 'CustomerCredentialsRejected', status: 401 };

/** What a token of the issuer that is down would look like, as far as we can see. */
const ofDown = () => {
  const seconds = Math.floor(app.clock.now.getTime() / 1000);
  const claims = { iss: DOWN.issuer, aud: DOWN.audience, sub: anna.sub, iat: seconds, exp: seconds + 300 };
  const encoded = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `eyJhbGciOiJFUzI1NiIsImtpZCI6IngifQ.${encoded}.${'A'.repeat(86)}`;
};

describe('an identity nobody linked [I01]', () => {
  test('does not sign in whoever has the same e-mail address, proved by the provider or not [I01]', async () => {
    await registered(app, { email: anna.email });
    for (const emailVerified of [true, false]) {
      const { idToken } = await openId.signIn({ ...anna, emailVerified });
      expect(await refusedBy(app, () => signInByOAuth(idToken))).toMatchObject(failed);
    }
  });

  test('makes no account of a record with the same address [I01]', async () => {
    const { id } = await enter(app, {
      contacts: [{ type: 'EMAIL', value: anna.email, primary: true, verified: true }],
    });
    const { idToken } = await openId.signIn(anna);
    expect(await refusedBy(app, () => signInByOAuth(idToken))).toMatchObject(failed);
    expect((await read(app, id))?.registered).toBe(false);
  });

  test('is not moved from one customer to another by an address they share [I01]', async () => {
    const mallory = await registered(app, { email: 'mallory@example.com' });
    await linkOAuth(mallory, (await openId.signIn({ sub: 'mallory', email: anna.email })).idToken);
    const victim = await registered(app, { email: anna.email });
    const { idToken } = await openId.signIn(anna);
    expect(await signInByOAuth(idToken)).toMatchObject(failed);
    expect(await identitiesOf(victim)).toEqual([]);
  });

  test('is another one when another provider has the same subject [I01]', async () => {
    const account = await registered(app);
    await linkFacebook(account, facebook.token('EAAanna', { user_id: FACEBOOK_ID }));
    const { idToken } = await openId.signIn({ sub: FACEBOOK_ID });
    expect(await signInByOAuth(idToken)).toMatchObject(failed);
    expect(await deleteByOAuth(account, idToken)).toMatchObject(rejected);
  });

  test('of the same name in another case is another one [I01]', async () => {
    const account = await registered(app);
    await linkOAuth(account, (await openId.signIn(anna)).idToken);
    expect(await signInByOAuth((await openId.signIn({ sub: 'ANNA-17' })).idToken)).toMatchObject(failed);
  });
});

describe('an identity somebody left behind [I01]', () => {
  test('is gone when the owner resets the password [I01]', async () => {
    const account = await registered(app);
    const { idToken } = await openId.signIn({ sub: 'mallory' });
    await linkOAuth(account, idToken);
    await app.ask('mutation { requestPasswordReset(input: { email: "anna@example.com" }) { __typename } }');
    const link = (await app.messages()).findLast(({ template }) => template === 'passwordReset')!.data.link;
    const token = new URL(link).searchParams.get('token');
    const reset = await app.ask(
      'mutation R($token: String!) { confirmPasswordReset(input: { token: $token, password: "nine lanterns over the harbour" }) { __typename } }',
      { token },
    );
    expect(reset.data.confirmPasswordReset.__typename).toBe('CustomerPasswordReset');
    expect(await signInByOAuth(idToken)).toMatchObject(failed);
    expect(await identitiesOf(account)).toEqual([]);
  });
});

describe('tokens that are not for us [A18]', () => {
  test('of another client of the same issuer do nothing [A18]', async () => {
    const account = await registered(app);
    await linkOAuth(account, (await openId.signIn(anna)).idToken);
    const { idToken, accessToken } = await openId.signIn(anna, OTHER_SHOP);
    for (const token of [idToken, accessToken]) {
      expect(await refusedBy(app, () => signInByOAuth(token))).toMatchObject(failed);
      expect(await refusedBy(app, () => deleteByOAuth(account, token))).toMatchObject(rejected);
    }
  });

  test('our own access token is no token of a provider, and a provider’s none of ours [A18]', async () => {
    const account = await registered(app);
    expect(await signInByOAuth(await app.customer(account.id))).toMatchObject(failed);
    const { accessToken } = await openId.signIn(anna);
    const { errors } = await app.ask('{ me { id } }', undefined, accessToken);
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  test.each<[string, Parameters<typeof facebook.failWith>[0]]>([
    ['answers 500', (response) => response.writeHead(500).end('{"data":{"is_valid":true}}')],
    ['asks to wait', (response) => response.writeHead(400).end('{"error":{"code":4}}')],
    ['does not know our app', (response) => response.writeHead(400).end('{"error":{"code":190}}')],
    ['hangs up', (response) => response.destroy()],
    ['sends elsewhere', (response) => response.writeHead(302, { location: 'https://example.com' }).end()],
    ['answers with something else', (response) => response.end('<html>')],
    ['answers without saying whether it is valid', (response) => response.end('{"data":{}}')],
  ])('a Facebook that %s lets nobody in and deletes nothing [A18, K15]', async (_, how) => {
    const account = await registered(app);
    await linkFacebook(account, facebook.token('EAAlink', { user_id: FACEBOOK_ID }));
    const token = facebook.token('EAAfresh', { user_id: FACEBOOK_ID });
    facebook.failWith(how);
    expect(await refusedBy(app, () => signInByFacebook(token))).toMatchObject(unavailable);
    expect(await refusedBy(app, () => deleteByFacebook(account, token))).toMatchObject(unavailable);
  });

  test('a Facebook that says valid and not whose it is lets nobody in [A18]', async () => {
    await registered(app);
    facebook.failWith((response) => response.end('{"data":{"is_valid":true}}'));
    expect(await refusedBy(app, () => signInByFacebook('EAAfresh'))).toMatchObject(failed);
  });
});

describe('deleting somebody’s account [J01, K15]', () => {
  test('an issuer that is down deletes nothing [K15]', async () => {
    const account = await registered(app);
    await linkOAuth(account, (await openId.signIn(anna)).idToken);
    expect(await refusedBy(app, () => deleteByOAuth(account, ofDown()))).toMatchObject(unavailable);
  });

  test('twenty wrong tries wait like sign-in, and the owner can go on afterwards [J01]', async () => {
    const account = await registered(app);
    await linkOAuth(account, (await openId.signIn(anna)).idToken);
    const { idToken: foreign } = await openId.signIn({ sub: 'mallory' });
    for (let i = 0; i < 20; i += 1) {
      expect(await refusedBy(app, () => deleteByOAuth(account, foreign))).toMatchObject(rejected);
    }
    const { idToken } = await openId.signIn(anna);
    expect(await refusedBy(app, () => deleteByOAuth(account, idToken))).toMatchObject(rejected);
    const { username, password } = account;
    expect((await signIn(app, { username, password })).__typename).toBe('CustomerSignedIn');
    later(app, { seconds: 2 });
    expect((await deleteByOAuth(account, idToken)).__typename).toBe('CustomerAccountDeleted');
  });

  test('a customer does not delete another one by their own token, nor by the other one’s [J01]', async () => {
    const victim = await registered(app);
    const mallory = await registered(app, { email: 'mallory@example.com' });
    await linkOAuth(victim, (await openId.signIn(anna)).idToken);
    await linkOAuth(mallory, (await openId.signIn({ sub: 'mallory' })).idToken);
    const { idToken } = await openId.signIn(anna);
    expect(await refusedBy(app, () => deleteByOAuth(mallory, idToken))).toMatchObject(rejected);
    const { idToken: own } = await openId.signIn({ sub: 'mallory' });
    expect(ended(await deleteByOAuth(mallory, own), 'CustomerAccountDeleted').id).toBe(mallory.id);
    expect((await read(app, victim.id))?.id).toBe(victim.id);
  });

  test('a dump of the database holds no token [B16]', async () => {
    const account = await registered(app);
    const { idToken } = await openId.signIn(anna);
    await linkOAuth(account, idToken);
    await signInByOAuth(idToken);
    const stored = JSON.stringify(await app.everythingStored());
    for (const part of idToken.split('.')) expect(stored).not.toContain(part);
    expect((await app.everythingStored())['shown_token']).toHaveLength(1);
  });
});
