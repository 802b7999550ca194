import { describe, expect, test } from 'vitest';
import { confirmPhone, requestPhone, signedIn } from '../../support/account-changes.js';
import { codeTo } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const set = async (token: string, agreements: Record<string, boolean>) => {
  const { data } = await app.ask(
    'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { __typename } }',
    { input: { agreements } },
    token,
  );
  expect(data.updateAccount.__typename).toBe('CustomerAccountUpdated');
};

describe('what stands on record [J07]', () => {
  test.each(['history_entry', 'agreement_evidence'])(
    '%s cannot be changed, removed or emptied [J07]',
    async (table) => {
      const { token } = await signedIn(app);
      await set(token, { email: true });
      for (const statement of [
        `update ${table} set at = now()`,
        `update ${table} set actor_id = 'somebody else'`,
        `update ${table} set customer_id = gen_random_uuid()`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await withNothingMoved(app, async () => {
          await expect(app.em.execute(statement), statement).rejects.toThrow(/append-only/);
        });
      }
    },
  );

  test('a consent that is withdrawn stands there with the one it ends, when and by whom [J07]', async () => {
    const { account, token } = await signedIn(app);
    await set(token, { email: true, sms: true });
    later(app, { seconds: 60 });
    await set(token, { email: false });
    const evidence = (await app.em.execute(
      `select channel, is_granted as granted, actor_id as actor, source, at from agreement_evidence order by at, channel`,
    )) as object[];
    const by = { actor: account.id, source: 'account' };
    expect(evidence.map(({ ...row }) => JSON.parse(JSON.stringify(row)))).toMatchObject([
      { channel: 'email', granted: true, ...by },
      { channel: 'sms', granted: true, ...by },
      { channel: 'email', granted: false, ...by },
    ]);
    expect((await read(app, account.id))?.agreements).toMatchObject({ email: false, sms: true });
    const [last] = await historyOf(app, account.id, ['AGREEMENTS_CHANGED']);
    expect(last).toMatchObject({
      at: '2026-03-01T09:01:00+00:00',
      changes: [{ field: 'agreements.email', from: true, to: false }],
    });
  });

  test('messages an account cannot do without do not depend on consent [J07]', async () => {
    const { token } = await signedIn(app);
    await set(token, { email: false, sms: false });
    ended(await requestPhone(app, token, '+48512345678'), 'CustomerCodeSent');
    const code = await codeTo(app, '+48512345678');
    ended(await confirmPhone(app, token, '+48512345678', code, false), 'CustomerPhoneChanged');
    expect((await app.messages()).at(-1)).toMatchObject({ template: 'phoneChanged' });
  });
});
