import { describe, expect, test } from 'vitest';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { identityCalls, useIdentityProviders } from '../../support/identities.js';

const app = useApp();
const { openId } = useIdentityProviders(app);
const { linkOAuth, signInByOAuth, identitiesOf } = identityCalls(app);

describe('one identity and many at the same moment', () => {
  test('of two customers that link it one wins, and signs in by it [K18]', async () => {
    const customers = [await registered(app), await registered(app, { email: 'bert@example.com' })];
    for (let round = 0; round < 5; round += 1) {
      const { idToken } = await openId.signIn({ sub: `shared-${round}` });
      const ends = await Promise.all(customers.map((account) => linkOAuth(account, idToken)));
      expect(ends.map(({ __typename }) => __typename).toSorted()).toEqual([
        'CustomerIdentityLinked',
        'CustomerIdentityTaken',
      ]);
      const winner = customers[ends.findIndex(({ __typename }) => __typename === 'CustomerIdentityLinked')]!;
      expect(await signInByOAuth(idToken)).toMatchObject({ customer: { id: winner.id } });
    }
    const held = await Promise.all(customers.map(identitiesOf));
    expect(held.flat()).toHaveLength(5);
  });

  test('one customer that links it many times has it once [K18]', async () => {
    const account = await registered(app);
    const { idToken } = await openId.signIn({ sub: 'anna' });
    const ends = await Promise.all(Array.from({ length: 4 }, () => linkOAuth(account, idToken)));
    expect(new Set(ends.map(({ __typename }) => __typename))).toEqual(new Set(['CustomerIdentityLinked']));
    expect(await identitiesOf(account)).toHaveLength(1);
  });

  test('two deletions by one token delete once [K18]', async () => {
    const account = await registered(app);
    await linkOAuth(account, (await openId.signIn({ sub: 'anna' })).idToken);
    const { idToken } = await openId.signIn({ sub: 'anna' });
    const token = await app.customer(account.id);
    const document = `mutation { deleteAccountByOAuth(input: { accessToken: "${idToken}" }) { __typename } }`;
    const answers = await Promise.all([0, 1].map(() => app.ask(document, undefined, token)));
    const ends = answers.map(
      ({ data, errors }) => data?.deleteAccountByOAuth?.__typename ?? errors?.[0]?.extensions['code'],
    );
    expect(ends.filter((end) => end === 'CustomerAccountDeleted')).toHaveLength(1);
    expect((await app.messages()).filter(({ template }) => template === 'accountDeleted')).toHaveLength(1);
  });
});
