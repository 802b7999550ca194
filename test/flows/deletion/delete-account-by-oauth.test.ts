import { describe, expect, test } from 'vitest';
import { registered, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, later, read } from '../../support/customers.js';
import { identityCalls, refusedBy, rejected, useIdentityProviders } from '../../support/identities.js';

const app = useApp();
const { openId } = useIdentityProviders(app);
const { linkOAuth, signInByOAuth, deleteByOAuth } = identityCalls(app);
const anna = { sub: 'anna-17', email: 'anna@example.com' };

async function linked() {
  const account = await registered(app);
  ended(await linkOAuth(account, (await openId.signIn(anna)).idToken), 'CustomerIdentityLinked');
  return account;
}

describe('an account its customer deletes by an OpenID token', () => {
  test.each(['idToken', 'accessToken'] as const)('is gone, by a fresh %s [SY-17]', async (kind) => {
    const account = await linked();
    const session = ended(await signInByOAuth((await openId.signIn(anna)).idToken), 'CustomerSignedIn');
    const token = (await openId.signIn(anna))[kind];
    expect(ended(await deleteByOAuth(account, token), 'CustomerAccountDeleted').id).toBe(account.id);

    expect(await read(app, account.id)).toBeNull();
    const me = await app.ask('{ me { id } }', undefined, session.accessToken);
    expect(me.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const { username, password } = account;
    expect((await signIn(app, { username, password })).__typename).toBe('CustomerCredentialsRejected');
    expect((await signInByOAuth((await openId.signIn(anna)).idToken)).__typename).toBe(
      'CustomerCredentialsRejected',
    );
  });

  test('tells its owner, and leaves nothing of the identity [SY-17]', async () => {
    const account = await linked();
    await deleteByOAuth(account, (await openId.signIn(anna)).idToken);
    const told = (await app.messages()).filter(({ template }) => template === 'accountDeleted');
    expect(told).toMatchObject([{ to: 'anna@example.com', channel: 'EMAIL' }]);
    const stored = await app.everythingStored();
    expect(stored['identity']).toEqual([]);
    expect(JSON.stringify(stored)).not.toContain(anna.sub);
    expect(stored['throttle']!.filter((row) => JSON.stringify(row).includes(account.id))).toEqual([]);
  });

  test('can be opened again, empty, and linked again [J03]', async () => {
    const account = await linked();
    await deleteByOAuth(account, (await openId.signIn(anna)).idToken);
    later(app, { hours: 1 });
    const again = await registered(app);
    expect(again.id).not.toBe(account.id);
    app.clock.now = new Date();
    expect((await linkOAuth(again, (await openId.signIn(anna)).idToken)).__typename).toBe(
      'CustomerIdentityLinked',
    );
  });

  test('stays when the identity is not linked to it [SY-17]', async () => {
    const account = await linked();
    const { idToken } = await openId.signIn({ sub: 'bert', email: anna.email });
    expect(await refusedBy(app, () => deleteByOAuth(account, idToken))).toMatchObject(rejected);
  });

  test('stays when the token is more than five minutes old [SY-17]', async () => {
    const account = await linked();
    const { idToken, accessToken } = await openId.signIn(anna);
    later(app, { seconds: 5 * 60 + 32 });
    for (const token of [idToken, accessToken]) {
      expect(await refusedBy(app, () => deleteByOAuth(account, token))).toMatchObject(rejected);
    }
  });

  test('stays when the token is new and the person has not said for a while who they are [SY-17]', async () => {
    const account = await linked();
    const { idToken } = await openId.signIn({ ...anna, secondsAgo: 600 });
    expect(await refusedBy(app, () => deleteByOAuth(account, idToken))).toMatchObject(rejected);
  });

  test.each(['signing in', 'linking'])('stays when the token was shown before, for %s [J01]', async (use) => {
    const account = await linked();
    const { idToken } = await openId.signIn(anna);
    const shown = use === 'linking' ? linkOAuth(account, idToken) : signInByOAuth(idToken);
    expect((await shown).__typename).toMatch(/^(CustomerSignedIn|CustomerIdentityLinked)$/);
    expect(await refusedBy(app, () => deleteByOAuth(account, idToken))).toMatchObject(rejected);
  });
});
