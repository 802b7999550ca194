import { describe, expect, test } from 'vitest';
import { MyAccountDocument, SetAgreementsDocument, UpdateAccountDocument } from '../../generated/graphql.js';
import {
  type Account,
  campaign,
  OTHER_PASSWORD,
  PASSWORD,
  registered,
  signIn,
  whoIs,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const attempt = ({ username, password }: Account) => signIn(app, { username, password });

describe('a customer who signs in', () => {
  test('gets tokens and the customer, and it stands in history [FI-11]', async () => {
    const account = await registered(app);
    later(app, { seconds: 90 });
    const answer = ended(
      await signIn(app, pick(account), { ip: '192.0.2.7', userAgent: 'Test Browser' }),
      'CustomerSignedIn',
    );
    expect(answer).toMatchObject({
      customer: { id: account.id, registered: true, email: 'anna@example.com' },
      accessToken: expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/),
      refreshToken: expect.stringMatching(/^[\w-]{70}$/),
      expiresInSeconds: 300,
    });
    expect(await whoIs(app, answer.accessToken)).toBe(account.id);
    expect((await read(app, account.id))!.lastActivityAt).toBe('2026-03-01T09:01:30+00:00');
    expect(await historyOf(app, account.id, ['SIGNED_IN'])).toMatchObject([
      { actorKind: 'CUSTOMER', actorId: account.id, source: { ip: '192.0.2.7', userAgent: 'Test Browser' } },
    ]);
  });

  test('signs in by e-mail and by mobile with the same password [FI-12]', async () => {
    const account = await registered(app);
    await app.em.execute(
      `insert into contact select gen_random_uuid(), customer_id, 'PHONE', '+48601234567', '+48601234567', true, true,
        created_at, updated_at from contact where customer_id = '${account.id}'`,
    );
    for (const username of ['anna@example.com', ' Anna@EXAMPLE.com. ', '+48 601 234 567', '601234567']) {
      const answer = ended(await signIn(app, { username, password: PASSWORD }), 'CustomerSignedIn');
      expect(answer.customer!.id).toBe(account.id);
    }
  });

  test('is told which mandatory fields of the campaign are empty, in its order [FI-11]', async () => {
    const campaignId = await campaign(app, [
      { name: 'firstName' },
      { name: 'email' },
      { name: 'birthDate', isMandatory: false },
      { name: 'city', isVisible: false },
      { name: 'street1' },
      { name: 'newsletter', section: 'PRIVACY' },
    ]);
    const account = await registered(app, { email: 'anna@example.com', campaignId });
    const answer = ended(
      await signIn(app, { ...pick(account), campaignId }),
      'CustomerRegistrationIncomplete',
    );
    expect(answer.missingFields).toEqual(['firstName', 'street1', 'newsletter']);
    expect(await whoIs(app, answer.accessToken)).toBe(account.id);
    // It was joined by registering, so that it need not be named.
    const unnamed = ended(await attempt(account), 'CustomerRegistrationIncomplete');
    expect(unnamed.missingFields).toEqual(answer.missingFields);
  });

  test('is complete once the data are entered, the place on the map with them [FI-18, FI-19]', async () => {
    const fields = [
      { name: 'firstName' },
      { name: 'latitude' },
      { name: 'newsletter', section: 'PRIVACY' as const },
    ];
    const campaignId = await campaign(app, fields);
    const account = await registered(app, { email: 'anna@example.com', campaignId });
    const first = await signIn(app, { ...pick(account), campaignId });
    const { accessToken } = ended(first, 'CustomerRegistrationIncomplete');
    const address = { latitude: 52.2297, longitude: 21.0122 };
    const update = { firstName: 'Anna', address };
    const { data } = await app.ask(UpdateAccountDocument, { input: update }, accessToken);
    ended(data.updateAccount, 'CustomerAccountUpdated');
    const decision = { consents: [{ name: 'newsletter', granted: false }] };
    const set = await app.ask(SetAgreementsDocument, { input: decision }, accessToken);
    expect(set.errors).toBeUndefined();
    ended(set.data.setAgreements, 'CustomerAgreementsSet');
    expect((await signIn(app, { ...pick(account), campaignId })).__typename).toBe('CustomerSignedIn');
    expect((await read(app, account.id))!.address).toMatchObject(address);
  });

  test('reads the registered data without an argument, the barcode also as an image [FI-15]', async () => {
    const account = await registered(app);
    const { accessToken } = ended(await attempt(account), 'CustomerSignedIn');
    const { data } = await app.ask(MyAccountDocument, { campaignId: account.campaignId }, accessToken);
    expect(data.me).toMatchObject({
      id: account.id,
      registered: true,
      email: 'anna@example.com',
      missingFields: [],
      card: { number: expect.stringMatching(/^\d{16}$/), barcode: expect.stringMatching(/^2\d{12}$/) },
    });
    expect(data.me!.card!.barcodeSvg).toMatch(/^<svg[^>]+>[\s\S]+<\/svg>\s*$/);
  });
});

const pick = ({ username, password }: Account) => ({ username, password });
const REFUSED = {
  __typename: 'CustomerCredentialsRejected',
  status: 401,
  message: 'Wrong username or password, or too many attempts. Try again later.',
};

describe('who does not get in', () => {
  test.each([
    ['a wrong password', { password: OTHER_PASSWORD }],
    ['an empty password', { password: '' }],
    ['the password in capitals', { password: PASSWORD.toUpperCase() }],
    ['a space more', { password: `${PASSWORD} ` }],
    ['an unknown address', { username: 'nobody@example.com' }],
    ['no address at all', { username: '' }],
    ['the customer’s id', { username: 'id' }],
  ])('%s', async (_, given) => {
    const account = await registered(app);
    const input = { ...pick(account), ...given };
    if (input.username === 'id') input.username = account.id;
    expect(await signIn(app, input)).toEqual(REFUSED);
    expect((await app.everythingStored())['session']).toEqual([]);
    expect(await historyOf(app, account.id, ['SIGNED_IN'])).toEqual([]);
  });

  test('a DISABLED customer, with the answer of a wrong password [NH-02, A16]', async () => {
    const account = await registered(app);
    await app.em.execute(`update customer set status = 'DISABLED' where id = '${account.id}'`);
    expect(await attempt(account)).toEqual(REFUSED);
    await app.em.execute(`update customer set status = 'ENABLED' where id = '${account.id}'`);
    expect((await attempt(account)).__typename).toBe('CustomerSignedIn');
  });

  test('somebody by an address they never proved [I01]', async () => {
    const account = await registered(app);
    await app.em.execute(
      `insert into contact select gen_random_uuid(), customer_id, 'PHONE', '+48601234567', '+48601234567', true, false,
        created_at, updated_at from contact where customer_id = '${account.id}'`,
    );
    expect(await signIn(app, { username: '+48601234567', password: PASSWORD })).toEqual(REFUSED);
  });

  test('somebody who chose the address of another customer for a username [I01]', async () => {
    const attacker = await registered(app, { email: 'attacker@example.com', password: OTHER_PASSWORD });
    await app.em.execute(
      `update credential set username_normalized = 'victim@example.com' where customer_id = '${attacker.id}'`,
    );
    const victim = await registered(app, { email: 'victim@example.com' });
    expect(ended(await attempt(victim), 'CustomerSignedIn').customer!.id).toBe(victim.id);
    expect(await signIn(app, { username: 'victim@example.com', password: OTHER_PASSWORD })).toEqual(REFUSED);
  });

  test.each([NOBODY, 'club', ''])(
    'whoever names campaign "%s" is told before the password is tried',
    async (campaignId) => {
      const account = await registered(app);
      const right = await withNothingMoved(app, () => signIn(app, { ...pick(account), campaignId }));
      expect(right).toMatchObject({ __typename: 'LoyaltyCampaignNotFound', status: 404 });
      const bad = { username: account.username, password: OTHER_PASSWORD, campaignId };
      expect(await withNothingMoved(app, () => signIn(app, bad))).toEqual(right);
    },
  );
});
