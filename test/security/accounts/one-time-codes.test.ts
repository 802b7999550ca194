import { describe, expect, test } from 'vitest';
import { confirmPhone } from '../../support/account-changes.js';
import {
  campaign,
  cardHolder,
  codeTo,
  device,
  PASSWORD,
  register,
  registered,
  sendClaim,
  sendCode,
  wrong,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, later, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const ANNA = 'anna@example.com';

async function asked(to: { email?: string; phone?: string } = { email: ANNA }, campaignId?: string) {
  const joined = campaignId ?? (await campaign(app));
  ended(await sendCode(app, joined, to), 'CustomerCodeSent');
  const username = (to.email ?? to.phone)!;
  return { campaignId: joined, username, password: PASSWORD, code: await codeTo(app, username) };
}
type Asked = Awaited<ReturnType<typeof asked>>;

async function guess(given: Asked, times: number) {
  for (let call = 0; call < times; call += 1) {
    const answer = await register(app, { ...given, code: wrong(given.code) });
    expect(answer.__typename).toBe('CustomerCodeRejected');
  }
}
const nobodyRegistered = async () => expect((await app.everythingStored())['credential']).toEqual([]);

describe('guessing', () => {
  test('after five wrong codes the right one is refused [B01]', async () => {
    const given = await asked();
    await guess(given, 5);
    expect((await register(app, given)).__typename).toBe('CustomerCodeRejected');
    await nobodyRegistered();
  });

  test('after four it is not [B01]', async () => {
    const given = await asked();
    await guess(given, 4);
    expect((await register(app, given)).__typename).toBe('CustomerRegistered');
  });

  test('a new code gives five tries of the ten an address has in an hour, not more [B02]', async () => {
    const first = await asked();
    await guess(first, 5);
    later(app, { seconds: 61 });
    const second = await asked({ email: ANNA }, first.campaignId);
    await guess(second, 5);
    later(app, { seconds: 121 });
    const third = await asked({ email: ANNA }, first.campaignId);
    expect((await register(app, third)).__typename).toBe('CustomerCodeRejected');
    await nobodyRegistered();
  });

  test('with every hour used an address has thirty tries a day [B02]', async () => {
    const campaignId = await campaign(app);
    for (let hour = 0; hour < 3; hour += 1) {
      for (let send = 0; send < 2; send += 1) {
        await guess(await asked({ email: ANNA }, campaignId), 5);
        later(app, { seconds: 910 });
      }
      later(app, { hours: 1 });
    }
    expect((await register(app, await asked({ email: ANNA }, campaignId))).__typename).toBe(
      'CustomerCodeRejected',
    );
    later(app, { hours: 24 });
    expect((await register(app, await asked({ email: ANNA }, campaignId))).__typename).toBe(
      'CustomerRegistered',
    );
  });

  test('another spelling of the address gives no new tries [B02]', async () => {
    const given = await asked();
    for (const username of [
      ANNA,
      'ANNA@example.com',
      'anna@EXAMPLE.com',
      ' anna@example.com',
      'anna@example.com.',
    ]) {
      await guess({ ...given, username }, 1);
    }
    expect((await register(app, given)).__typename).toBe('CustomerCodeRejected');
  });
});

describe('a code is good for what it was sent for [B05]', () => {
  test('one address’s code does not register another [B05]', async () => {
    const anna = await asked();
    const eve = await asked({ email: 'eve@example.com' }, anna.campaignId);
    expect((await register(app, { ...anna, code: eve.code })).__typename).toBe('CustomerCodeRejected');
    await nobodyRegistered();
  });

  test('a text message’s code does not register another number [B05]', async () => {
    const given = await asked({ phone: '+48601234567' });
    const other = { ...given, username: '+48601234568' };
    expect((await register(app, other)).__typename).toBe('CustomerCodeRejected');
    await nobodyRegistered();
  });

  test('a claim code does not register, and a registration code does not claim [B05]', async () => {
    const { id } = await cardHolder(app, [{ type: 'EMAIL', value: ANNA }]);
    await sendClaim(app, id, { email: ANNA });
    const claimCode = await codeTo(app, ANNA);
    const campaignId = await campaign(app);
    const input = { username: ANNA, password: PASSWORD, campaignId };
    expect((await register(app, { ...input, code: claimCode })).__typename).toBe('CustomerCodeRejected');
    ended(await sendCode(app, campaignId, { email: ANNA }), 'CustomerCodeSent');
    const code = await codeTo(app, ANNA);
    const claim = /* GraphQL */ `mutation ($input: ClaimAccountInput!) { claimAccount(input: $input) { __typename } }`;
    const claimed = await app.ask(
      claim,
      { input: { customerId: id, username: ANNA, password: PASSWORD, code } },
      await app.service(),
    );
    expect(claimed.data.claimAccount).toEqual({ __typename: 'CustomerCodeRejected' });
    await nobodyRegistered();
  });

  test('a claim code that was left over does not prove the number of the account it became [B05]', async () => {
    const phone = '+48601234567';
    const { id } = await cardHolder(app, [
      { type: 'EMAIL', value: ANNA },
      { type: 'PHONE', value: phone },
    ]);
    ended(await sendClaim(app, id, { phone }), 'CustomerCodeSent');
    const left = await codeTo(app, phone);
    ended(await sendClaim(app, id, { email: ANNA }), 'CustomerCodeSent');
    const claim = 'mutation ($input: ClaimAccountInput!) { claimAccount(input: $input) { __typename } }';
    const input = { customerId: id, username: ANNA, password: PASSWORD, code: await codeTo(app, ANNA) };
    const { data } = await app.ask(claim, { input }, await app.service());
    expect(data.claimAccount.__typename).toBe('CustomerAccountClaimed');
    const { accessToken } = await device(app, { id, username: ANNA, password: PASSWORD, campaignId: '' });
    const before = (await read(app, id))?.contacts;
    expect((await confirmPhone(app, accessToken, phone, left)).__typename).toBe('CustomerCodeRejected');
    expect((await read(app, id))?.contacts).toEqual(before);
  });

  test('one campaign’s code does not join another [B05]', async () => {
    const given = await asked();
    const other = { ...given, campaignId: await campaign(app) };
    expect((await register(app, other)).__typename).toBe('CustomerCodeRejected');
    await nobodyRegistered();
  });

  test.each(['', '0', '00000000', 'null', '%', '________', ' ', '\0'])(
    '%j is no code [B11]',
    async (code) => {
      const given = await asked();
      const answer = await register(app, { ...given, code });
      expect(answer.__typename).toBe('CustomerCodeRejected');
      await nobodyRegistered();
    },
  );

  test('a code with spaces around or in another writing is not the code [B06]', async () => {
    const given = await asked();
    const arabic = [...given.code].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join('');
    for (const code of [` ${given.code}`, `${given.code}0`, arabic]) {
      expect((await register(app, { ...given, code })).__typename).toBe('CustomerCodeRejected');
    }
    await nobodyRegistered();
  });
});

describe('asking again [B08]', () => {
  const again = async (campaignId: string, email = ANNA) => sendCode(app, campaignId, { email });

  test('takes a minute, then two, four: at 59 seconds it is too soon, and nothing is sent or counted [B08]', async () => {
    const { campaignId } = await asked();
    for (const wait of [60, 120]) {
      later(app, { seconds: wait - 1 });
      const answer = await withNothingMoved(app, () => again(campaignId));
      expect(answer).toMatchObject({
        __typename: 'CustomerResendTooSoon',
        status: 429,
        retryAfterSeconds: 1,
      });
      later(app, { seconds: 1 });
      expect((await again(campaignId)).__typename).toBe('CustomerCodeSent');
    }
    expect(await app.messages()).toHaveLength(3);
  });

  test('is possible three times in ten minutes [B08]', async () => {
    const { campaignId } = await asked();
    later(app, { seconds: 60 });
    await again(campaignId);
    later(app, { seconds: 120 });
    await again(campaignId);
    later(app, { seconds: 400 });
    expect(await again(campaignId)).toMatchObject({
      __typename: 'CustomerResendTooSoon',
      retryAfterSeconds: 20,
    });
    later(app, { seconds: 20 });
    expect((await again(campaignId)).__typename).toBe('CustomerCodeSent');
  });

  test('the eleventh in a day is refused, until the day is over [B08]', async () => {
    const { campaignId } = await asked();
    for (let send = 2; send <= 10; send += 1) {
      later(app, { seconds: 1000 });
      expect((await again(campaignId)).__typename).toBe('CustomerCodeSent');
    }
    later(app, { seconds: 1000 });
    expect(await withNothingMoved(app, () => again(campaignId))).toMatchObject({
      __typename: 'CustomerResendTooSoon',
      retryAfterSeconds: 86_400 - 10_000,
    });
    later(app, { seconds: 86_400 - 10_000 });
    expect((await again(campaignId)).__typename).toBe('CustomerCodeSent');
  });

  test('impatience does not use up the day [B08]', async () => {
    const { campaignId } = await asked();
    for (let call = 0; call < 30; call += 1) await again(campaignId);
    later(app, { seconds: 60 });
    expect((await again(campaignId)).__typename).toBe('CustomerCodeSent');
  });

  test('another address does not wait [B08]', async () => {
    const { campaignId } = await asked();
    expect((await again(campaignId, 'eve@example.com')).__typename).toBe('CustomerCodeSent');
    await registered(app, { email: 'ola@example.com', campaignId });
  });
});
