import { describe, expect, test } from 'vitest';
import { PASSWORD, registered, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, NOBODY, withNothingMoved } from '../../support/customers.js';
import { identityCalls, refusedBy, useIdentityProviders } from '../../support/identities.js';
import { ends } from '../../support/till.js';

const app = useApp();
const { openId, facebook } = useIdentityProviders(app);
const { linkOAuth, linkFacebook, unlink, signInByOAuth, signInByFacebook, identitiesOf } = identityCalls(app);
const FACEBOOK_ID = '10215241773831025';
const REMOVE = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }';
const notFound = { __typename: 'CustomerIdentityNotFound', status: 404 };

async function linkedTwice() {
  const account = await registered(app);
  const { idToken } = await openId.signIn({ sub: 'anna-17' });
  await linkOAuth(account, idToken);
  const facebookToken = facebook.token('EAAanna', { user_id: FACEBOOK_ID });
  await linkFacebook(account, facebookToken);
  const identities = await identitiesOf(account);
  const idOf = (wanted: string) => identities.find(({ provider }) => provider === wanted)!.id;
  return { account, idToken, facebookToken, oauthId: idOf(openId.issuer), facebookId: idOf('FACEBOOK') };
}

describe('a customer that unlinks an identity', () => {
  test('does not sign in by it any more, but by the others and the password [SY-17]', async () => {
    const { account, idToken, facebookToken, oauthId } = await linkedTwice();
    const done = ended(await unlink(account, oauthId), 'CustomerIdentityUnlinked');
    expect([done.id, done.customer?.identities?.map(({ provider }) => provider)]).toEqual([
      oauthId,
      ['FACEBOOK'],
    ]);
    expect((await signInByOAuth(idToken)).__typename).toBe('CustomerCredentialsRejected');
    expect((await signInByFacebook(facebookToken)).__typename).toBe('CustomerSignedIn');
    expect((await signIn(app, { username: account.username, password: account.password })).__typename).toBe(
      'CustomerSignedIn',
    );
    expect((await historyOf(app, account.id, ['IDENTITY_UNLINKED']))[0]).toMatchObject({
      actorKind: 'CUSTOMER',
      changes: [{ field: 'identities', from: openId.issuer, to: null }],
    });
  });

  test('leaves it free for another customer [SY-17]', async () => {
    const { account, idToken, oauthId } = await linkedTwice();
    await unlink(account, oauthId);
    const other = await registered(app, { email: 'bert@example.com' });
    expect((await linkOAuth(other, idToken)).__typename).toBe('CustomerIdentityLinked');
  });

  test('keeps the last one by which they can still sign in [L15]', async () => {
    const { account, oauthId, facebookId } = await linkedTwice();
    await ends(app, REMOVE, { id: account.id, externalId: 'shop-1', contacts: [] }, await app.staff());
    ended(await unlink(account, facebookId), 'CustomerIdentityUnlinked');
    expect(await withNothingMoved(app, () => unlink(account, oauthId))).toMatchObject({
      __typename: 'CustomerLastWayIn',
      status: 409,
    });
  });

  test('gives the password [SY-17]', async () => {
    const { account, oauthId } = await linkedTwice();
    const answer = await refusedBy(app, () => unlink(account, oauthId, 'not the password'));
    expect(answer).toMatchObject({ __typename: 'CustomerPasswordRejected', status: 403 });
  });

  test('finds no identity of another customer, nor any that is none [D09]', async () => {
    const { account, oauthId } = await linkedTwice();
    const other = await registered(app, { email: 'bert@example.com' });
    expect(await refusedBy(app, () => unlink(other, oauthId, PASSWORD))).toMatchObject(notFound);
    for (const id of [NOBODY, 'not-an-id']) {
      expect(await refusedBy(app, () => unlink(account, id))).toMatchObject(notFound);
    }
    expect(await identitiesOf(account)).toHaveLength(2);
  });
});
