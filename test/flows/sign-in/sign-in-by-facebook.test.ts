import { describe, expect, test } from 'vitest';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later } from '../../support/customers.js';
import { identityCalls, refusedBy, unavailable, useIdentityProviders } from '../../support/identities.js';

const app = useApp();
const { facebook } = useIdentityProviders(app);
const { linkFacebook, signInByFacebook, identitiesOf } = identityCalls(app);
const ANNA = '10215241773831025';
const failed = { __typename: 'CustomerCredentialsRejected', status: 401, message: expect.any(String) };

async function linked() {
  const account = await registered(app);
  const token = facebook.token('EAAanna', { user_id: ANNA });
  ended(await linkFacebook(account, token), 'CustomerIdentityLinked');
  return { account, token };
}

describe('signing in by Facebook', () => {
  test('opens a session like any other, long-lived token or short [SY-18]', async () => {
    const { account, token } = await linked();
    later(app, { seconds: 30 });
    const long = facebook.token('EAAlong', { user_id: ANNA, expires_at: 0, issued_at: 1_600_000_000 });
    for (const given of [token, long]) {
      const { accessToken } = ended(await signInByFacebook(given), 'CustomerSignedIn');
      const { data } = await app.ask('{ me { id } }', undefined, accessToken);
      expect(data.me).toEqual({ id: account.id });
    }
    const [identity] = await identitiesOf(account);
    expect(Date.parse(identity!.lastUsedAt)).toBe(app.clock.now.getTime());
    expect((await historyOf(app, account.id, ['SIGNED_IN'])).length).toBe(2);
  });

  test('fails in one way for an unknown person, a wrong token and one that is none [C01]', async () => {
    await linked();
    const unknown = facebook.token('EAAbert', { user_id: '10215241773831026' });
    const answers = [unknown, 'EAAunknown', 'x y', 'A'.repeat(3000), ''].map(
      (token) => () => refusedBy(app, () => signInByFacebook(token)),
    );
    for (const answer of answers) expect(await answer()).toMatchObject(failed);
    // What cannot be a token does not leave the house.
    expect(facebook.asked).toHaveLength(3);
  });

  test('stops at the second the token expires, whatever else Facebook says of it [A18]', async () => {
    const { token } = await linked();
    later(app, { hours: 2 });
    expect(await refusedBy(app, () => signInByFacebook(token))).toMatchObject(failed);
  });

  test('says that Facebook cannot be asked [K15]', async () => {
    const { token } = await linked();
    facebook.failWith((response) => response.writeHead(503).end('{}'));
    expect(await refusedBy(app, () => signInByFacebook(token))).toMatchObject(unavailable);
  });
});
