import { describe, expect, test } from 'vitest';
import {
  confirmByCode,
  confirmPhone,
  forgetMessages,
  opens,
  REJECTED,
  requestCode,
  requestPhone,
} from '../../support/account-changes.js';
import {
  campaign,
  codeTo,
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
const SAID = { __typename: 'CustomerPasswordResetRequested' };

async function asked(phone = PHONE) {
  expect(await requestCode(app, phone)).toEqual(SAID);
  return codeTo(app, phone);
}
async function guess(code: string, times: number, phone = PHONE) {
  for (let n = 0; n < times; n += 1) {
    expect(await confirmByCode(app, phone, wrong(code), OTHER_PASSWORD)).toEqual(REJECTED);
  }
}

describe('guessing a code that recovers an account', () => {
  test('after five wrong codes the right one is refused [FI-20, B01]', async () => {
    const account = await registered(app, { phone: PHONE });
    const code = await asked();
    await guess(code, 5);
    expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).toEqual(REJECTED);
    expect(await opens(app, account, PASSWORD)).toBe(true);
  });

  test('a number has ten tries an hour over all codes, in any spelling [FI-20, B02]', async () => {
    const account = await registered(app, { phone: PHONE });
    for (const [wait, spelling] of [
      [61, PHONE],
      [121, '512 345 678'],
    ] as const) {
      await guess(await asked(), 5, spelling);
      later(app, { seconds: wait });
    }
    const third = await asked();
    expect(await confirmByCode(app, PHONE, third, OTHER_PASSWORD)).toEqual(REJECTED);
    expect(await opens(app, account, PASSWORD)).toBe(true);
  });

  test('one operation has room for one guess [FI-20, B03]', async () => {
    await registered(app, { phone: PHONE });
    const code = await asked();
    const one = (alias: string) =>
      `${alias}: confirmPasswordReset(input: {phone: "${PHONE}", code: "${wrong(code)}", password: "${OTHER_PASSWORD}"}) { __typename }`;
    const { errors } = await withNothingMoved(app, () =>
      app.ask(`mutation { ${['a', 'b'].map(one).join(' ')} }`),
    );
    expect(errors?.[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
  });
});

describe('a code is good for what it was sent for', () => {
  test('none for registering or for a new number resets a password, and the other way round [FI-20, B05]', async () => {
    const account = await registered(app);
    const token = await app.customer(account.id);
    ended(await requestPhone(app, token, PHONE, { password: PASSWORD }), 'CustomerCodeSent');
    const forMove = await codeTo(app, PHONE);
    expect(await confirmByCode(app, PHONE, forMove, OTHER_PASSWORD)).toEqual(REJECTED);
    ended(await confirmPhone(app, token, PHONE, forMove), 'CustomerPhoneChanged');
    const forReset = await asked();
    expect(await confirmPhone(app, token, PHONE, forReset)).toEqual(REJECTED);
    const campaignId = await campaign(app);
    ended(await sendCode(app, campaignId, { phone: NOBODYS }), 'CustomerCodeSent');
    const forNewcomer = await codeTo(app, NOBODYS);
    expect(await confirmByCode(app, NOBODYS, forNewcomer, OTHER_PASSWORD)).toEqual(REJECTED);
    const newcomer = { username: PHONE, password: PASSWORD, campaignId, code: forReset };
    expect((await register(app, newcomer)).__typename).toBe('CustomerCodeRejected');
    expect(await opens(app, account, PASSWORD)).toBe(true);
  });

  test('one customer’s code does not open another account [FI-20, B05]', async () => {
    const anna = await registered(app, { phone: PHONE });
    const eve = await registered(app, { phone: NOBODYS, campaignId: anna.campaignId });
    const [hers, own] = [await asked(), await asked(NOBODYS)];
    // Codes are drawn: should both be the same by chance, this is no proof.
    if (hers !== own) expect(await confirmByCode(app, PHONE, own, OTHER_PASSWORD)).toEqual(REJECTED);
    expect(await opens(app, anna, PASSWORD)).toBe(true);
    expect((await confirmByCode(app, NOBODYS, own, OTHER_PASSWORD)).__typename).toBe('CustomerPasswordReset');
    expect(await opens(app, eve, OTHER_PASSWORD)).toBe(true);
  });
});

describe('whether a number has an account', () => {
  test('shows neither when a code is asked for nor when one is tried, and nothing is sent [FI-20, C01]', async () => {
    await registered(app, { phone: PHONE });
    await forgetMessages(app);
    const [known, unknown] = [PHONE, NOBODYS];
    const answers = async (phone: string) => {
      const given: unknown[] = [await requestCode(app, phone), await requestCode(app, phone)];
      for (let n = 0; n < 7; n += 1) given.push(await confirmByCode(app, phone, '000000', 'short'));
      later(app, { seconds: 61 });
      given.push(await requestCode(app, phone), await requestCode(app, phone));
      return given;
    };
    expect(await answers(unknown)).toEqual(await answers(known));
    expect(new Set((await app.messages()).map(({ to }) => to))).toEqual(new Set([known]));
  });

  test('does not show in what is left for a try to count on [FI-20, C01]', async () => {
    await registered(app, { phone: PHONE });
    for (const phone of [PHONE, NOBODYS]) {
      await requestCode(app, phone);
      await confirmByCode(app, phone, 'x', OTHER_PASSWORD);
    }
    const rows = await app.em.execute(
      "select attempts, code_mac is null as decoy from challenge where purpose = 'RESET_CODE' order by id",
    );
    expect(rows).toEqual([
      { attempts: 1, decoy: false },
      { attempts: 1, decoy: true },
    ]);
  });
});

describe('text messages that anybody may ask for', () => {
  test('come once a minute, then two, ten a day, known or not [FI-20, B08]', async () => {
    await registered(app, { phone: PHONE });
    for (const phone of [PHONE, NOBODYS]) {
      expect(await requestCode(app, phone)).toEqual(SAID);
      const again = await withNothingMoved(app, () => requestCode(app, phone));
      expect(again).toMatchObject({ __typename: 'CustomerResendTooSoon', retryAfterSeconds: 60 });
    }
    for (let sent = 2; sent <= 10; sent += 1) {
      later(app, { seconds: 1000 });
      for (const phone of [PHONE, NOBODYS]) expect(await requestCode(app, phone)).toEqual(SAID);
    }
    later(app, { seconds: 1000 });
    for (const phone of [PHONE, NOBODYS]) {
      expect(await requestCode(app, phone)).toMatchObject({ retryAfterSeconds: 86_400 - 10_000 });
    }
  });

  test('go out ten times in ten minutes for one place, whoever is asked for [FI-20, L03]', async () => {
    const from = { ip: '198.51.100.7' };
    for (let n = 0; n < 10; n += 1) {
      expect(await requestCode(app, `+4860010030${n}`, undefined, from)).toEqual(SAID);
    }
    const answer = await withNothingMoved(app, () => requestCode(app, PHONE, undefined, from));
    expect(answer).toMatchObject({ __typename: 'CustomerTooManyRequests', status: 429 });
  });

  test('go to no premium-rate number, and come out of the strangers’ share [FI-20, B08]', async () => {
    await registered(app, { phone: PHONE });
    await forgetMessages(app);
    const answer = await withNothingMoved(app, () => requestCode(app, '+48701234567'));
    expect(ended(answer, 'CustomerInputRejected').fields).toMatchObject([{ path: 'phone' }]);
    await requestCode(app, PHONE);
    expect(await app.em.execute('select template, is_for_stranger from message')).toEqual([
      { template: 'passwordCode', is_for_stranger: true },
    ]);
  });
});
