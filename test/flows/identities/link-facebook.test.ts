import { describe, expect, test } from 'vitest';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf } from '../../support/customers.js';
import { APP_ID, APP_SECRET } from '../../support/facebook.js';
import {
  identityCalls,
  refusedBy,
  rejected,
  unavailable,
  useIdentityProviders,
} from '../../support/identities.js';

const app = useApp();
const { facebook } = useIdentityProviders(app);
const { linkFacebook, signInByFacebook, identitiesOf } = identityCalls(app);
const ANNA = '10215241773831025';

describe('a customer that links Facebook', () => {
  test('signs in by it from then on [SY-18]', async () => {
    const account = await registered(app);
    const token = facebook.token('EAAanna', { user_id: ANNA });
    ended(await linkFacebook(account, token), 'CustomerIdentityLinked');
    expect((await identitiesOf(account)).map(({ provider }) => provider)).toEqual(['FACEBOOK']);
    expect(ended(await signInByFacebook(token), 'CustomerSignedIn').customer?.id).toBe(account.id);
    expect((await historyOf(app, account.id, ['IDENTITY_LINKED']))[0]?.changes).toEqual([
      { field: 'identities', from: null, to: 'FACEBOOK' },
    ]);
  });

  test('has Facebook asked once, as it is documented [SY-18]', async () => {
    const account = await registered(app);
    await linkFacebook(account, facebook.token('EAAanna', { user_id: ANNA }));
    expect(facebook.asked.map(({ pathname, searchParams }) => [pathname, ...searchParams])).toEqual([
      ['/v25.0/debug_token', ['input_token', 'EAAanna'], ['access_token', `${APP_ID}|${APP_SECRET}`]],
    ]);
  });

  test('has Facebook asked only once the password is right [SY-18]', async () => {
    const account = await registered(app);
    const token = facebook.token('EAAanna', { user_id: ANNA });
    const answer = await refusedBy(app, () => linkFacebook(account, token, 'not the password'));
    expect(answer).toMatchObject({ __typename: 'CustomerPasswordRejected', status: 403 });
    expect(facebook.asked).toEqual([]);
  });

  test('is refused one that is another customer’s [SY-18]', async () => {
    const account = await registered(app);
    const token = facebook.token('EAAanna', { user_id: ANNA });
    await linkFacebook(account, token);
    const other = await registered(app, { email: 'bert@example.com' });
    expect(await refusedBy(app, () => linkFacebook(other, token))).toMatchObject({
      __typename: 'CustomerIdentityTaken',
      status: 409,
    });
  });

  test('is refused a token Facebook does not vouch for [A18]', async () => {
    const account = await registered(app);
    expect(await refusedBy(app, () => linkFacebook(account, 'EAAunknown'))).toMatchObject(rejected);
  });

  test('is told when Facebook cannot be asked [K15]', async () => {
    const account = await registered(app);
    const token = facebook.token('EAAanna', { user_id: ANNA });
    facebook.failWith((response) => response.writeHead(500).end());
    expect(await refusedBy(app, () => linkFacebook(account, token))).toMatchObject(unavailable);
    facebook.failWith(null);
    expect((await linkFacebook(account, token)).__typename).toBe('CustomerIdentityLinked');
  });
});
