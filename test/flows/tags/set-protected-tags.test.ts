import { describe, expect, test } from 'vitest';
import {
  MyListsDocument,
  SetProtectedTagsDocument,
  type SetProtectedTagsInput,
  SetTagsDocument,
  SignInDocument,
  UpdateAccountDocument,
} from '../../generated/graphql.js';
import { recognize, visitor } from '../../support/account-changes.js';
import { PASSWORD, registered } from '../../support/accounts.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, enter, read, withNothingMoved } from '../../support/customers.js';
import { protect } from '../../support/lists.js';
import { merged } from '../../support/merges.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

const set = async (tags: string[], sender: Sender, customerId?: string) => {
  const { data, errors } = await app.ask(SetTagsDocument, { input: { tags, customerId } }, sender);
  expect(errors).toBeUndefined();
  return data.setTags;
};
const update = async (tags: string[] | null, sender: Sender) => {
  const { data, errors } = await app.ask(UpdateAccountDocument, { input: { tags } }, sender);
  expect(errors).toBeUndefined();
  return data.updateAccount;
};
/** A customer whom the shop gave these tags. */
const tagged = async (...tags: string[]) => {
  const { id } = await enter(app, { externalId: 'shop-1', tags });
  return { id, me: await app.customer(id) };
};

describe('a protected tag', () => {
  test('is not given by customers to themselves, in whatever spelling [BX-13, D08]', async () => {
    await protect(app, ['VIP']);
    const { me } = await tagged('tea');
    const spellings = ['vip', 'VIP', ' vip', 'v i p', 'ｖｉｐ', 'v\u200bip', 'víp', 'vi\u0301p'];
    for (const vip of spellings) {
      for (const change of [set, update]) {
        expect(await withNothingMoved<object>(app, () => change(['tea', vip], me))).toMatchObject({
          __typename: 'CustomerTagProtected',
          status: 403,
          tags: [vip],
        });
      }
    }
    // What is refused is the tag, not the change.
    ended(await set(['tea', 'vipassana'], me), 'CustomerTagsSet');
    ended(await update(['tea', 'coffee'], me), 'CustomerAccountUpdated');
  });

  test('is not taken by customers from themselves, and a list is saved as it was read [BX-13]', async () => {
    await protect(app, ['vip', 'staff']);
    const { id, me } = await tagged('vip', 'tea');
    for (const without of [['tea'], []]) {
      for (const change of [set, update]) {
        expect(await withNothingMoved<object>(app, () => change(without, me))).toMatchObject({
          __typename: 'CustomerTagProtected',
          tags: ['vip'],
        });
      }
    }
    expect(await withNothingMoved(app, () => update(null, me))).toMatchObject({ tags: ['vip'] });
    ended(await set(['coffee', 'vip'], me), 'CustomerTagsSet');
    expect((await read(app, id))!.tags).toEqual(['coffee', 'vip']);
  });

  test('is given and taken by services and staff that may write [BX-13]', async () => {
    await protect(app, ['vip']);
    const { id } = await tagged('tea');
    for (const sender of [await app.service(), await app.staff()]) {
      ended(await set(['tea', 'vip'], sender, id), 'CustomerTagsSet');
      ended(await set(['tea'], sender, id), 'CustomerTagsSet');
    }
  });

  test('does not come with a visitor: not by what they say, nor by what their profile has [BX-13, SY-22]', async () => {
    const account = await registered(app, { email: 'anna@example.com' });
    const guest = await visitor(app);
    const parameters = [
      { name: 'tags', value: ['vip'] },
      { name: 'vip', value: true },
    ];
    ended(await recognize(app, guest.token, { parameters }), 'CustomerVisitorRecognized');
    // The visitor has both tags before one of them is protected.
    ended(await set(['vip', 'poster'], await app.service(), guest.id), 'CustomerTagsSet');
    await protect(app, ['vip']);
    const input = { username: 'anna@example.com', password: PASSWORD, deviceType: 'BROWSER' } as const;
    const { data } = await app.ask(SignInDocument, { input }, guest.token);
    ended(data.signIn, 'CustomerSignedIn');
    const after = (await read(app, account.id))!;
    expect(after.tags).toEqual(['poster']);
    // The adoption did happen: attributes came along, as attributes.
    expect(after.attributes!.map(({ name }) => name)).toEqual(['tags', 'vip']);
  });

  test('comes with a merge, which is for those who may give it [BX-13, VV-10]', async () => {
    const { id, me } = await tagged('tea');
    const part = await enter(app, { externalId: 'shop-2', tags: ['vip'] });
    await protect(app, ['vip']);
    await merged(app, id, part.id);
    expect((await read(app, id))!.tags).toEqual(['tea', 'vip']);
    expect(await withNothingMoved(app, () => set(['tea'], me))).toMatchObject({ tags: ['vip'] });
  });

  test('stays with customers who had it before, and is free again when it is protected no more [BX-13]', async () => {
    const { me } = await tagged();
    ended(await set(['vip'], me), 'CustomerTagsSet');
    expect(ended(await protect(app, ['b', 'vip', 'a']), 'CustomerProtectedTagsSet').protectedTags).toEqual([
      'a',
      'b',
      'vip',
    ]);
    const { data } = await app.ask(MyListsDocument, {}, me);
    expect(data.me!.tags).toEqual(['vip']);
    ended(await protect(app, []), 'CustomerProtectedTagsSet');
    ended(await set([], me), 'CustomerTagsSet');
  });

  test('is named once, and can be seen; there are 200 at most [F10]', async () => {
    for (const tags of [['vip', ' VIP'], ['\u200b'], [''], Array.from({ length: 201 }, (_, n) => `t${n}`)]) {
      expect(await withNothingMoved(app, () => protect(app, tags))).toMatchObject({
        __typename: 'CustomerInputRejected',
      });
    }
  });
});

describeRepeatable<SetProtectedTagsInput>(app, {
  document: SetProtectedTagsDocument,
  success: 'CustomerProtectedTagsSet',
  input: async () => ({ tags: ['x'] }),
  other: () => ({ tags: ['y'], idempotencyKey: 'order-4711' }),
  refused: (input) => ({ ...input, tags: [''] }),
  caller: () => app.staff(),
  another: () => app.staff(undefined, 'another'),
});
