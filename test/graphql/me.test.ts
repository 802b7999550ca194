import { describe, expect, test } from 'vitest';
import { MeDocument } from '../generated/graphql.js';
import { type Sender, useApp } from '../support/app.js';
import { enter, later, NOBODY, read } from '../support/customers.js';
import { activeAnna, everyField } from '../support/every-field.js';
import { giveCard } from '../support/rows.js';

const app = useApp();

const UNAUTHENTICATED = [
  {
    message: 'Sign in first: send a valid token as `Authorization: Bearer …`.',
    path: ['me'],
    extensions: { code: 'UNAUTHENTICATED' },
  },
];

describe('me', () => {
  test('is the customer who calls, with everything about it [SY-01]', async () => {
    const { id } = await enter(app, activeAnna);
    await giveCard(app, id);
    const me = await app.customer(id);
    const { data, errors } = await app.ask(MeDocument, undefined, me);
    expect(errors).toBeUndefined();
    const { status: _s, externalId: _e, ...fields } = activeAnna;
    expect(data.me).toMatchObject({
      ...fields,
      id,
      uuid: id,
      email: 'anna@example.com',
      phone: '+48512345678',
      anonymous: false,
      lastActivityAt: null,
      agreements: { email: null, sms: null, push: null, bluetooth: null, rfid: null, wifi: null },
    });
    expect(data.me).toEqual(await read(app, id));
    const more = await app.ask('{ me { card { number } history { nodes { kind } } } }', undefined, me);
    expect(more.data.me).toEqual({
      card: { number: '2900000000001' },
      history: { nodes: [{ kind: 'CUSTOMER_CREATED' }] },
    });
  });

  test('is the profile of a visitor who has not said who they are [SY-01]', async () => {
    const { id } = await enter(app, { externalId: 'visitor' });
    expect((await app.ask(MeDocument, undefined, await app.visitor(id))).data.me?.id).toBe(id);
  });

  test('is nobody without a token, and no statement is sent for it [SY-02]', async () => {
    const { data, errors } = await app.ask(MeDocument);
    expect({ data, errors }).toMatchObject({ data: { me: null }, errors: UNAUTHENTICATED });
    expect(app.statements).toEqual([]);
  });

  test('is nobody with a token that is not valid [SY-02]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    const valid = await app.customer(id);
    const [header, payload, signature] = valid.split('.') as [string, string, string];
    const forged = Buffer.from(payload, 'base64url').toString().replace(id, NOBODY);
    const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
    const invalid: Sender[] = [
      'nonsense',
      `${header}.${Buffer.from(forged).toString('base64url')}.${signature}`,
      `${none}.${payload}.`,
      `${header}.${payload}.`,
    ];
    for (const token of invalid) {
      expect((await app.ask(MeDocument, undefined, token)).errors).toMatchObject(UNAUTHENTICATED);
    }
    expect((await app.ask(MeDocument, undefined, valid)).errors).toBeUndefined();
    later(app, { seconds: 5 * 60 + 31 });
    expect((await app.ask(MeDocument, undefined, valid)).errors).toMatchObject(UNAUTHENTICATED);
  });

  test('is not for services and staff, who have no account here [SY-02]', async () => {
    for (const token of [await app.service(), await app.staff()]) {
      const { data, errors } = await app.ask(MeDocument, undefined, token);
      expect(data).toEqual({ me: null });
      expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    }
  });

  test('is nobody for a customer who is no more, and NH-02 for one who is DISABLED [SY-02]', async () => {
    const { id } = await enter(app, everyField);
    for (const token of [await app.customer(NOBODY), await app.customer(id)]) {
      expect((await app.ask(MeDocument, undefined, token)).errors).toMatchObject(UNAUTHENTICATED);
    }
  });
});
