import { describe, expect, test } from 'vitest';
import { CheckCardDocument } from '../../generated/graphql.js';
import { cardHolder, registered } from '../../support/accounts.js';
import { type Sender, useApp } from '../../support/app.js';
import { enter, later, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const EMAIL = { type: 'EMAIL', value: 'ewa@example.com' } as const;

const check = async (by: object, sender?: Sender) =>
  app.ask(CheckCardDocument, by, sender === undefined ? await app.service(['cards:check']) : sender);
const outcome = async (by: object) => (await check(by)).data.checkCard;

const checked = (outcome: string, customerId: string | null = null) => ({
  __typename: 'LoyaltyCardChecked',
  outcome,
  customerId,
});

describe('a shop’s system that asks which way somebody goes to an account', () => {
  test.each([{ card: '5901234123457' }, { email: 'nobody@example.com' }, { phone: '+48601234567' }])(
    'nobody has %o: a new customer [FI-01]',
    async (by) => {
      await cardHolder(app, [EMAIL], '1111111111111111');
      expect(await outcome(by)).toEqual(checked('NEW_CUSTOMER'));
    },
  );

  test('a record that never registered has a card to claim, by number, e-mail or mobile [FI-01]', async () => {
    const { id, card } = await cardHolder(app, [EMAIL, { type: 'PHONE', value: '+48601234567' }]);
    for (const by of [{ card }, { email: ' EWA@Example.com' }, { phone: '601-234-567' }]) {
      expect(await outcome(by)).toEqual(checked('HAS_CARD', id));
    }
  });

  test('a registered one is registered already, and its id is not given away [FI-01]', async () => {
    await registered(app, { email: 'anna@example.com' });
    expect(await outcome({ email: 'anna@example.com' })).toEqual(checked('ALREADY_REGISTERED'));
  });

  test('an address on two records: the registered one decides [FI-01]', async () => {
    await enter(app, { contacts: [{ type: 'EMAIL', value: 'anna@example.com' }] });
    await registered(app, { email: 'anna@example.com' });
    expect(await outcome({ email: 'anna@example.com' })).toEqual(checked('ALREADY_REGISTERED'));
  });

  test('a record without a card is to be claimed too [FI-01]', async () => {
    const { id } = await enter(app, { contacts: [EMAIL] });
    expect(await outcome({ email: EMAIL.value })).toEqual(checked('ON_RECORD', id));
  });

  test('a replaced card leads nowhere, and its record still has a card [FI-01]', async () => {
    const { id, card } = await cardHolder(app, [EMAIL]);
    const replace = 'mutation ($input: ReplaceCardInput!) { replaceCard(input: $input) { __typename } }';
    const input = { cardNumber: card, number: '5901234123464' };
    const { data } = await app.ask(replace, { input }, await app.service());
    expect(data.replaceCard.__typename).toBe('LoyaltyCardReplaced');
    expect(await outcome({ card })).toEqual(checked('NEW_CUSTOMER'));
    expect(await outcome({ email: EMAIL.value })).toEqual(checked('HAS_CARD', id));
  });

  test.each([
    ['email', 'nope'],
    ['email', ''],
    ['phone', '12'],
    ['phone', 'call me'],
    ['card', ''],
    ['card', "' or 1=1 --"],
  ])('an %s that is none, such as %j, is an error and no new customer [FI-01]', async (path, given) => {
    await cardHolder(app, [EMAIL]);
    const answer = await withNothingMoved(app, () => outcome({ [path]: given }));
    expect(answer).toMatchObject({ __typename: 'CustomerInputRejected', status: 400, fields: [{ path }] });
  });

  test.each([{}, { card: '1', email: 'a@example.com' }, { email: 'a@example.com', phone: '+48601234567' }])(
    'gives exactly one identifier, not %o [FI-02]',
    async (by) => {
      const answer = await withNothingMoved(app, () => outcome(by));
      expect(answer).toMatchObject({
        __typename: 'CustomerInputRejected',
        status: 400,
        fields: [{ path: 'card' }],
      });
    },
  );
});

describe('an oracle of who exists [FI-03, C05]', () => {
  test.each([
    ['nobody', async () => null, 'UNAUTHENTICATED'],
    ['a customer', async () => app.customer((await enter(app, { externalId: 'a' })).id), 'FORBIDDEN'],
    ['staff', async () => app.staff(), 'FORBIDDEN'],
    ['a service without the scope', async () => app.service(['customers:read']), 'FORBIDDEN'],
  ])('does not answer %s [FI-03, C05]', async (_, sender, code) => {
    const answer = await check({ card: '1' }, await sender());
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
    expect(answer.data?.checkCard ?? null).toBeNull();
  });

  test('answers a service 60 times a minute [FI-03, C05]', async () => {
    for (let call = 1; call <= 60; call += 1) {
      expect((await outcome({ card: '1' })).__typename).toBe('LoyaltyCardChecked');
    }
    later(app, { seconds: 20 });
    expect(await withNothingMoved(app, () => outcome({ card: '1' }))).toMatchObject({
      __typename: 'CustomerTooManyRequests',
      status: 429,
      retryAfterSeconds: 40,
    });
    later(app, { seconds: 40 });
    expect((await outcome({ card: '1' })).__typename).toBe('LoyaltyCardChecked');
  });
});
