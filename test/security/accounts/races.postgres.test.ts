import { describe, expect, test, vi } from 'vitest';
import {
  RefreshSessionDocument,
  RegisterWithCodeDocument,
  SendRegistrationCodeDocument,
  SignInDocument,
} from '../../generated/graphql.js';
import {
  campaign,
  codeTo,
  device,
  OTHER_PASSWORD,
  PASSWORD,
  registered,
  sendCode,
  signIn,
  whoIs,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { later } from '../../support/customers.js';
import { useLive } from '../../support/live.js';
import { securityEvents } from '../../support/security-events.js';

const app = useApp();
/** On a port of its own: each call below is a connection of its own, on a pool of twenty to the database. */
const live = useLive(app, { BCRYPT_COST: '4', WORKER: 'separate', LOG_LEVEL: 'info' });
const ANNA = 'anna@example.com';

/** All at once, a socket each. */
const atOnce = <T>(times: number, call: (number: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, number) => call(number)));

async function ask(document: { toString(): string }, input: object) {
  const { data, errors } = await live.ask(document.toString(), { input });
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as { __typename: string; refreshToken?: string };
}
const tally = (answers: Array<{ __typename: string }>) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(answers, ({ __typename }) => __typename)).map(([name, all]) => [
      name,
      all!.length,
    ]),
  );
const rows = async (table: string) => (await app.everythingStored())[table] as Array<Record<string, unknown>>;

describe('twenty wrong passwords at the same moment [A04]', () => {
  test('are all on record, and five of them are compared [A04]', async () => {
    await registered(app, { email: ANNA });
    const matches = vi.spyOn(live.app.world.passwords, 'matches');
    const answers = await atOnce(20, () =>
      ask(SignInDocument, { username: ANNA, password: OTHER_PASSWORD, deviceType: 'BROWSER' }),
    );
    expect(tally(answers)).toEqual({ CustomerCredentialsRejected: 20 });
    expect(matches).toHaveBeenCalledTimes(5);
    const events = securityEvents(live).map(({ event }) => event);
    expect(events.filter((event) => event === 'sign-in-failed')).toHaveLength(5);
    expect(events.filter((event) => event === 'sign-in-throttled')).toHaveLength(15);
    vi.restoreAllMocks();
    expect((await signIn(app, { username: ANNA, password: PASSWORD })).__typename).toBe(
      'CustomerCredentialsRejected',
    );
    later(app, { seconds: 1 });
    expect((await signIn(app, { username: ANNA, password: PASSWORD })).__typename).toBe('CustomerSignedIn');
  });
});

describe('fifty refreshes of one token [A14, K18]', () => {
  test('give one successor, and nobody is signed out [A14, K18]', async () => {
    const account = await registered(app, { email: ANNA });
    const { refreshToken } = await device(app, account);
    const answers = await atOnce(50, () => ask(RefreshSessionDocument, { refreshToken }));
    expect(tally(answers)).toEqual({ CustomerSessionRefreshed: 50 });
    expect(new Set(answers.map((answer) => answer.refreshToken)).size).toBe(1);
    expect(await rows('session')).toMatchObject([{ generation: 2, revoked_at: null }]);
    const next = await ask(RefreshSessionDocument, { refreshToken: answers[0]!.refreshToken });
    expect(next.__typename).toBe('CustomerSessionRefreshed');
  });

  test('of a token that is long used end the session once [A12]', async () => {
    const account = await registered(app, { email: ANNA });
    const { refreshToken, accessToken } = await device(app, account);
    await ask(RefreshSessionDocument, { refreshToken });
    later(app, { seconds: 11 });
    const answers = await atOnce(20, () => ask(RefreshSessionDocument, { refreshToken }));
    expect(tally(answers)).toEqual({ CustomerRefreshRejected: 20 });
    expect(await whoIs(app, accessToken)).toBeNull();
    const reused = (await rows('history_entry')).filter(({ kind }) => kind === 'TOKEN_REUSED');
    expect(reused).toHaveLength(1);
  });
});

describe('one code', () => {
  const ready = async () => {
    const campaignId = await campaign(app);
    await sendCode(app, campaignId, { email: ANNA });
    const code = await codeTo(app, ANNA);
    return { campaignId, code, username: ANNA, password: PASSWORD, deviceType: 'BROWSER' };
  };

  test('fifty wrong codes at once: five are compared, and the right one is too late [B04]', async () => {
    const given = await ready();
    const answers = await atOnce(50, (number) =>
      ask(RegisterWithCodeDocument, {
        ...given,
        code: String((Number(given.code) + 1 + number) % 1e8).padStart(8, '0'),
      }),
    );
    expect(tally(answers)).toEqual({ CustomerCodeRejected: 50 });
    expect(await rows('challenge')).toMatchObject([{ attempts: 5, used_at: null }]);
    expect((await ask(RegisterWithCodeDocument, given)).__typename).toBe('CustomerCodeRejected');
    expect(await rows('customer')).toEqual([]);
  });

  test('fifty registrations with the right code make one customer with one card [K17, K18]', async () => {
    const given = await ready();
    const answers = await atOnce(50, () => ask(RegisterWithCodeDocument, given));
    expect(tally(answers)).toEqual({ CustomerRegistered: 1, CustomerCodeRejected: 49 });
    for (const table of ['customer', 'contact', 'credential', 'card']) {
      expect(await rows(table)).toHaveLength(1);
    }
  });

  test('two with different passwords: one is in, and the loser’s password is nobody’s [B07]', async () => {
    const given = await ready();
    const passwords = [PASSWORD, OTHER_PASSWORD];
    const answers = await atOnce(2, (number) =>
      ask(RegisterWithCodeDocument, { ...given, password: passwords[number] }),
    );
    expect(tally(answers)).toEqual({ CustomerRegistered: 1, CustomerCodeRejected: 1 });
    const winner = answers.findIndex(({ __typename }) => __typename === 'CustomerRegistered');
    const outcomes = [];
    for (const password of passwords)
      outcomes.push((await signIn(app, { username: ANNA, password })).__typename);
    expect(outcomes[winner]).toBe('CustomerSignedIn');
    expect(outcomes[1 - winner]).toBe('CustomerCredentialsRejected');
  });

  test('fifty repetitions with one key make one customer and get one answer [K17, BX-05]', async () => {
    const given = { ...(await ready()), idempotencyKey: 'one-and-the-same' };
    const answers = await atOnce(50, () => ask(RegisterWithCodeDocument, given));
    const {
      CustomerRegistered = 0,
      CustomerCodeRejected = 0,
      CustomerIdempotencyKeyInFlight = 0,
    } = tally(answers);
    expect(CustomerRegistered).toBeGreaterThanOrEqual(1);
    expect(CustomerRegistered + CustomerCodeRejected + CustomerIdempotencyKeyInFlight).toBe(50);
    expect(await rows('customer')).toHaveLength(1);
    expect((await ask(RegisterWithCodeDocument, given)).__typename).toBe('CustomerRegistered');
  });
});

describe('fifty wishes for a code of one address [K17]', () => {
  test('send one message; the other forty-nine get one and the same answer [K17]', async () => {
    const campaignId = await campaign(app);
    const answers = await atOnce(50, () =>
      ask(SendRegistrationCodeDocument, { campaignId, email: ANNA, deviceType: 'BROWSER' }),
    );
    expect(tally(answers)).toEqual({ CustomerCodeSent: 1, CustomerResendTooSoon: 49 });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(2);
    expect(await app.messages()).toHaveLength(1);
  });
});
