import { describe, expect, test } from 'vitest';
import { issueClientSecret } from '../../../src/domain/sign-in/client-secrets.js';
import { ServiceClient } from '../../../src/entities/service-client.entity.js';
import { linkTo, requestMove, signedIn } from '../../support/account-changes.js';
import { device, OTHER_PASSWORD, PASSWORD, registered, whoIs } from '../../support/accounts.js';
import { type Sender, TILL, useApp } from '../../support/app.js';
import { historyOf, later } from '../../support/customers.js';

const app = useApp();
const KEY = 'a-key-that-nobody-can-guess';

const TOKENS = '... on CustomerSessionTokens { accessToken refreshToken }';
const WHO = '... on CustomerOutcome { customerId customer { email } }';
const fields: Record<string, string> = {
  signIn: `${TOKENS} ${WHO}`,
  refreshSession: TOKENS,
  startAnonymousSession: `${TOKENS} ${WHO}`,
  confirmEmailChange: WHO,
  serviceToken: '... on ServiceTokenIssued { accessToken }',
};

/** The outcome of a mutation with this input; tokens, and the customer if they are shown. */
async function call(name: string, input: object, sender: Sender = null) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) {
    __typename ${fields[name]} ... on CustomerInputRejected { fields { path } } } }`;
  return (await app.ask(document, { input: { idempotencyKey: KEY, ...input } }, sender)).data[name];
}
const sessions = async () => (await app.everythingStored())['session']!.length;

describe('the key of a sign-in', () => {
  test('opens one session, and nothing to whoever does not know the password [BX-05, L11]', async () => {
    const { username, id } = await registered(app);
    const right = { username, password: PASSWORD };
    const first = await call('signIn', right);
    const again = await call('signIn', right);
    expect([first.__typename, again.__typename]).toEqual(['CustomerSignedIn', 'CustomerSignedIn']);
    expect(again.refreshToken).toBe(first.refreshToken);
    expect(await sessions()).toBe(1);
    expect(await whoIs(app, again.accessToken)).toBe(id);
    // Neither answered nor told apart, and counted as a try like any other.
    for (let n = 0; n < 6; n += 1) {
      const wrong = await call('signIn', { ...right, password: OTHER_PASSWORD });
      expect(wrong.__typename).toBe('CustomerCredentialsRejected');
    }
    expect((await call('signIn', right)).__typename).toBe('CustomerCredentialsRejected');
  });

  test('is no way to learn that a password is right: a key of no use is refused before [BX-05, C01]', async () => {
    const { username } = await registered(app);
    for (const password of [PASSWORD, OTHER_PASSWORD]) {
      const refused = await call('signIn', { username, password, idempotencyKey: 'a b' });
      expect(refused).toMatchObject({
        __typename: 'CustomerInputRejected',
        fields: [{ path: 'idempotencyKey' }],
      });
    }
  });
});

describe('the key of a refresh', () => {
  test('gets a lost successor after the ten seconds, too [BX-05, A12]', async () => {
    const { refreshToken } = await device(app, await registered(app));
    const first = await call('refreshSession', { refreshToken });
    later(app, { seconds: 3_600 });
    const again = await call('refreshSession', { refreshToken });
    expect(again.refreshToken).toBe(first.refreshToken);
    expect((await call('refreshSession', { refreshToken: again.refreshToken })).__typename).toBe(
      'CustomerSessionRefreshed',
    );
  });

  test('does not once the successor is used: the session is over [BX-05, A12]', async () => {
    const { id, ...account } = await registered(app);
    const { refreshToken } = await device(app, { id, ...account });
    const first = await call('refreshSession', { refreshToken });
    later(app, { seconds: 11 });
    const second = await call('refreshSession', { refreshToken: first.refreshToken });
    later(app, { seconds: 11 });
    expect((await call('refreshSession', { refreshToken })).__typename).toBe('CustomerRefreshRejected');
    expect(await whoIs(app, second.accessToken)).toBeNull();
    expect(await historyOf(app, id, ['TOKEN_REUSED'])).toHaveLength(1);
  });
});

describe('the key of a visit', () => {
  test('continues it, has to be long, and stands nowhere in the database [BX-05, L11]', async () => {
    const first = await call('startAnonymousSession', {});
    const again = await call('startAnonymousSession', {});
    expect(again.customerId).toBe(first.customerId);
    expect(await sessions()).toBe(1);
    expect((await app.linesStored()).join('\n')).not.toContain(KEY);
    const other = await call('startAnonymousSession', { idempotencyKey: `${KEY}-of-somebody-else` });
    expect(other.customerId).not.toBe(first.customerId);
    for (const idempotencyKey of ['1', 'x'.repeat(21)]) {
      const refused = await call('startAnonymousSession', { idempotencyKey });
      expect(refused).toMatchObject({
        __typename: 'CustomerInputRejected',
        fields: [{ path: 'idempotencyKey' }],
      });
    }
  });
});

describe('the key of a link', () => {
  test('shows the account only to whoever was signed in when it was opened [BX-05]', async () => {
    const { token } = await signedIn(app);
    await requestMove(app, token, 'new@example.com');
    const input = { token: await linkTo(app, 'new@example.com'), newsletterAgreement: true };
    const owner = await call('confirmEmailChange', input, token);
    expect(owner).toMatchObject({
      __typename: 'CustomerEmailChanged',
      customer: { email: 'new@example.com' },
    });
    expect(await call('confirmEmailChange', input, token)).toEqual(owner);
    expect((await call('confirmEmailChange', input)).__typename).toBe('CustomerCodeRejected');
  });
});

describe('the key of a service', () => {
  test('gets no token for a secret that is no good any more [BX-05]', async () => {
    const issue = () =>
      app.em.transactional(async (tx) =>
        issueClientSecret({ em: tx }, await tx.findOneOrFail(ServiceClient, TILL), app.clock.now),
      );
    const clientSecret = await issue();
    const ask = () => call('serviceToken', { clientId: TILL, clientSecret });
    expect((await ask()).__typename).toBe('ServiceTokenIssued');
    await app.em.execute('delete from service_client_secret');
    expect((await ask()).__typename).toBe('ServiceTokenClientRejected');
  });
});
