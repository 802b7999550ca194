import { describe, expect, test } from 'vitest';
import { visit, visitor } from '../../support/account-changes.js';
import { refresh, registered, whoIs } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const UUID = '7b0c1f9e-visitor';

describe('a visitor who has not said who they are', () => {
  test('gets a profile and tokens for it [SY-19]', async () => {
    const { id, uuid, token } = await visitor(app, UUID);
    expect(uuid).toBe(UUID);
    expect(await whoIs(app, token)).toBe(id);
    expect(await read(app, id)).toMatchObject({ anonymous: true, registered: false, contacts: [], tags: [] });
    expect(await historyOf(app, id)).toMatchObject([
      { kind: 'CUSTOMER_CREATED', actorKind: 'ANONYMOUS', actorId: id },
    ]);
  });

  test('goes on with it by the refresh token, and gets another without [SY-19, L06]', async () => {
    const first = await visitor(app, UUID);
    later(app, { hours: 48 });
    const { accessToken } = ended(await refresh(app, first.refreshToken), 'CustomerSessionRefreshed');
    expect(await whoIs(app, accessToken)).toBe(first.id);
    const others = [await visitor(app, UUID), await visitor(app), await visitor(app)];
    expect(new Set([first.id, ...others.map(({ id }) => id)]).size).toBe(4);
    expect(await historyOf(app, first.id)).toHaveLength(1);
  });

  test('with the uuid of somebody known gets a profile of their own [I03]', async () => {
    const { id } = await enter(app, { uuid: UUID, firstName: 'Anna', externalId: 'a' });
    const before = await read(app, id);
    const stranger = await visitor(app, UUID);
    expect(stranger.id).not.toBe(id);
    // Noted like one that was never seen: the answer does not tell the two apart.
    expect(stranger.uuid).toBe(UUID);
    expect(await read(app, stranger.id)).toMatchObject({ anonymous: true, contacts: [] });
    expect(await read(app, id)).toEqual(before);
  });

  test('with the uuid of a registered customer gets no session of theirs [I03]', async () => {
    const { id } = await registered(app);
    const uuid = (await read(app, id))!.uuid!;
    const stranger = await visitor(app, uuid);
    expect(stranger.id).not.toBe(id);
    expect(await whoIs(app, stranger.token)).toBe(stranger.id);
  });

  test('stays a visitor when refreshing, and may do nothing a customer may [SY-19]', async () => {
    const { id, refreshToken } = await visitor(app);
    later(app, { seconds: 400 });
    const { accessToken } = ended(await refresh(app, refreshToken), 'CustomerSessionRefreshed');
    expect(await whoIs(app, accessToken)).toBe(id);
    for (const [field, input] of [
      ['updateAccount(input: {firstName: "Eve"})', ''],
      ['changePassword(input: {oldPassword: "x", newPassword: "y"})', ''],
      ['requestEmailChange(input: {email: "a@example.com", password: "x"})', ''],
      ['requestPhoneUpdate(input: {phone: "+48512345678"})', ''],
      ['deleteAccount(input: {password: "x"})', ''],
      ['setTags(input: {tags: ["x"]})', ''],
    ] as const) {
      const document = `mutation { ${field} { __typename } } ${input}`;
      const { errors } = await withNothingMoved(app, () => app.ask(document, undefined, accessToken));
      expect(errors?.[0]?.extensions['code'], field).toBe('FORBIDDEN');
    }
  });

  test('is refused a uuid that is none [F01]', async () => {
    for (const uuid of ['', 'short', 'two words here', 'é'.repeat(9), 'x'.repeat(101), 'nul\0nulnul']) {
      const answer = await withNothingMoved(app, () => visit(app, uuid));
      expect(ended(answer, 'CustomerInputRejected').fields, uuid).toMatchObject([{ path: 'uuid' }]);
    }
  });

  test('has to wait after 120 profiles an hour from one network, another network does not [E05]', async () => {
    const at = (ip: string) => visit(app, undefined, { ip });
    for (let n = 0; n < 120; n += 1) await at(`2001:db8::${n + 1}`);
    const answer = await withNothingMoved(app, () => at('2001:db8::ffff'));
    expect(answer).toMatchObject({
      __typename: 'CustomerTooManyRequests',
      status: 429,
      retryAfterSeconds: 3600,
    });
    expect((await at('2001:db8:0:1::1')).__typename).toBe('CustomerAnonymousSessionStarted');
    later(app, { hours: 1 });
    expect((await at('2001:db8::ffff')).__typename).toBe('CustomerAnonymousSessionStarted');
  });

  test('networks of 56 and 48 bits are places too [L04]', async () => {
    const at = (net: string) => visit(app, undefined, { ip: `2001:db8:7:${net}::1` });
    for (const net of ['0', '1']) await at(net);
    await app.em.execute(`update throttle set count = 239 where key like 'visitor from %/56'`);
    await at('2');
    expect((await at('ff')).__typename).toBe('CustomerTooManyRequests');
    await app.em.execute(`update throttle set count = 479 where key like 'visitor from %/48'`);
    expect((await at('100')).__typename).toBe('CustomerAnonymousSessionStarted');
    expect((await at('200')).__typename).toBe('CustomerTooManyRequests');
  });
});
