import { describe, expect, test } from 'vitest';
import {
  confirmPhone,
  forgetMessages,
  opens,
  REJECTED,
  requestPhone,
  signedIn,
  templates,
} from '../../support/account-changes.js';
import { codeTo, PASSWORD, registered, sendCode, wrong } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const NEW = '+48512345678';
const OTHER = '+48600100200';

async function asked(to: Parameters<typeof signedIn>[1] = { email: 'anna@example.com' }, phone = NEW) {
  const someone = await signedIn(app, to);
  ended(await requestPhone(app, someone.token, phone, { password: PASSWORD }), 'CustomerCodeSent');
  return { ...someone, code: await codeTo(app, phone) };
}
const phoneOf = async (id: string) => (await read(app, id))?.phone ?? null;

describe('a customer with the code that came to the new number', () => {
  test.each([true, false])(
    'has the number, proved, and text messages are decided: %s [SY-15]',
    async (agreed) => {
      const { account, token, code } = await asked();
      await forgetMessages(app);
      const { customer } = ended(
        await confirmPhone(app, token, '512 345 678', code, agreed),
        'CustomerPhoneChanged',
      );
      expect(customer).toMatchObject({
        phone: NEW,
        contacts: [{ type: 'EMAIL' }, { type: 'PHONE', value: NEW, primary: true, verified: true }],
        agreements: { sms: agreed, records: [{ channel: 'sms', granted: agreed, source: 'phone change' }] },
      });
      expect(await templates(app)).toEqual(['phoneChanged to anna@example.com']);
      expect(await opens(app, { ...account, username: NEW }, PASSWORD)).toBe(true);
      expect(await historyOf(app, account.id, ['PHONE_CHANGED', 'AGREEMENTS_CHANGED'])).toMatchObject([
        { kind: 'AGREEMENTS_CHANGED', changes: [{ field: 'agreements.sms', from: null, to: agreed }] },
        { kind: 'PHONE_CHANGED', changes: [{ field: 'phone', from: null, to: NEW }] },
      ]);
    },
  );

  test('the old number hears of it when there is no e-mail address, and is free [SY-15]', async () => {
    const { account, token, code } = await asked({ phone: OTHER });
    await forgetMessages(app);
    ended(await confirmPhone(app, token, NEW, code), 'CustomerPhoneChanged');
    expect(await templates(app)).toEqual([`phoneChanged to ${OTHER}`]);
    expect(await opens(app, { ...account, username: OTHER }, PASSWORD)).toBe(false);
    later(app, { seconds: 61 });
    expect((await registered(app, { phone: OTHER })).id).not.toBe(account.id);
  });

  test('the right code with another number is refused [SY-15, B05]', async () => {
    const { account, token, code } = await asked();
    expect(await confirmPhone(app, token, OTHER, code)).toEqual(REJECTED);
    ended(await requestPhone(app, token, OTHER), 'CustomerCodeSent');
    // Codes are drawn: should both be the same by chance, this is no proof.
    if (code !== (await codeTo(app, OTHER)))
      expect(await confirmPhone(app, token, OTHER, code)).toEqual(REJECTED);
    expect(await phoneOf(account.id)).toBeNull();
  });

  test('neither another customer’s code nor one for registering counts [B05]', async () => {
    const { code } = await asked();
    const { account, token } = await signedIn(app, { email: 'berta@example.com' });
    expect(await confirmPhone(app, token, NEW, code)).toEqual(REJECTED);
    ended(await sendCode(app, account.campaignId, { phone: OTHER }), 'CustomerCodeSent');
    expect(await confirmPhone(app, token, OTHER, await codeTo(app, OTHER))).toEqual(REJECTED);
    expect(await phoneOf(account.id)).toBeNull();
  });

  test('five wrong codes make it worthless [B01]', async () => {
    const { account, token, code } = await asked();
    for (let n = 0; n < 5; n += 1) expect(await confirmPhone(app, token, NEW, wrong(code))).toEqual(REJECTED);
    expect(await confirmPhone(app, token, NEW, code)).toEqual(REJECTED);
    expect(await phoneOf(account.id)).toBeNull();
  });

  test('counts once, for ten minutes, and only the newest [B06]', async () => {
    const { account, token, code } = await asked();
    later(app, { seconds: 61 });
    ended(await requestPhone(app, token, NEW, { password: PASSWORD }), 'CustomerCodeSent');
    const newer = await codeTo(app, NEW);
    if (newer !== code) expect(await confirmPhone(app, token, NEW, code)).toEqual(REJECTED);
    later(app, { seconds: 600 });
    const again = await app.customer(account.id);
    expect(await confirmPhone(app, again, NEW, newer)).toEqual(REJECTED);
    ended(await requestPhone(app, again, NEW), 'CustomerCodeSent');
    const third = await codeTo(app, NEW);
    ended(await confirmPhone(app, again, NEW, third), 'CustomerPhoneChanged');
    expect(await confirmPhone(app, again, NEW, third)).toEqual(REJECTED);
  });

  test('without a code or a number changes nothing [B11]', async () => {
    const { account, token } = await asked();
    for (const [phone, code] of [
      [NEW, ''],
      [NEW, '0'],
      [NEW, '{}'],
      ['', '000000'],
      ['anna@example.com', '000000'],
    ] as const) {
      expect(await confirmPhone(app, token, phone, code)).toEqual(REJECTED);
    }
    expect(await phoneOf(account.id)).toBeNull();
  });

  test('a number that became another account’s is refused after the code, and nothing is half done [B14]', async () => {
    const { account, token, code } = await asked();
    await registered(app, { phone: NEW });
    const before = await read(app, account.id);
    const answer = await confirmPhone(app, token, NEW, code);
    expect(answer).toMatchObject({ __typename: 'CustomerContactTaken', status: 409 });
    expect(await read(app, account.id)).toEqual(before);
    expect(await confirmPhone(app, token, NEW, wrong(code))).toEqual(REJECTED);
  });

  test('proves a number that was noted without proof [SY-15]', async () => {
    const { account, token } = await signedIn(app);
    await app.ask(
      'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { __typename } }',
      { input: { phone: NEW } },
      token,
    );
    ended(await requestPhone(app, token, NEW), 'CustomerCodeSent');
    const { customer } = ended(
      await confirmPhone(app, token, NEW, await codeTo(app, NEW)),
      'CustomerPhoneChanged',
    );
    expect(customer?.contacts).toMatchObject([
      { type: 'EMAIL' },
      { value: NEW, primary: true, verified: true },
    ]);
    expect((await withNothingMoved(app, () => read(app, account.id)))?.phone).toBe(NEW);
  });
});
