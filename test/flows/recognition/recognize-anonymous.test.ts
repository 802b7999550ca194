import { describe, expect, test } from 'vitest';
import { RecognizeAnonymousDocument, type RecognizeAnonymousInput } from '../../generated/graphql.js';
import { recognize, visitor } from '../../support/account-changes.js';
import { refresh, registered, sendClaim } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const all = {
  email: 'Guest@example.com',
  customIdentify: 'crm-7',
  parameters: [
    { name: 'page', value: '/shoes' },
    { name: 'seen', value: 3 },
  ],
};

describe('a visitor who says something about themselves', () => {
  test('has it kept on their own profile [SY-19]', async () => {
    const { id, token } = await visitor(app);
    const { customer } = ended(await recognize(app, token, all), 'CustomerVisitorRecognized');
    expect(customer).toMatchObject({
      id,
      anonymous: true,
      customId: 'crm-7',
      email: 'Guest@example.com',
      contacts: [{ type: 'EMAIL', value: 'Guest@example.com', primary: true, verified: false }],
      attributes: [
        { name: 'page', value: '/shoes' },
        { name: 'seen', value: 3 },
      ],
    });
    expect(await historyOf(app, id, ['VISITOR_RECOGNIZED'])).toMatchObject([
      {
        actorKind: 'ANONYMOUS',
        actorId: id,
        changes: [
          { field: 'email', from: null, to: 'Guest@example.com' },
          { field: 'customId', from: null, to: 'crm-7' },
          { field: 'attributes.page', from: null, to: '/shoes' },
          { field: 'attributes.seen', from: null, to: 3 },
        ],
      },
    ]);
  });

  test.each([
    ['nothing', {}],
    ['an e-mail address', { email: 'guest@example.com' }],
    ['an identifier', { customIdentify: 'x' }],
    ['parameters', { parameters: [{ name: 'a', value: true }] }],
  ])('may say only this: %s [SY-19]', async (_what, input) => {
    const { token } = await visitor(app);
    expect((await recognize(app, token, input)).__typename).toBe('CustomerVisitorRecognized');
  });

  test('the same again changes nothing [SY-21]', async () => {
    const { token } = await visitor(app);
    const first = ended(await recognize(app, token, all), 'CustomerVisitorRecognized').customer;
    later(app, { seconds: 60 });
    const again = ended(
      await withNothingMoved(app, () => recognize(app, token, all)),
      'CustomerVisitorRecognized',
    );
    expect(again.customer).toEqual(first);
  });

  test('with the address and identifier of a customer neither sees nor changes them [SY-20, I03]', async () => {
    const { id } = await registered(app);
    await app.ask(
      'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { __typename } }',
      { input: { customId: 'crm-7', firstName: 'Anna' } },
      await app.customer(id),
    );
    const before = [await read(app, id), await historyOf(app, id)];
    const known = await visitor(app);
    const unknown = await visitor(app);
    const ask = async (token: string, email: string) =>
      ended(await recognize(app, token, { ...all, email }), 'CustomerVisitorRecognized').customer!;
    const { id: _k, uuid: _ku, code: _kc, ...seen } = await ask(known.token, 'anna@example.com');
    const { id: _u, uuid: _uu, code: _uc, ...elsewhere } = await ask(unknown.token, 'nobody@example.com');
    const alike = (customer: object) => JSON.parse(JSON.stringify(customer).replaceAll('nobody@', 'anna@'));
    const withoutIds = (customer: { contacts: Array<{ id?: string }> | null }) => ({
      ...customer,
      contacts: customer.contacts?.map(({ id: _id, ...contact }) => contact),
    });
    expect(withoutIds(seen)).toEqual(withoutIds(alike(elsewhere)));
    expect([await read(app, id), await historyOf(app, id)]).toEqual(before);
  });

  test('a profile with somebody’s address on it is no record to claim [I01]', async () => {
    const { id, token } = await visitor(app);
    ended(await recognize(app, token, { email: 'victim@example.com' }), 'CustomerVisitorRecognized');
    expect(await sendClaim(app, id, { email: 'victim@example.com' })).toMatchObject({
      __typename: 'CustomerNotFound',
      status: 404,
    });
    expect(await app.messages()).toEqual([]);
    const { data } = await app.ask(
      'query { checkCard(email: "victim@example.com") { ... on LoyaltyCardChecked { outcome customerId } } }',
      undefined,
      await app.service(),
    );
    expect(data.checkCard).toEqual({ outcome: 'NEW_CUSTOMER', customerId: null });
  });

  test('is refused what is wrong, naming it [F10]', async () => {
    const { token } = await visitor(app);
    const wrong: Array<[string, RecognizeAnonymousInput]> = [
      ['email', { email: 'x' }],
      ['customIdentify', { customIdentify: 'x'.repeat(101) }],
      ['parameters.1', { parameters: [...all.parameters.slice(0, 1), ...all.parameters.slice(0, 1)] }],
    ];
    for (const [path, input] of wrong) {
      const answer = await withNothingMoved(app, () => recognize(app, token, input));
      expect(ended(answer, 'CustomerInputRejected').fields.map((field) => field.path)).toContain(path);
    }
  });

  test('leaves fifty addresses at most [F10]', async () => {
    const { id, token } = await visitor(app);
    for (let n = 0; n < 50; n += 1) {
      ended(await recognize(app, token, { email: `guest-${n}@example.com` }), 'CustomerVisitorRecognized');
    }
    const answer = await withNothingMoved(app, () => recognize(app, token, { email: 'more@example.com' }));
    expect(answer).toMatchObject({ __typename: 'CustomerTooManyContacts', status: 409 });
    expect((await read(app, id))?.contacts).toHaveLength(50);
  });

  const TOO_MANY = { __typename: 'CustomerTooManyRequests', status: 429 };
  const page = (n: number) => ({ parameters: [{ name: 'page', value: n }] });

  test('may change sixty times an hour, and say the same as often as they like [F10, L05]', async () => {
    const { id, token, refreshToken } = await visitor(app);
    for (let n = 1; n <= 60; n += 1) {
      ended(await recognize(app, token, page(n)), 'CustomerVisitorRecognized');
      ended(await recognize(app, token, page(n)), 'CustomerVisitorRecognized');
    }
    expect(await withNothingMoved(app, () => recognize(app, token, page(61)))).toMatchObject(TOO_MANY);
    expect(await historyOf(app, id, ['VISITOR_RECOGNIZED'])).toHaveLength(60);
    ended(await recognize(app, token, page(60)), 'CustomerVisitorRecognized');
    const other = await visitor(app);
    ended(await recognize(app, other.token, page(1)), 'CustomerVisitorRecognized');
    later(app, { hours: 1 });
    const { accessToken } = ended(await refresh(app, refreshToken), 'CustomerSessionRefreshed');
    const { customer } = ended(await recognize(app, accessToken, page(61)), 'CustomerVisitorRecognized');
    expect(customer!.attributes).toEqual([{ name: 'page', value: 61 }]);
  });

  test('of one place have six hundred changes an hour together [F10, L05]', async () => {
    const from = async (ip: string) => {
      const { token } = await visitor(app);
      const { data } = await app.ask(RecognizeAnonymousDocument, { input: page(1) }, token, { ip });
      return data.recognizeAnonymous;
    };
    ended(await from('192.0.2.1'), 'CustomerVisitorRecognized');
    await app.em.execute(
      `update throttle set count = count + 598 where key = 'changes by visitors from 192.0.2.1' and count = 1`,
    );
    ended(await from('192.0.2.1'), 'CustomerVisitorRecognized');
    expect(await from('192.0.2.1')).toMatchObject(TOO_MANY);
    ended(await from('192.0.2.2'), 'CustomerVisitorRecognized');
  });

  test('is for visitors only [SY-20]', async () => {
    const { id } = await registered(app);
    const document = 'mutation { recognizeAnonymous(input: {email: "a@example.com"}) { __typename } }';
    for (const [sender, code] of [
      [await app.customer(id), 'FORBIDDEN'],
      [await app.service(), 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const) {
      const { errors } = await withNothingMoved(app, () => app.ask(document, undefined, sender));
      expect(errors?.[0]?.extensions['code']).toBe(code);
    }
  });
});
