import { describe, expect, test } from 'vitest';
import { SetAgreementsDocument } from '../generated/graphql.js';
import { device, OTHER_PASSWORD, PASSWORD, registered, signIn, whoIs } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { ended, historyOf, later, read, withNothingMoved } from '../support/customers.js';
import { ends, RECORD_CUSTOMER, VERIFY_PIN } from '../support/till.js';

const app = useApp();
const record = (input: object) => ends(app, RECORD_CUSTOMER, input);
const refuse = (input: object) => withNothingMoved(app, () => record(input));

describe('a till that lies', () => {
  test('the card of one customer with the code of another is refused, both ways [I04]', async () => {
    await record({ code: 'A', cardNumber: 'CARD-A', firstName: 'Anna' });
    await record({ code: 'B', cardNumber: 'CARD-B', firstName: 'Bea' });
    for (const [code, cardNumber] of [
      ['A', 'CARD-B'],
      ['B', 'CARD-A'],
    ]) {
      const answer = await refuse({ code, cardNumber, firstName: 'Eve', email: 'eve@example.com' });
      expect(answer).toMatchObject({ __typename: 'LoyaltyCardTaken', status: 409 });
    }
  });

  test('what a customer signs in with is no till’s once they have signed in [I04]', async () => {
    await record({ code: 'A', username: 'anna.n', password: PASSWORD });
    ended(await signIn(app, { username: 'anna.n', password: PASSWORD }), 'CustomerSignedIn');
    for (const secret of [{ username: 'eve' }, { password: OTHER_PASSWORD }, { username: 'anna.n' }]) {
      expect(await refuse({ code: 'A', firstName: 'Eve', ...secret })).toMatchObject({
        __typename: 'CustomerCredentialsProtected',
        status: 403,
      });
    }
    ended(await signIn(app, { username: 'anna.n', password: PASSWORD }), 'CustomerSignedIn');
  });

  test('who registered by themselves, or enters through a provider only, gets no password from a till [I04]', async () => {
    const { id } = await registered(app);
    const code = (await read(app, id))!.code!;
    expect(await refuse({ code, password: OTHER_PASSWORD })).toMatchObject({ status: 403 });
    await app.em.execute(`delete from credential where customer_id = '${id}'`);
    const both = { username: 'eve', password: OTHER_PASSWORD };
    expect(await refuse({ code, ...both })).toMatchObject({ __typename: 'CustomerCredentialsProtected' });
  });

  test('a username and a password that a till has set are edited by it: the old ones open nothing [ST-15]', async () => {
    await record({ code: 'A', username: 'anna.n' });
    expect((await record({ code: 'A', password: PASSWORD })).customer.isRegistered).toBe(true);
    await record({ code: 'A', username: 'anna.k', password: OTHER_PASSWORD });
    for (const input of [
      { username: 'anna.n', password: OTHER_PASSWORD },
      { username: 'anna.k', password: PASSWORD },
    ]) {
      expect((await signIn(app, input)).__typename).toBe('CustomerCredentialsRejected');
    }
    ended(await signIn(app, { username: 'anna.k', password: OTHER_PASSWORD }), 'CustomerSignedIn');
  });

  test('a username that a till sends again is no change, and a password alone changes no username [VV-04]', async () => {
    const { customer } = await record({ code: 'A', username: 'anna.n', password: PASSWORD });
    const { version } = (await read(app, customer.id))!;
    const entries = (await historyOf(app, customer.id)).length;
    expect(await record({ code: 'A', username: 'anna.n' })).toMatchObject({ outcome: 'UPDATE' });
    expect((await read(app, customer.id))!.version).toBe(version);
    expect(await historyOf(app, customer.id)).toHaveLength(entries);
    await record({ code: 'A', password: OTHER_PASSWORD });
    expect((await historyOf(app, customer.id))[0]!.changes).toEqual([
      { field: 'password', from: 'set', to: 'set' },
    ]);
  });

  test.each([
    ['firstName', 'Vermilion-Okapi-Threshold'],
    ['email', 'vermilion-okapi@threshold.example'],
    ['cardNumber', 'VERMILION-OKAPI-THRESHOLD'],
  ])('a password made of the %s in the same call is refused [A10]', async (field, value) => {
    const password = value.split(/[.]/)[0]!;
    expect(await refuse({ [field]: value, username: 'anna.n', password })).toMatchObject({
      fields: [{ path: 'password', message: expect.stringContaining('too easy to guess') }],
    });
    expect(await record({ username: 'anna.n', password })).toMatchObject({ outcome: 'NEW' });
  });

  test('staff who help with accounts set the password of one that is the customer’s own, who is told [ST-15]', async () => {
    const account = await registered(app);
    const { accessToken } = await device(app, account);
    const code = (await read(app, account.id))!.code!;
    await app.em.execute('delete from message');
    const input = { code, username: 'anna.n', password: OTHER_PASSWORD };
    const support = await app.staff(['till:record', 'contacts:verify', 'accounts:support', 'customers:read']);
    for (const other of [
      await app.staff(['till:record', 'contacts:verify', 'customers:read']),
      await app.service(),
    ]) {
      const refused = await withNothingMoved(app, () => ends(app, RECORD_CUSTOMER, input, other));
      expect(refused).toMatchObject({ __typename: 'CustomerCredentialsProtected' });
    }
    expect((await ends(app, RECORD_CUSTOMER, input, support)).__typename).toBe('CustomerRecorded');
    expect((await app.messages()).map(({ template, to }) => `${template} to ${to}`)).toEqual([
      'passwordChanged to anna@example.com',
    ]);
    expect(await whoIs(app, accessToken)).toBeNull();
    expect((await signIn(app, account)).__typename).toBe('CustomerCredentialsRejected');
    ended(await signIn(app, { ...account, password: OTHER_PASSWORD }), 'CustomerSignedIn');
  });

  test('a password without a username is refused: it would open nothing [ST-15]', async () => {
    expect(await refuse({ code: 'A', password: PASSWORD })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'username' }],
    });
  });

  test.each(['cardNumber', 'phone', 'email', 'customFields', 'username', 'password'])(
    'null for %s is refused: a till would take nothing away by it [ST-15]',
    async (path) => {
      await record({ code: 'A', firstName: 'Anna', email: 'anna@example.com', cardNumber: 'CARD-1' });
      expect(await refuse({ code: 'A', firstName: 'Eve', [path]: null })).toMatchObject({
        __typename: 'CustomerInputRejected',
        fields: [{ path }],
      });
    },
  );

  test('a username somebody has is refused for everybody else, whatever its case [I04]', async () => {
    await record({ code: 'A', username: 'anna.n' });
    for (const username of ['anna.n', 'ANNA.N']) {
      expect(await refuse({ code: 'B', username })).toMatchObject({
        __typename: 'CustomerUsernameTaken',
        status: 409,
      });
    }
    expect(await refuse({ username: 'anna@example.com' })).toMatchObject({ fields: [{ path: 'username' }] });
  });

  test('an address the customer proved stays the primary one; the till’s is noted, not proved [I04]', async () => {
    const { customer } = await record({ code: 'A', email: 'anna@example.com' });
    await app.em.execute(`update contact set is_verified = true`);
    const noted = await record({ code: 'A', email: 'eve@example.com' });
    expect(noted.customer.contacts).toEqual(
      expect.arrayContaining([
        { type: 'EMAIL', value: 'anna@example.com', isPrimary: true, isVerified: true },
        { type: 'EMAIL', value: 'eve@example.com', isPrimary: false, isVerified: false },
      ]),
    );
    expect((await refuse({ code: 'A', email: 'anna@example.com' })).customer).toEqual(noted.customer);
    expect(noted.customer.id).toBe(customer.id);
  });

  test('a till notes fifty addresses of a customer and no more [I04]', async () => {
    await record({ code: 'A', firstName: 'Anna' });
    for (let n = 0; n < 50; n += 1) await record({ code: 'A', email: `a${n}@example.com` });
    expect(await refuse({ code: 'A', email: 'a50@example.com' })).toMatchObject({
      __typename: 'CustomerTooManyContacts',
      status: 409,
    });
    expect((await record({ code: 'A', email: 'a49@example.com' })).__typename).toBe('CustomerRecorded');
  });

  test('consents are no till’s to write [I04]', async () => {
    const { customer } = await record({ code: 'A' });
    const input = { customerId: customer.id, email: true };
    const { errors: none } = await app.ask(SetAgreementsDocument.toString(), { input }, await app.service());
    expect(none).toBeUndefined();
    const before = (await app.everythingStored())['agreement'];
    expect(before).toHaveLength(1);
    await record({ code: 'A', firstName: 'Eve', email: 'eve@example.com' });
    expect((await app.everythingStored())['agreement']).toEqual(before);
    for (const field of ['agreements', 'tags', 'status', 'registered', 'verified']) {
      const { errors } = await app.ask(
        RECORD_CUSTOMER,
        { input: { code: 'A', [field]: true } },
        await app.service(),
      );
      expect(errors?.[0]?.extensions, field).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  test('every text field refuses what it cannot hold, and stores as text what only looks dangerous [D12]', async () => {
    const texts = ['firstName', 'lastName', 'street1', 'street2', 'city', 'province', 'postalCode', 'note'];
    for (const name of texts) {
      for (const value of ['', 'a\u0000b', 'x'.repeat(1001)]) {
        const answer = await refuse({ code: 'A', [name]: value });
        expect(answer.__typename, `${name} ${value.slice(0, 5)}`).toBe('CustomerInputRejected');
      }
    }
    const nasty = "'; drop table customer; -- <b>";
    expect((await record({ code: 'A', firstName: nasty })).customer.firstName).toBe(nasty);
    for (const [name, value] of [
      ['code', ''],
      ['code', 'é'],
      ['code', 'x'.repeat(65)],
      ['cardNumber', "' or 1=1 --"],
      ['phone', '123'],
      ['phone', '+48 600 abc'],
      ['email', 'nobody'],
      ['email', 'a@b\r\nBcc: c@d.example'],
      ['countryCode', 'Poland'],
      ['pin', '123'],
      ['pin', '123456789'],
      ['pin', '１２３４'],
      ['password', 'short'],
      ['username', 'a b'],
    ]) {
      expect((await refuse({ code: 'A', [name!]: value })).fields?.[0].path, `${name} ${value}`).toBe(name);
    }
  });

  test('two calls in one operation are refused before either [D12]', async () => {
    const input = '(input: { firstName: "Eve" }) { __typename }';
    const document = `mutation { a: recordCustomer${input} b: recordCustomer${input} }`;
    const service = await app.service();
    const { data, errors } = await withNothingMoved(app, () => app.ask(document, {}, service));
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
  });

  test('a PIN of four digits is not found by trying: ten tries a day, whatever the pauses [ST-09]', async () => {
    await record({ cardNumber: 'CARD-A', pin: '9999' });
    for (let pin = 1000; pin < 1040; pin += 1) {
      await ends(app, VERIFY_PIN, { cardNumber: 'CARD-A', pin: String(pin) });
      later(app, { seconds: 1000 });
    }
    const throttles = (await app.everythingStored())['throttle'] as Array<{ key: string; count: number }>;
    const looked = throttles.find(({ key }) => key.startsWith('pin-day '))?.count;
    expect(looked).toBe(10);
  });
});
