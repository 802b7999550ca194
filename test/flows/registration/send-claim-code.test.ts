import { describe, expect, test } from 'vitest';
import { SendClaimCodeDocument } from '../../generated/graphql.js';
import { cardHolder, registered, sendClaim } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { NOBODY, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const EWA = 'ewa@example.com';
const EMAIL = { type: 'EMAIL', value: EWA } as const;

describe('somebody with a card and no account who asks for a code', () => {
  test('gets it at a contact that is on the record [FI-08]', async () => {
    const { id } = await cardHolder(app, [EMAIL, { type: 'PHONE', value: '+48601234567' }]);
    expect(await sendClaim(app, id, { email: 'EWA@example.com' })).toEqual({
      __typename: 'CustomerCodeSent',
      channel: 'EMAIL',
      expiresAt: '2026-03-01T09:10:00.000Z',
    });
    expect((await sendClaim(app, id, { phone: '601 234 567' })).__typename).toBe('CustomerCodeSent');
    expect(await app.messages()).toMatchObject([
      { template: 'claimCode', channel: 'EMAIL', to: EWA, customerId: id, data: { minutes: 10 } },
      { template: 'claimCode', channel: 'SMS', to: '+48601234567', customerId: id },
    ]);
  });

  test('gets nothing at an address that is not on the record [FI-10, I05]', async () => {
    const { id } = await cardHolder(app, [EMAIL]);
    for (const to of [{ email: 'attacker@example.com' }, { phone: '+48601234567' }]) {
      expect(await sendClaim(app, id, to)).toMatchObject({
        __typename: 'CustomerContactNotFound',
        status: 404,
      });
    }
    expect(await app.messages()).toEqual([]);
    expect((await app.everythingStored())['challenge']).toEqual([]);
  });

  test('gets nothing at an address on the record of somebody else [FI-10, I05]', async () => {
    const { id } = await cardHolder(app, [EMAIL]);
    await cardHolder(app, [{ type: 'EMAIL', value: 'other@example.com' }], '1111111111111111');
    expect((await sendClaim(app, id, { email: 'other@example.com' })).__typename).toBe(
      'CustomerContactNotFound',
    );
    expect(await app.messages()).toEqual([]);
  });

  test('is told when there is an account already [FI-09]', async () => {
    const { id } = await registered(app, { email: EWA });
    const sent = (await app.messages()).length;
    const answer = await sendClaim(app, id, { email: EWA });
    expect(answer).toMatchObject({ __typename: 'CustomerAlreadyRegistered', status: 409 });
    expect(await app.messages()).toHaveLength(sent);
  });

  test('is refused without a wait: only what was sent starts one [L14]', async () => {
    const { id } = await cardHolder(app, [EMAIL]);
    const account = await registered(app, { email: 'anna@example.com' });
    await cardHolder(app, [{ type: 'EMAIL', value: 'other@example.com' }], '1111111111111111');
    for (const [customerId, email, answer] of [
      [NOBODY, EWA, 'CustomerNotFound'],
      [account.id, EWA, 'CustomerAlreadyRegistered'],
      [id, 'other@example.com', 'CustomerContactNotFound'],
    ] as const) {
      for (let n = 0; n < 4; n += 1) {
        const refused = await withNothingMoved(app, () => sendClaim(app, customerId, { email }));
        expect(refused.__typename).toBe(answer);
      }
    }
    expect((await sendClaim(app, id, { email: EWA })).__typename).toBe('CustomerCodeSent');
    expect(await sendClaim(app, id, { email: EWA })).toMatchObject({
      __typename: 'CustomerResendTooSoon',
      retryAfterSeconds: 60,
    });
  });

  test.each([NOBODY, 'ewa'])('is not "%s", whom nobody knows', async (id) => {
    expect(await sendClaim(app, id, { email: EWA })).toMatchObject({
      __typename: 'CustomerNotFound',
      status: 404,
    });
  });

  test('gives exactly one address', async () => {
    const { id } = await cardHolder(app, [EMAIL]);
    for (const to of [{}, { email: EWA, phone: '+48601234567' }]) {
      const answer = await withNothingMoved(app, () => sendClaim(app, id, to));
      expect(answer).toMatchObject({ __typename: 'CustomerInputRejected', fields: [{ path: 'email' }] });
    }
  });
});

test.each([
  ['nobody', async () => null, 'UNAUTHENTICATED'],
  ['the customer', async (id: string) => app.customer(id), 'FORBIDDEN'],
  ['staff', async () => app.staff(), 'FORBIDDEN'],
  ['a service without the scope', async () => app.service(['customers:write']), 'FORBIDDEN'],
])('%s may not ask for the code', async (_, sender, code) => {
  const { id } = await cardHolder(app, [EMAIL]);
  const input = { customerId: id, email: EWA, deviceType: 'IOS' } as const;
  const answer = await app.ask(SendClaimCodeDocument, { input }, await sender(id));
  expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
  expect(await app.messages()).toEqual([]);
});

describe('repeated', () => {
  const call = async (input: object) =>
    (await app.ask(SendClaimCodeDocument, { input } as never, await app.service())).data.sendClaimCode;

  test('with the same key sends one message; with another content the key is refused [BX-05]', async () => {
    const { id } = await cardHolder(app, [EMAIL, { type: 'PHONE', value: '+48601234567' }]);
    const input = { customerId: id, email: EWA, deviceType: 'IOS', idempotencyKey: 'claim-1' };
    const first = await call(input);
    expect(first.__typename).toBe('CustomerCodeSent');
    expect(await withNothingMoved(app, () => call(input))).toEqual(first);
    const other = { ...input, email: null, phone: '+48601234567' };
    expect(await withNothingMoved(app, () => call(other))).toMatchObject({
      __typename: 'CustomerIdempotencyKeyReused',
      status: 422,
    });
    expect(await app.messages()).toHaveLength(1);
  });

  test('a refusal is not kept [BX-05]', async () => {
    const { id } = await cardHolder(app, [EMAIL]);
    const input = { customerId: id, deviceType: 'IOS', idempotencyKey: 'claim-1' };
    expect((await call({ ...input, email: 'x@example.com' })).__typename).toBe('CustomerContactNotFound');
    expect((await call({ ...input, email: EWA })).__typename).toBe('CustomerCodeSent');
  });
});
