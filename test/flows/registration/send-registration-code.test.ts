import { describe, expect, test } from 'vitest';
import { SendRegistrationCodeDocument } from '../../generated/graphql.js';
import { campaign, codeTo, PASSWORD, register, registered, sendCode } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { later, NOBODY, withNothingMoved } from '../../support/customers.js';

const app = useApp();

const send = async (input: object) =>
  (await app.ask(SendRegistrationCodeDocument, { input: { deviceType: 'ANDROID', ...input } as never })).data
    .sendRegistrationCode;

describe('a newcomer who asks for a code', () => {
  test('gets eight digits by e-mail, for ten minutes [FI-04]', async () => {
    const campaignId = await campaign(app);
    expect(await send({ campaignId, email: ' Anna.Nowak@Example.COM ' })).toEqual({
      __typename: 'CustomerCodeSent',
      channel: 'EMAIL',
      expiresAt: '2026-03-01T09:10:00.000Z',
    });
    expect(await app.messages()).toMatchObject([
      {
        channel: 'EMAIL',
        template: 'registrationCode',
        to: 'Anna.Nowak@example.com',
        language: null,
        customerId: null,
        expiresAt: '2026-03-01 09:10:00+00',
        data: { code: expect.stringMatching(/^\d{8}$/), minutes: 10 },
      },
    ]);
    expect((await app.everythingStored())['customer']).toEqual([]);
  });

  test('gets six digits by text message, in the language they asked for [FI-04]', async () => {
    const campaignId = await campaign(app);
    const sent = await send({ campaignId, phone: '601 234 567', language: 'pl-PL' });
    expect(sent).toMatchObject({ __typename: 'CustomerCodeSent', channel: 'PHONE' });
    expect(await app.messages()).toMatchObject([
      {
        channel: 'SMS',
        to: '+48601234567',
        language: 'pl-PL',
        data: { code: expect.stringMatching(/^\d{6}$/), minutes: 10 },
      },
    ]);
  });

  test.each(['BROWSER', 'ANDROID', 'IOS'])('may use %s [FI-04]', async (deviceType) => {
    const campaignId = await campaign(app);
    expect((await send({ campaignId, email: 'a@example.com', deviceType })).__typename).toBe(
      'CustomerCodeSent',
    );
  });

  test('is told that there is no such campaign [FI-04]', async () => {
    for (const campaignId of [NOBODY, 'club', '']) {
      const answer = await withNothingMoved(app, () => send({ campaignId, email: 'a@example.com' }));
      expect(answer).toMatchObject({ __typename: 'LoyaltyCampaignNotFound', status: 404 });
    }
    expect(await app.messages()).toEqual([]);
  });

  test.each([
    ['no address', {}, 'email'],
    ['two addresses', { email: 'a@example.com', phone: '+48601234567' }, 'email'],
    ['an address that is none', { email: 'a@b,c@example.com' }, 'email'],
    ['an address with a second header', { email: 'a@example.com\r\nBcc: x@example.com' }, 'email'],
    ['a number that is none', { phone: '12' }, 'phone'],
    ['a number nobody has', { phone: '+48 000 000 000' }, 'phone'],
    ['a number that earns per call', { phone: '+48 701 234 567' }, 'phone'],
    ['a language that is none', { email: 'a@example.com', language: '../../etc/passwd' }, 'language'],
    ['a long language', { email: 'a@example.com', language: 'x'.repeat(50_000) }, 'language'],
  ])('gives %s: refused, and nothing is sent or counted', async (_, to, path) => {
    const campaignId = await campaign(app);
    const answer = await withNothingMoved(app, () => send({ campaignId, ...to }));
    expect(answer).toMatchObject({ __typename: 'CustomerInputRejected', status: 400, fields: [{ path }] });
    expect(await app.messages()).toEqual([]);
  });
});

describe('an address that has an account [C03]', () => {
  test('gets the same answer; its owner is told, at the address on record, and no code is sent [C03]', async () => {
    const { id, campaignId } = await registered(app, { email: 'anna@example.com' });
    later(app, { hours: 25 });
    const known = await send({ campaignId, email: 'ANNA@example.com' });
    const unknown = await send({ campaignId, email: 'newcomer@example.com' });
    expect(known).toEqual(unknown);
    const [, toOwner, toNewcomer] = await app.messages();
    expect(toOwner).toMatchObject({
      template: 'alreadyRegistered',
      to: 'anna@example.com',
      customerId: id,
      data: {},
    });
    expect(toNewcomer).toMatchObject({ template: 'registrationCode', to: 'newcomer@example.com' });
  });

  test('has to wait for the next message as long as any other [C03]', async () => {
    const { campaignId } = await registered(app, { email: 'anna@example.com' });
    later(app, { hours: 25 });
    for (const email of ['anna@example.com', 'newcomer@example.com']) await send({ campaignId, email });
    later(app, { seconds: 1 });
    const known = await send({ campaignId, email: 'anna@example.com' });
    const unknown = await send({ campaignId, email: 'newcomer@example.com' });
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ __typename: 'CustomerResendTooSoon', status: 429, retryAfterSeconds: 59 });
  });
});

describe('repeated', () => {
  const key = 'b7c9d1f2';

  test('with the same key sends one message and gives one answer [BX-05]', async () => {
    const input = { campaignId: await campaign(app), email: 'a@example.com', idempotencyKey: key };
    const first = await send(input);
    later(app, { hours: 23 });
    const second = await withNothingMoved(app, () => send(input));
    expect(second).toEqual(first);
    expect(first.__typename).toBe('CustomerCodeSent');
    expect(await app.messages()).toHaveLength(1);
  });

  test('with the same key and another input is refused [BX-05]', async () => {
    const input = { campaignId: await campaign(app), email: 'a@example.com', idempotencyKey: key };
    await send(input);
    const answer = await withNothingMoved(app, () => send({ ...input, language: 'pl-PL' }));
    expect(answer).toMatchObject({ __typename: 'CustomerIdempotencyKeyReused', status: 422 });
  });

  test('somebody else’s same key has nothing to do with it [L11]', async () => {
    const input = { campaignId: await campaign(app), idempotencyKey: '1' };
    const first = await send({ ...input, email: 'a@example.com' });
    expect(await send({ ...input, email: 'b@example.com' })).toEqual(first);
    expect((await app.messages()).map(({ to }) => to)).toEqual(['a@example.com', 'b@example.com']);
    // Another spelling is the same somebody.
    const spelled = await withNothingMoved(app, () => send({ ...input, email: 'A@example.com' }));
    expect(spelled.__typename).toBe('CustomerIdempotencyKeyReused');
  });

  test('a refusal is not kept: later the same key sends [BX-05]', async () => {
    const campaignId = await campaign(app);
    await sendCode(app, campaignId, { email: 'a@example.com' });
    const input = { campaignId, email: 'a@example.com', idempotencyKey: key };
    expect((await send(input)).__typename).toBe('CustomerResendTooSoon');
    expect((await app.everythingStored())['idempotency_key']).toEqual([]);
    later(app, { seconds: 61 });
    expect((await send(input)).__typename).toBe('CustomerCodeSent');
    expect(await app.messages()).toHaveLength(2);
  });

  test('the code of the last message counts', async () => {
    const campaignId = await campaign(app);
    await sendCode(app, campaignId, { email: 'a@example.com' });
    const first = await codeTo(app, 'a@example.com');
    later(app, { seconds: 61 });
    await sendCode(app, campaignId, { email: 'a@example.com' });
    const last = await codeTo(app, 'a@example.com');
    const input = { username: 'a@example.com', password: PASSWORD, campaignId };
    expect((await register(app, { ...input, code: first })).__typename).toBe('CustomerCodeRejected');
    expect((await register(app, { ...input, code: last })).__typename).toBe('CustomerRegistered');
  });
});
