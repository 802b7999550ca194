import { describe, expect, test } from 'vitest';
import { ConfirmPasswordResetDocument } from '../../generated/graphql.js';
import { confirmByCode, opens, REJECTED, requestCode } from '../../support/account-changes.js';
import {
  campaign,
  codeTo,
  elsewhere,
  type From,
  OTHER_PASSWORD,
  PASSWORD,
  register,
  registered,
  sendCode,
  wrong,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, later, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const PHONE = '+48512345678';
const NOBODYS = '+48600100200';
const HERE = { ip: '192.0.2.1' };
const TOO_MANY = { __typename: 'CustomerTooManyRequests', status: 429 };

async function asked(phone = PHONE) {
  expect(await requestCode(app, phone)).toEqual({ __typename: 'CustomerPasswordResetRequested' });
  return codeTo(app, phone);
}
async function confirm(phone: string, code: string, from: From = HERE) {
  const input = { phone, code, password: OTHER_PASSWORD };
  return (await app.ask(ConfirmPasswordResetDocument, { input }, null, from)).data.confirmPasswordReset;
}
const triesOf = async (purpose: string) =>
  app.em.execute<Array<{ count: number }>>('select count from throttle where key like ? order by count', [
    `try-% ${purpose} %`,
  ]);

describe('somebody who tries codes that nobody asked for', () => {
  test('takes nothing from the owner of a number who asks for one afterwards [FI-20, B02]', async () => {
    const account = await registered(app, { phone: PHONE });
    for (let n = 0; n < 30; n += 1) {
      expect(await confirmByCode(app, PHONE, '000000', OTHER_PASSWORD)).toEqual(REJECTED);
    }
    expect((await confirmByCode(app, PHONE, await asked(), OTHER_PASSWORD)).__typename).toBe(
      'CustomerPasswordReset',
    );
    expect(await opens(app, account, OTHER_PASSWORD)).toBe(true);
  });

  test('takes nothing from a newcomer [B02]', async () => {
    const username = 'anna@example.com';
    const campaignId = await campaign(app);
    const given = { username, password: PASSWORD, campaignId };
    for (let n = 0; n < 30; n += 1) {
      expect((await register(app, { ...given, code: '00000000' })).__typename).toBe('CustomerCodeRejected');
    }
    ended(await sendCode(app, campaignId, { email: username }), 'CustomerCodeSent');
    const code = await codeTo(app, username);
    expect((await register(app, { ...given, code })).__typename).toBe('CustomerRegistered');
  });

  test('nor does somebody who goes on after a code has no tries left [FI-20, B02]', async () => {
    await registered(app, { phone: PHONE });
    const first = await asked();
    for (let n = 0; n < 20; n += 1) expect(await confirm(PHONE, wrong(first))).toEqual(REJECTED);
    expect(await triesOf('RESET_CODE')).toEqual([{ count: 5 }, { count: 5 }]);
    later(app, { seconds: 61 });
    expect((await confirm(PHONE, await asked())).__typename).toBe('CustomerPasswordReset');
  });

  test('cannot tell a decoy by what is counted, nor by the answers [FI-20, C01]', async () => {
    await registered(app, { phone: PHONE });
    const traces = async (phone: string) => {
      await requestCode(app, phone);
      const answers: unknown[] = [];
      for (let n = 0; n < 7; n += 1) answers.push(await confirm(phone, 'x', elsewhere()));
      const counted = await triesOf('RESET_CODE');
      await app.em.execute(`delete from throttle where key like 'try-%'`);
      return { answers, counted };
    };
    const known = await traces(PHONE);
    expect(known.counted).toEqual([{ count: 5 }, { count: 5 }]);
    expect(await traces(NOBODYS)).toEqual(known);
  });
});

describe('one place that tries codes at many addresses', () => {
  test('has sixty wrong ones an hour, and hears the same for every address [FI-20, B02, L05]', async () => {
    await registered(app, { phone: PHONE });
    for (let n = 0; n < 60; n += 1) {
      expect(await confirm(`+4860123${1000 + n}`, '000000')).toEqual(REJECTED);
    }
    const code = await asked();
    const refused = await withNothingMoved(app, () => confirm(PHONE, code));
    expect(refused).toMatchObject(TOO_MANY);
    expect(await confirm(NOBODYS, code)).toEqual(refused);
    expect((await confirm(PHONE, code, elsewhere())).__typename).toBe('CustomerPasswordReset');
    later(app, { hours: 1 });
    expect(await confirm(PHONE, code)).toEqual(REJECTED);
  });

  test('does not count the right ones [FI-20]', async () => {
    await registered(app, { phone: PHONE });
    expect((await confirm(PHONE, await asked())).__typename).toBe('CustomerPasswordReset');
    expect(await app.em.execute(`select key from throttle where key like 'try from %'`)).toEqual([]);
  });
});
