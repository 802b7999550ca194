import { describe, expect, test } from 'vitest';
import { cardHolder } from '../../support/accounts.js';
import { type Sender, useApp } from '../../support/app.js';
import { enter, later, withNothingMoved } from '../../support/customers.js';
import { merged } from '../../support/merges.js';
import { ends, RECORD_CUSTOMER, REPLACE_CARD, shareCards } from '../../support/till.js';

const app = useApp();
const CARD = '5901234123457';
const EMAIL = { type: 'EMAIL', value: 'ewa@example.com' } as const;
const CODE = 'query ($cardNumber: String) { customer(cardNumber: $cardNumber) { id code } }';
const WHOLE = `query ($cardNumber: String, $asOf: DateTime) {
  customer(cardNumber: $cardNumber, asOf: $asOf) { id code firstName email card { number } contacts { value } } }`;

const ask = async (document: string, cardNumber: string, sender?: Sender) =>
  app.ask(document, { cardNumber }, sender ?? (await app.service(['till:record'])));
const codeOf = async (id: string) =>
  (await app.ask('query ($id: ID) { customer(id: $id) { code } }', { id }, await app.service())).data.customer
    .code;
/** A question is counted, and nothing else is written. */
const countedOnly = async <T>(call: () => Promise<T>) => {
  const { throttle: _before, ...before } = await app.everythingStored();
  const answer = await call();
  const { throttle: _after, ...after } = await app.everythingStored();
  expect(after).toEqual(before);
  return answer;
};

describe('a card number that is looked up', () => {
  test('gives the code of its holder, and records nobody [ST-12]', async () => {
    const { id } = await cardHolder(app, [EMAIL], CARD);
    const { data, errors } = await countedOnly(() => ask(CODE, CARD));
    expect(errors).toBeUndefined();
    expect(data.customer).toEqual({ id, code: await codeOf(id) });
    expect((await countedOnly(() => ask(CODE, '1111'))).data).toEqual({ customer: null });
  });

  test('shows a till nothing of the person [ST-12]', async () => {
    const { id } = await cardHolder(app, [EMAIL], CARD);
    // Twice: the second time it is answered by compiled code.
    for (const _ of [1, 2]) {
      const { data, errors } = await ask(WHOLE, CARD);
      const code = await codeOf(id);
      expect(data.customer).toEqual({ id, code, firstName: null, email: null, card: null, contacts: null });
      expect(errors?.map(({ path, extensions }) => [path?.at(-1), extensions['code']])).toEqual(
        ['firstName', 'email', 'card', 'contacts'].map((name) => [name, 'FORBIDDEN']),
      );
    }
    const throttles = (await app.everythingStored())['throttle'] as Array<{ key: string; count: number }>;
    expect(throttles.find(({ key }) => key.startsWith('check-card '))?.count).toBe(2);
  });

  test('gives everything to who may read customers, without a limit [ST-12]', async () => {
    const { id } = await cardHolder(app, [EMAIL], CARD);
    for (const sender of [await app.service(['customers:read']), await app.staff(['customers:read'])]) {
      const { data, errors } = await withNothingMoved(app, () => ask(WHOLE, CARD, sender));
      expect(errors).toBeUndefined();
      expect(data.customer).toMatchObject({ id, contacts: [{ value: EMAIL.value }], card: { number: CARD } });
    }
  });

  test('means the survivor of a merge, and nobody once it is replaced [ST-12]', async () => {
    const { id } = await cardHolder(app, [EMAIL], CARD);
    const { id: survivor } = await enter(app, { externalId: 'shop-1' });
    await ends(app, RECORD_CUSTOMER, { code: await codeOf(survivor), cardNumber: 'OTHER' });
    await merged(app, survivor, id);
    expect((await ask(CODE, CARD)).data.customer.id).toBe(survivor);
    await ends(app, REPLACE_CARD, { cardNumber: 'OTHER', number: 'NEW' });
    expect((await ask(CODE, 'OTHER')).data.customer).toBeNull();
    expect((await ask(CODE, 'NEW')).data.customer.id).toBe(survivor);
  });

  test('says so when several records share it [ST-12]', async () => {
    await cardHolder(app, [EMAIL], CARD);
    await cardHolder(app, [{ type: 'EMAIL', value: 'b@example.com' }], '2222');
    await shareCards(app, CARD);
    for (const sender of [await app.service(['till:record']), await app.service(['customers:read'])]) {
      const { data, errors } = await ask(CODE, CARD, sender);
      expect(data.customer).toBeNull();
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', problem: 'LoyaltyCardAmbiguous' });
      expect(errors?.[0]?.message).toContain('Two or more records have this card.');
    }
  });

  test('is asked 60 times a minute, together with checkCard, by who may not read [ST-12, FI-03]', async () => {
    const till = await app.service(['till:record']);
    for (let call = 1; call <= 60; call += 1) {
      const document =
        call % 2 ? CODE : 'query ($cardNumber: String) { checkCard(card: $cardNumber) { __typename } }';
      expect((await ask(document, CARD, till)).errors).toBeUndefined();
    }
    const { data, errors } = await withNothingMoved(app, () => ask(CODE, CARD, till));
    expect(data.customer).toBeNull();
    expect(errors?.[0]?.extensions).toEqual({
      code: 'TOO_MANY_REQUESTS',
      problem: 'CustomerTooManyRequests',
      retryAfterSeconds: 60,
    });
    later(app, { seconds: 60 });
    expect((await ask(CODE, CARD, till)).errors).toBeUndefined();
  });

  test('is all a till may look up: no other key, not together with one, and no past [ST-12]', async () => {
    const { id } = await cardHolder(app, [EMAIL], CARD);
    const till = await app.service(['till:record']);
    for (const [declared, given, variables] of [
      ['$id: ID', 'id: $id', { id }],
      ['$code: String', 'code: $code', { code: await codeOf(id) }],
      ['$id: ID, $n: String', 'id: $id, cardNumber: $n', { id, n: CARD }],
      ['$n: String, $at: DateTime', 'cardNumber: $n, asOf: $at', { n: CARD, at: '2026-03-01T09:00:00Z' }],
    ] as const) {
      const { data, errors } = await app.ask(
        `query (${declared}) { customer(${given}) { id } }`,
        variables,
        till,
      );
      expect(data).toEqual({ customer: null });
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});
