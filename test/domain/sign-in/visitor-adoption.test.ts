import { describe, expect, test } from 'vitest';
import { RegisterWithCodeDocument, SignInDocument } from '../../generated/graphql.js';
import { recognize, visitor } from '../../support/account-changes.js';
import { campaign, codeTo, PASSWORD, refresh, registered, sendCode, whoIs } from '../../support/accounts.js';
import { TILL, useApp } from '../../support/app.js';
import { ended, historyOf, later, read } from '../../support/customers.js';

const app = useApp();

/** A visitor of whom something is known, tags included. */
async function known() {
  const guest = await visitor(app, 'visitor-4711');
  ended(
    await recognize(app, guest.token, {
      email: 'typed@example.com',
      customIdentify: 'crm-7',
      parameters: [
        { name: 'page', value: '/shoes' },
        { name: 'size', value: 41 },
      ],
    }),
    'CustomerVisitorRecognized',
  );
  await app.ask(
    'mutation ($input: SetTagsInput!) { setTags(input: $input) { __typename } }',
    { input: { customerId: guest.id, tags: ['shoes', 'sale'] } },
    await app.service(),
  );
  return guest;
}
const enter = async (sender: string | null, username = 'anna@example.com', password = PASSWORD) =>
  (await app.ask(SignInDocument, { input: { username, password, deviceType: 'BROWSER' } }, sender)).data
    .signIn;

describe('a visitor who turns out to be a customer', () => {
  test('keeps attributes, tags, identifier and history when signing in; what the account says stands [SY-22]', async () => {
    const { id } = await registered(app);
    await app.ask(
      'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { __typename } }',
      { input: { attributes: [{ name: 'size', value: 38 }], tags: ['vip', 'sale'] } },
      await app.customer(id),
    );
    later(app, { seconds: 5 });
    const guest = await known();
    later(app, { seconds: 5 });
    ended(await enter(guest.token), 'CustomerSignedIn');

    expect(await read(app, id)).toMatchObject({
      customId: 'crm-7',
      tags: ['vip', 'sale', 'shoes'],
      attributes: [
        { name: 'page', value: '/shoes' },
        { name: 'size', value: 38 },
      ],
      // What a visitor types is no proof: it is not taken along.
      contacts: [{ value: 'anna@example.com' }],
    });
    const history = await historyOf(app, id);
    expect(history.map(({ kind, actorKind, actorId }) => [kind, actorKind, actorId])).toEqual([
      ['SIGNED_IN', 'CUSTOMER', id],
      ['VISITOR_ADOPTED', 'CUSTOMER', id],
      ['TAGS_CHANGED', 'SERVICE', TILL],
      ['VISITOR_RECOGNIZED', 'ANONYMOUS', guest.id],
      ['CUSTOMER_CREATED', 'ANONYMOUS', guest.id],
      ['ACCOUNT_UPDATED', 'CUSTOMER', id],
      ['REGISTERED', 'CUSTOMER', id],
    ]);
  });

  test('brings along as many attributes as the account has room for [SY-22, F10]', async () => {
    const { id } = await registered(app);
    await app.em.execute(
      `insert into attribute (id, customer_id, name, value)
       select gen_random_uuid(), ?, 'a' || n, '1' from generate_series(1, 499) n`,
      [id],
    );
    ended(await enter((await known()).token), 'CustomerSignedIn');
    const names = (await read(app, id))!.attributes!.map(({ name }) => name);
    expect(names).toHaveLength(500);
    expect(names).toContain('page');
  });

  const said = (value: string) => ({
    parameters: Array.from({ length: 100 }, (_, n) => ({ name: `p${n}`, value: value.repeat(500) })),
  });
  const adopted = async (id: string) =>
    app.em.execute<Array<{ changes: Array<{ to: unknown }>; bytes: number }>>(
      `select changes, octet_length(changes::text) as bytes from history_entry
       where customer_id = ? and kind = 'VISITOR_RECOGNIZED' order by at desc, id desc`,
      [id],
    );

  test('brings along the newest 200 entries of a long history, in their order [SY-22, F10]', async () => {
    const { id } = await registered(app);
    const guest = await visitor(app);
    await app.em.execute(
      `insert into history_entry (id, customer_id, kind, at, actor_kind, actor_id, changes)
       select gen_random_uuid(), ?, 'VISITOR_RECOGNIZED', ?::timestamptz + n * interval '1 millisecond', 'ANONYMOUS', ?,
         json_build_array(json_build_object('field', 'attributes.n', 'from', n - 1, 'to', n))
       from generate_series(1, 250) n`,
      [guest.id, app.clock.now.toISOString(), guest.id],
    );
    later(app, { seconds: 1 });
    expect(await adopted(guest.id)).toHaveLength(250);
    ended(await enter(guest.token), 'CustomerSignedIn');
    const entries = await adopted(id);
    expect(entries.map(({ changes }) => changes[0]!.to)).toEqual(
      Array.from({ length: 200 }, (_, n) => 250 - n),
    );
    expect((await historyOf(app, id, ['CUSTOMER_CREATED'])).length).toBe(0);
  });

  test('of large entries brings along the newest that make a megabyte [SY-22, F10]', async () => {
    const { id } = await registered(app);
    const guest = await visitor(app);
    for (const letter of 'abcdefghijklmnop') {
      later(app, { seconds: 1 });
      ended(await recognize(app, guest.token, said(letter)), 'CustomerVisitorRecognized');
    }
    const before = await adopted(guest.id);
    expect(before.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThan(1_500_000);
    ended(await enter(guest.token), 'CustomerSignedIn');
    const entries = await adopted(id);
    expect(entries.length).toBeGreaterThan(5);
    expect(entries).toEqual(before.slice(0, entries.length));
    expect(entries.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(1_000_000);
    // What was said stays, whatever becomes of the record of it.
    expect((await read(app, id))!.attributes).toHaveLength(100);
  });

  test('the profile ends: its tokens, its record, a second adoption [SY-22]', async () => {
    const { id } = await registered(app);
    const guest = await known();
    ended(await enter(guest.token), 'CustomerSignedIn');
    expect(await whoIs(app, guest.token)).toBeNull();
    expect((await refresh(app, guest.refreshToken)).__typename).toBe('CustomerRefreshRejected');
    expect(await read(app, guest.id)).toBeNull();
    const once = await historyOf(app, id, ['VISITOR_ADOPTED']);
    expect(once).toHaveLength(1);
    later(app, { seconds: 5 });
    ended(await enter(guest.token), 'CustomerSignedIn');
    expect(await historyOf(app, id, ['VISITOR_ADOPTED'])).toEqual(once);
    // The next visit from that browser begins anew.
    expect((await visitor(app, 'visitor-4711')).id).not.toBe(guest.id);
  });

  test('keeps it when registering [SY-22]', async () => {
    const guest = await known();
    const campaignId = await campaign(app);
    ended(await sendCode(app, campaignId, { email: 'new@example.com' }), 'CustomerCodeSent');
    const input = {
      code: await codeTo(app, 'new@example.com'),
      username: 'new@example.com',
      password: PASSWORD,
      campaignId,
      deviceType: 'BROWSER',
    } as const;
    const { data } = await app.ask(RegisterWithCodeDocument, { input }, guest.token);
    const { customer } = ended(data.registerWithCode, 'CustomerRegistered');
    expect(customer!.id).not.toBe(guest.id);
    expect(await read(app, customer!.id)).toMatchObject({
      anonymous: false,
      customId: 'crm-7',
      tags: ['shoes', 'sale'],
      contacts: [{ value: 'new@example.com', verified: true }],
    });
    expect(await read(app, guest.id)).toBeNull();
  });

  test('a sign-in that fails adopts nothing [SY-22]', async () => {
    const { id } = await registered(app);
    const guest = await known();
    expect((await enter(guest.token, 'anna@example.com', 'not the password at all')).__typename).toBe(
      'CustomerCredentialsRejected',
    );
    expect(await whoIs(app, guest.token)).toBe(guest.id);
    expect((await read(app, id))?.tags).toEqual([]);
  });

  test('a customer who is signed in already adopts nobody [SY-22]', async () => {
    const { id } = await registered(app);
    const berta = await registered(app, { email: 'berta@example.com' });
    ended(await enter(await app.customer(berta.id)), 'CustomerSignedIn');
    expect(await historyOf(app, id, ['VISITOR_ADOPTED'])).toEqual([]);
    expect((await read(app, berta.id))?.registered).toBe(true);
  });
});
