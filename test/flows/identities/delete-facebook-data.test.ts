import { describe, expect, test } from 'vitest';
import { registered, signIn } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { historyOf, later, withNothingMoved } from '../../support/customers.js';
import { DELETION_URL, signedRequest } from '../../support/facebook.js';
import { identityCalls, useIdentityProviders } from '../../support/identities.js';

const app = useApp();
const { facebook } = useIdentityProviders(app);
const { linkFacebook, signInByFacebook, identitiesOf } = identityCalls(app);
const ANNA = '10215241773831025';
const path = new URL(DELETION_URL).pathname;

const seconds = () => Math.floor(app.clock.now.getTime() / 1000);
const payload = (more: object = {}) => ({
  user_id: ANNA,
  algorithm: 'HMAC-SHA256',
  issued_at: seconds(),
  ...more,
});
const post = (signed: string, headers: Record<string, string> = {}) =>
  app.app.server.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams({ signed_request: signed }).toString(),
  });
const get = (url: string) => app.app.server.inject({ method: 'GET', url: new URL(url).pathname });

async function linked() {
  const account = await registered(app);
  const token = facebook.token('EAAanna', { user_id: ANNA });
  await linkFacebook(account, token);
  return { account, token };
}

describe('somebody asks Facebook to have their data deleted here', () => {
  test('has the link removed, keeps the account, and can read what became of it [SY-18]', async () => {
    const { account, token } = await linked();
    const response = await post(signedRequest(payload()));
    expect(response.statusCode).toBe(200);
    const { url, confirmation_code: code } = response.json();
    expect(code).toMatch(/^[0-9a-f]{32}$/);
    expect(url).toBe(`${DELETION_URL}/${code}`);

    expect(await identitiesOf(account)).toEqual([]);
    expect((await signInByFacebook(token)).__typename).toBe('CustomerCredentialsRejected');
    const { username, password } = account;
    expect((await signIn(app, { username, password })).__typename).toBe('CustomerSignedIn');
    expect((await historyOf(app, account.id, ['IDENTITY_UNLINKED']))[0]).toMatchObject({
      actorKind: 'SYSTEM',
      actorId: 'facebook',
      changes: [{ field: 'identities', from: 'FACEBOOK', to: null }],
    });
    expect(JSON.stringify(await app.everythingStored())).not.toContain(ANNA);

    const page = await get(url);
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(page.body).toMatch(
      /^Your request of \d{4}-\d\d-\d\d \(UTC\) has been carried out\. Your Facebook id/,
    );
  });

  test('is told that there was nothing [SY-18]', async () => {
    const { url } = (await post(signedRequest(payload()))).json();
    expect((await get(url)).body).toContain('We had nothing from Facebook about you.');
  });

  test('a request that is repeated gets the same answer and does nothing [SY-18]', async () => {
    const { account, token } = await linked();
    const signed = signedRequest(payload());
    const first = (await post(signed)).json();
    later(app, { seconds: 60 });
    await linkFacebook(account, token);
    expect((await withNothingMoved(app, () => post(signed))).json()).toEqual(first);
    expect(await identitiesOf(account)).toHaveLength(1);
  });

  test.each<[string, () => string]>([
    ['nothing', () => ''],
    ['no signature', () => signedRequest(payload()).replace(/^[^.]*/, '')],
    ['the signature of somebody else', () => signedRequest(payload(), 'another secret of the same kind')],
    [
      'another payload than was signed',
      () =>
        `${signedRequest(payload()).split('.')[0]}.${signedRequest(payload({ user_id: '1' })).split('.')[1]}`,
    ],
    ['another algorithm', () => signedRequest(payload({ algorithm: 'none' }))],
    ['nobody in it', () => signedRequest(payload({ user_id: undefined }))],
    ['an id too large for a number', () => signedRequest(payload({ user_id: 2 ** 60 }))],
    ['no time', () => signedRequest(payload({ issued_at: undefined }))],
    ['a time of the day before yesterday', () => signedRequest(payload({ issued_at: seconds() - 172_800 }))],
    ['a time to come', () => signedRequest(payload({ issued_at: seconds() + 60 }))],
    ['a list in it', () => signedRequest([])],
  ])('with %s is refused and unlinks nobody [SY-18]', async (_, signed) => {
    await linked();
    const response = await withNothingMoved(app, () => post(signed()));
    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  test('takes forms only, and nothing else does [G01]', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await post(signedRequest(payload()), json)).statusCode).toBe(415);
    const graphql = await app.app.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'query={__typename}',
    });
    expect(graphql.statusCode).toBeGreaterThanOrEqual(400);
  });

  test('has no page for a code that is none [C07]', async () => {
    for (const code of ['0'.repeat(32), 'x', '%00', "'--"]) {
      expect((await get(`${DELETION_URL}/${code}`)).statusCode).toBe(404);
    }
  });
});
