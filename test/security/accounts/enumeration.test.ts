import { describe, expect, test } from 'vitest';
import {
  RegisterWithCodeDocument,
  SendRegistrationCodeDocument,
  SignInDocument,
} from '../../generated/graphql.js';
import { campaign, OTHER_PASSWORD, PASSWORD, registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { enter, later } from '../../support/customers.js';
import { useLive } from '../../support/live.js';

const app = useApp();
const live = useLive(app, { BCRYPT_COST: '4', WORKER: 'separate' });

/** Everything a client gets to see, but for what is new with every request. */
async function seen(document: { toString(): string }, input: object) {
  const { status, headers, text } = await live.ask(document.toString(), { input });
  const { date: _date, 'x-correlation-id': _id, ...rest } = headers;
  return { status, headers: rest, text };
}
const signIn = (username: string, password = OTHER_PASSWORD) =>
  seen(SignInDocument, { username, password, deviceType: 'BROWSER' });
const set = (id: string, change: string) =>
  app.em.execute(`update customer set ${change} where id = '${id}'`);

test('whoever is not let in sees the same, to the byte [C01, A16]', async () => {
  const campaignId = await campaign(app);
  const account = (name: string) => registered(app, { email: `${name}@example.com`, campaignId });
  await account('wrong');
  await account('locked');
  const disabled = await account('disabled');
  const unclaimed = await account('unclaimed');
  const bare = await account('bare');
  await set(disabled.id, `status = 'DISABLED'`);
  await set(unclaimed.id, 'is_registered = false');
  await app.em.execute(`delete from credential where customer_id = '${bare.id}'`);
  await enter(app, { contacts: [{ type: 'EMAIL', value: 'noted@example.com' }] });

  const expected = await signIn('nobody@example.com');
  expect(expected.status).toBe(200);
  expect(JSON.parse(expected.text).data.signIn).toMatchObject({
    __typename: 'CustomerCredentialsRejected',
    status: 401,
  });
  for (let call = 0; call < 5; call += 1) expect(await signIn('locked@example.com')).toEqual(expected);
  expect(await signIn('locked@example.com', PASSWORD)).toEqual(expected);
  expect(await signIn('wrong@example.com')).toEqual(expected);
  for (const name of ['disabled', 'unclaimed', 'bare', 'noted']) {
    expect(await signIn(`${name}@example.com`, PASSWORD), name).toEqual(expected);
  }
  for (const name of ['', 'nobody', '+48 12', 'a@b,c@d', 'x'.repeat(10_000), "' or 1=1 --"]) {
    expect(await signIn(name), name.slice(0, 20)).toEqual(expected);
  }
  expect(await signIn('wrong@example.com', 'x'.repeat(10_000))).toEqual(expected);
  expect(await signIn('wrong@example.com', '')).toEqual(expected);
});

describe('an address with an account and one without [C03]', () => {
  const KNOWN = 'known@example.com';
  const NEW = 'fresh@example.com';
  const send = (email: string, campaignId: string) =>
    seen(SendRegistrationCodeDocument, { campaignId, email, deviceType: 'IOS' });

  test('see the same, to the byte, when a code is asked for and when it is asked for too often [C03, B08]', async () => {
    const { campaignId } = await registered(app, { email: KNOWN });
    later(app, { hours: 25 });
    for (const wait of [0, 59, 1, 120, 300]) {
      later(app, { seconds: wait });
      expect(await send(KNOWN, campaignId)).toEqual(await send(NEW, campaignId));
    }
    const told = (await app.messages()).filter(({ to }) => to === KNOWN).map(({ template }) => template);
    expect(told).toEqual(['registrationCode', ...Array(told.length - 1).fill('alreadyRegistered')]);
  });

  test('leave the same traces in the tables of codes and counts [C03]', async () => {
    const { campaignId } = await registered(app, { email: KNOWN });
    later(app, { hours: 25 });
    // What is counted of this place is counted from here on.
    await send('somebody@example.com', campaignId);
    const rows = async () => {
      const stored = await app.everythingStored();
      return [stored['challenge']!.length, stored['throttle']!.length, stored['message']!.length];
    };
    const before = await rows();
    await send(KNOWN, campaignId);
    const afterKnown = await rows();
    await send(NEW, campaignId);
    const afterNew = await rows();
    const grown = (from: number[], to: number[]) => to.map((count, table) => count - from[table]!);
    // What was counted for the known one when it registered is counted on, its day being over.
    expect(grown(before, afterKnown)).toEqual([1, 0, 1]);
    expect(grown(afterKnown, afterNew)).toEqual([1, 3, 1]);
  });

  test('see the same, to the byte, when they register with a wrong code [C03]', async () => {
    const { campaignId } = await registered(app, { email: KNOWN });
    later(app, { hours: 25 });
    await send(KNOWN, campaignId);
    await send(NEW, campaignId);
    const register = (username: string) =>
      seen(RegisterWithCodeDocument, {
        username,
        code: '00000000',
        password: PASSWORD,
        campaignId,
        deviceType: 'IOS',
      });
    const known = await register(KNOWN);
    expect(known).toEqual(await register(NEW));
    expect(known).toEqual(await register('never.asked@example.com'));
    expect(known.text).toContain('CustomerCodeRejected');
  });
});

test('ids of customers, sessions and challenges cannot be counted up [C07]', async () => {
  const campaignId = await campaign(app);
  for (const name of ['a', 'b', 'c']) await registered(app, { email: `${name}@example.com`, campaignId });
  const stored = await app.everythingStored();
  const ids = [...stored['customer']!, ...stored['challenge']!].map((row) => (row as { id: string }).id);
  // RFC 9562 UUIDv7: the last 62 bits are random.
  const tails = ids.map((id) => id.slice(-12));
  expect(new Set(tails).size).toBe(6);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
