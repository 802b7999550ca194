import { describe, expect, test } from 'vitest';
import {
  confirmMove,
  confirmPhone,
  confirmReset,
  linkTo,
  move,
  requestMove,
  requestPhone,
  requestReset,
  revert,
} from '../../support/account-changes.js';
import {
  codeTo,
  device,
  OTHER_PASSWORD,
  refresh,
  registered,
  signIn,
  whoIs,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { historyOf, read } from '../../support/customers.js';
import { ends } from '../../support/till.js';

const app = useApp();

const set = async (
  name: 'updateCustomer' | 'replaceCustomer',
  id: string,
  status: 'ENABLED' | 'DISABLED',
  by: 'service' | 'staff',
) => {
  const contacts = (await read(app, id))!.contacts!.map(({ type, value, primary, verified }) => ({
    ...{ type, value, primary, verified },
  }));
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const input = { id, status, ...(name === 'replaceCustomer' && { contacts }) };
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
  const answer = await ends(app, document, input, await app[by](['customers:write']));
  expect(answer.__typename).toMatch(/^Customer(Updated|Replaced)$/);
};

describe.each(['updateCustomer', 'replaceCustomer'] as const)(
  'an account that %s disables and enables again [L12]',
  (name) => {
    test.each(['service', 'staff'] as const)('is signed in nowhere any more, by a %s [L12]', async (by) => {
      const account = await registered(app);
      const devices = [await device(app, account), await device(app, account)];
      await set(name, account.id, 'DISABLED', by);
      await set(name, account.id, 'ENABLED', by);
      for (const { accessToken, refreshToken } of devices) {
        expect(await whoIs(app, accessToken)).toBeNull();
        expect((await refresh(app, refreshToken)).__typename).toBe('CustomerRefreshRejected');
      }
      const sessions = (await app.everythingStored())['session'] as Array<{ revoked_reason: string }>;
      expect(sessions.map(({ revoked_reason }) => revoked_reason)).toEqual(['DISABLED', 'DISABLED']);
      expect((await historyOf(app, account.id, ['SESSIONS_REVOKED']))[0]).toMatchObject({
        changes: [{ field: 'sessions', from: 2, to: null }],
      });
      expect((await signIn(app, account)).__typename).toBe('CustomerSignedIn');
    });

    test('has no open link or code either, but for the owner’s way back [L12]', async () => {
      const account = await registered(app);
      const first = (await device(app, account)).accessToken;
      await move(app, first, 'new@example.com');
      const back = await linkTo(app, 'anna@example.com');
      await requestReset(app, 'new@example.com');
      const reset = await linkTo(app, 'new@example.com');
      await requestMove(app, first, 'newer@example.com');
      const moving = await linkTo(app, 'newer@example.com');
      await requestPhone(app, first, '+48512345678');
      const code = await codeTo(app, '+48512345678');
      await set(name, account.id, 'DISABLED', 'staff');
      await set(name, account.id, 'ENABLED', 'staff');
      const { accessToken } = await device(app, { ...account, username: 'new@example.com' });
      expect((await confirmReset(app, reset, OTHER_PASSWORD)).__typename).toBe('CustomerCodeRejected');
      expect((await confirmMove(app, accessToken, moving)).__typename).toBe('CustomerCodeRejected');
      expect((await confirmPhone(app, accessToken, '+48512345678', code)).__typename).toBe(
        'CustomerCodeRejected',
      );
      expect((await revert(app, back)).__typename).toBe('CustomerEmailChangeReverted');
    });

    test('once disabled, saying so again changes nothing [L12]', async () => {
      const { id } = await registered(app);
      await set(name, id, 'DISABLED', 'service');
      const before = await app.everythingStored();
      await set(name, id, 'DISABLED', 'service');
      expect(await app.everythingStored()).toEqual(before);
    });
  },
);
