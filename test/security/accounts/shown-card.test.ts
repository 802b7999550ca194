import { beforeEach, describe, expect, test } from 'vitest';
import { RegisterWithCodeDocument } from '../../generated/graphql.js';
import { campaign, codeTo, elsewhere, type From, PASSWORD, sendCode, wrong } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, later, read } from '../../support/customers.js';
import { BLOCK_CARD, ends, RECORD_CUSTOMER, VERIFY_PIN } from '../../support/till.js';

const app = useApp();
const VICTIM = 'zofia@example.com';
const CROOK = 'crook@example.com';
const CARD = '5901234123457';

interface Shown {
  cardNumber?: string;
  pin?: string;
  code?: string;
}

const NOTE =
  'mutation ($input: RecordCustomerInput!) { recordCustomer(input: $input) { ... on CustomerRecorded { outcome } } }';

/** As a till that may record customers and nothing else. */
const atTill = async (input: object) => ends(app, NOTE, input, await app.service(['till:record']));
let zofia: string;
beforeEach(async () => {
  await atTill({ firstName: 'Zofia', email: VICTIM, cardNumber: CARD });
  const { data } = await app.ask(
    'query ($n: String) { customer(cardNumber: $n) { id } }',
    { n: CARD },
    await app.service(),
  );
  zofia = data.customer.id;
});

/** Tries to register with a code sent to an address of one's own. */
async function prover(username: string) {
  const campaignId = await campaign(app);
  ended(await sendCode(app, campaignId, { email: username }), 'CustomerCodeSent');
  const code = await codeTo(app, username);
  return async (shown: Shown, from: From = elsewhere()) => {
    const input = { code, username, password: PASSWORD, campaignId, ...shown };
    const answer = await app.ask(
      RegisterWithCodeDocument,
      { input: { deviceType: 'BROWSER', ...input } },
      null,
      from,
    );
    return answer.data.registerWithCode;
  };
}
/** Everything but the counters of tries and codes. */
const records = async () => {
  const { throttle: _tries, challenge: _codes, message: _sent, ...rest } = await app.everythingStored();
  return rest;
};
const REJECTED = {
  __typename: 'LoyaltyCardRejected',
  status: 403,
  message: expect.stringContaining('or there were too many tries'),
};
const stays = async () =>
  expect(await read(app, zofia)).toMatchObject({ registered: false, firstName: 'Zofia' });

describe('somebody else’s card', () => {
  test('is not had by its number with another address, and whether there is such a card is not said [FI-21, I05]', async () => {
    const tries = await prover(CROOK);
    const before = await records();
    const [known, unknown] = [
      await tries({ cardNumber: CARD }),
      await tries({ cardNumber: '5901234123464' }),
    ];
    expect(known).toMatchObject(REJECTED);
    expect(known).toEqual(unknown);
    expect(await tries({ cardNumber: CARD, pin: '1234' })).toEqual(known);
    expect(await tries({ pin: '1234' })).toEqual(known);
    expect(await records()).toEqual(before);
  });

  test.each([{}, { pin: '1234' }])(
    'is not had by a cashier who notes an address of their own on it, also not with %j set as the PIN [FI-21, I05, L01]',
    async (pin) => {
      later(app, { seconds: 1 });
      expect(await atTill({ cardNumber: CARD, email: CROOK, ...pin })).toMatchObject({ outcome: 'UPDATE' });
      const tries = await prover(CROOK);
      expect(await tries({ cardNumber: CARD, ...pin })).toMatchObject(REJECTED);
      if ('pin' in pin) expect(await tries(pin)).toMatchObject(REJECTED);
      await stays();
      // Whoever was noted first still has it.
      const owner = await prover(VICTIM);
      expect(await owner({ cardNumber: CARD, ...pin })).toMatchObject({ customer: { id: zofia } });
    },
  );

  test('with a wrong code nothing is said or counted of the card [FI-21, FI-07]', async () => {
    const tries = await prover(VICTIM);
    const { code } = { code: await codeTo(app, VICTIM) };
    expect(await tries({ cardNumber: CARD, code: wrong(code) })).toMatchObject({
      __typename: 'CustomerCodeRejected',
    });
    const counted = (await app.everythingStored())['throttle'] as Array<{ key: string }>;
    expect(counted.filter(({ key }) => key.startsWith('card-shown'))).toEqual([]);
  });

  test('with an account, or a password set at a till, is never had this way [FI-21, FI-09]', async () => {
    const first = await prover(VICTIM);
    ended(await first({ cardNumber: CARD }), 'CustomerRegistered');
    await atTill({ cardNumber: CARD, phone: '+48601234567' });
    later(app, { hours: 25 });
    const second = await prover(CROOK);
    expect(await second({ cardNumber: CARD })).toMatchObject(REJECTED);
    await ends(app, RECORD_CUSTOMER, {
      email: 'eva@example.com',
      cardNumber: '2',
      username: 'eva',
      password: PASSWORD,
    });
    const third = await prover('eva@example.com');
    expect(await third({ cardNumber: '2' })).toMatchObject(REJECTED);
  });

  test('that is blocked, or of a disabled record, proves nothing [FI-21, NH-02]', async () => {
    await ends(app, BLOCK_CARD, { cardNumber: CARD });
    const tries = await prover(VICTIM);
    expect(await tries({ cardNumber: CARD })).toMatchObject(REJECTED);
    const contacts = [{ type: 'EMAIL', value: 'ada@example.com' }] as const;
    const { id } = await enter(app, { status: 'DISABLED', contacts: [...contacts] });
    await ends(app, 'mutation ($input: IssueCardInput!) { issueCard(input: $input) { __typename } }', {
      customerId: id,
      number: '3',
    });
    expect(await (await prover('ada@example.com'))({ cardNumber: '3' })).toMatchObject(REJECTED);
  });

  test('that two records with the address share names neither [FI-21]', async () => {
    await atTill({ firstName: 'Jan', email: VICTIM, cardNumber: '4', pin: '1234' });
    const tries = await prover(VICTIM);
    expect(await tries({ pin: '1234' })).toMatchObject(REJECTED);
    expect(await tries({ cardNumber: '4', pin: '1234' })).toMatchObject({
      customer: { card: { number: '4' } },
    });
  });
});

describe('guesses', () => {
  test('at a number are ten a day, from wherever, and the owner is refused alike until the next [FI-21]', async () => {
    for (let guess = 0; guess < 10; guess += 1) {
      const tries = await prover(`crook-${guess}@example.com`);
      expect(await tries({ cardNumber: guess % 2 ? CARD : '5901-2341-23457' })).toMatchObject(REJECTED);
    }
    const owner = await prover(VICTIM);
    expect(await owner({ cardNumber: CARD })).toMatchObject(REJECTED);
    later(app, { hours: 24 });
    expect(await (await prover(VICTIM))({ cardNumber: CARD })).toMatchObject({ customer: { id: zofia } });
  });

  test('from a place are twenty an hour, and then it is told to wait, whatever the card [FI-21]', async () => {
    const from = { ip: '203.0.113.7' };
    for (let guess = 0; guess < 20; guess += 1) {
      const tries = await prover(`crook-${guess}@example.com`);
      expect(await tries({ cardNumber: `59012341234${guess}` }, from)).toMatchObject(REJECTED);
    }
    const owner = await prover(VICTIM);
    expect(await owner({ cardNumber: CARD }, from)).toMatchObject({
      __typename: 'CustomerTooManyRequests',
      retryAfterSeconds: 3600,
    });
    expect(await owner({ cardNumber: CARD })).toMatchObject({ customer: { id: zofia } });
  });

  test('with one code are five: a right code with a wrong card is a try [FI-21, B01]', async () => {
    const tries = await prover(VICTIM);
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await tries({ cardNumber: `${guess}` })).toMatchObject(REJECTED);
    }
    expect(await tries({ cardNumber: CARD })).toMatchObject({ __typename: 'CustomerCodeRejected' });
    await stays();
  });

  test('at a PIN count together with those at a terminal [FI-21, ST-09]', async () => {
    await atTill({ cardNumber: CARD, pin: '4711' });
    for (let guess = 0; guess < 3; guess += 1) {
      await ends(app, VERIFY_PIN, { cardNumber: CARD, pin: '0000' });
    }
    const tries = await prover(VICTIM);
    expect(await tries({ cardNumber: CARD, pin: '0000' })).toMatchObject(REJECTED);
    expect(await tries({ cardNumber: CARD, pin: '4711' })).toMatchObject(REJECTED);
    later(app, { seconds: 5 });
    expect(await tries({ cardNumber: CARD, pin: '4711' })).toMatchObject({ customer: { id: zofia } });
  });
});

test('repeated with its key it answers the same, and with another card it is refused [FI-21, BX-05]', async () => {
  const tries = await prover(VICTIM);
  const input = { cardNumber: CARD, idempotencyKey: 'once' };
  const first = await tries(input);
  expect(first).toMatchObject({ customer: { id: zofia } });
  expect(await tries(input)).toEqual(first);
  expect(await tries({ ...input, cardNumber: '1' })).toMatchObject({
    __typename: 'CustomerIdempotencyKeyReused',
  });
});
