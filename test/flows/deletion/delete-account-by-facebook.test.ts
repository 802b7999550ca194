import { describe, expect, test } from 'vitest';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, read } from '../../support/customers.js';
import {
  identityCalls,
  refusedBy,
  rejected,
  unavailable,
  useIdentityProviders,
} from '../../support/identities.js';

const app = useApp();
const { facebook } = useIdentityProviders(app);
const { linkFacebook, signInByFacebook, deleteByFacebook } = identityCalls(app);
const ANNA = '10215241773831025';
const DAY = 24 * 3600;
const now = () => Math.floor(app.clock.now.getTime() / 1000);

async function linked() {
  const account = await registered(app);
  ended(await linkFacebook(account, facebook.token('EAAlink', { user_id: ANNA })), 'CustomerIdentityLinked');
  return account;
}

describe('an account its customer deletes by a Facebook token', () => {
  test('is gone, by a token just issued [SY-18]', async () => {
    const account = await linked();
    const token = facebook.token('EAAfresh', { user_id: ANNA });
    expect(ended(await deleteByFacebook(account, token), 'CustomerAccountDeleted').id).toBe(account.id);
    expect(await read(app, account.id)).toBeNull();
    expect((await signInByFacebook(token)).__typename).toBe('CustomerCredentialsRejected');
    expect((await app.messages()).at(-1)).toMatchObject({ template: 'accountDeleted' });
    expect(JSON.stringify(await app.everythingStored())).not.toContain(ANNA);
  });

  test.each([
    ['of another person', { user_id: '10215241773831026' }],
    ['issued more than five minutes ago', { issued_at: -331 }],
    ['short-lived, of somebody whose consent is older', { data_access_expires_at: 90 * DAY - 331 }],
    ['that does not say when it was issued', { data_access_expires_at: 0 }],
    ['issued in the future', { issued_at: 60 }],
    ['that has expired', { expires_at: -1 }],
    ['that is not valid any more', { is_valid: false }],
    ['of another app', { app_id: '1' }],
    ['of another app, shown all the same', { app_id: '1', shownAnyway: true }],
    ['of a page', { type: 'PAGE' }],
    ['of the app itself', { type: 'APP', user_id: undefined }],
  ])('stays when it is one %s [SY-18]', async (_, given: Record<string, unknown>) => {
    const account = await linked();
    const times = ['issued_at', 'data_access_expires_at', 'expires_at'];
    const inspection = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        times.includes(name) && (value !== 0 || name === 'issued_at') ? now() + (value as number) : value,
      ]),
    );
    const token = facebook.token('EAAother', { user_id: ANNA, ...inspection } as never);
    expect(await refusedBy(app, () => deleteByFacebook(account, token))).toMatchObject(rejected);
    expect(facebook.asked).toHaveLength(2);
  });

  test('goes by a long-lived token issued now [SY-18]', async () => {
    const account = await linked();
    const token = facebook.token('EAAlong', { user_id: ANNA, issued_at: now(), expires_at: 0 });
    expect((await deleteByFacebook(account, token)).__typename).toBe('CustomerAccountDeleted');
  });

  test('stays when the token was shown before [J01]', async () => {
    const account = await linked();
    const token = facebook.token('EAAfresh', { user_id: ANNA });
    ended(await signInByFacebook(token), 'CustomerSignedIn');
    expect(await refusedBy(app, () => deleteByFacebook(account, token))).toMatchObject(rejected);
  });

  test('stays when Facebook cannot be asked, and can go afterwards [K15]', async () => {
    const account = await linked();
    const token = facebook.token('EAAfresh', { user_id: ANNA });
    facebook.failWith((response) => response.destroy());
    expect(await refusedBy(app, () => deleteByFacebook(account, token))).toMatchObject(unavailable);
    facebook.failWith(null);
    expect((await deleteByFacebook(account, token)).__typename).toBe('CustomerAccountDeleted');
  });
});
