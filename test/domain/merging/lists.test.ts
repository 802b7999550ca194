import { expect, test } from 'vitest';
import { RemoveNoteDocument } from '../../generated/graphql.js';
import { addressBookOf } from '../../support/addresses.js';
import { useApp } from '../../support/app.js';
import { ended, enter, later, withNothingMoved } from '../../support/customers.js';
import { grouped, groupsOf, noted, notesOf, puts } from '../../support/lists.js';
import { expectSound, merged, preview, unmerge } from '../../support/merges.js';

const app = useApp();
const book = addressBookOf(app);

const two = async () => ({
  a: (await enter(app, { externalId: 'a' })).id,
  b: (await enter(app, { externalId: 'b' })).id,
});

test('a merge joins the addresses, each once, the survivor’s defaults first, and undoing it parts them [BX-13, BX-07]', async () => {
  const { a, b } = await two();
  const same = { name: 'Jan', city: 'Łódź', countryCode: 'PL' };
  const own = await book.added({ customerId: a, ...same, defaultShipping: true });
  const twin = await book.added({ customerId: b, ...same });
  const theirs = await book.added({
    customerId: b,
    city: 'Gdynia',
    defaultBilling: true,
    defaultShipping: true,
  });
  const before = await book.list(b);
  later(app, { hours: 1 });

  const items = (await preview(app, a, b)).filter(({ subject }) => subject === 'ADDRESS');
  expect(items).toMatchObject([
    { name: 'addressEntry', rule: 'SURVIVOR', survivor: { city: 'Łódź' }, absorbed: { city: 'Łódź' } },
    {
      rule: 'JOINED',
      survivor: null,
      absorbed: { city: 'Gdynia', isDefaultShipping: true },
      result: { city: 'Gdynia', isDefaultBilling: true, isDefaultShipping: false },
    },
  ]);
  const mergeId = await merged(app, a, b);
  expect(await book.list(a)).toMatchObject([
    { id: own.id, defaultBilling: false, defaultShipping: true },
    { id: theirs.id, defaultBilling: true, defaultShipping: false },
  ]);
  await expectSound(app);

  ended(await unmerge(app, mergeId), 'CustomersUnmerged');
  expect((await book.list(a)).map(({ id }) => id)).toEqual([own.id]);
  const stripped = (list: typeof before) => list.map(({ updatedAt: _, ...rest }) => rest);
  expect(stripped(await book.list(b))).toEqual(stripped(before));
  expect(before.map(({ id }) => id)).toEqual([twin.id, theirs.id]);
  await expectSound(app);
});

test('an address that came by a merge and has changed since stands in the way of undoing it [BX-13, BX-07]', async () => {
  const { a, b } = await two();
  const { id: addressId } = await book.added({ customerId: b, city: 'Gdynia' });
  const mergeId = await merged(app, a, b);
  // What it is used for may change.
  ended(await book.update({ customerId: a, addressId, defaultBilling: true }), 'CustomerAddressUpdated');
  ended(await book.update({ customerId: a, addressId, city: 'Sopot' }), 'CustomerAddressUpdated');
  const blocked = ended(await withNothingMoved(app, () => unmerge(app, mergeId)), 'CustomerUnmergeBlocked');
  expect(blocked.obstacles).toMatchObject([{ name: 'addressEntry Gdynia' }]);
  ended(await book.update({ customerId: a, addressId, city: 'Gdynia' }), 'CustomerAddressUpdated');
  ended(await unmerge(app, mergeId), 'CustomersUnmerged');
  expect(await book.list(b)).toMatchObject([{ id: addressId, defaultBilling: false }]);
});

test('a merge joins groups and notes, and undoing it parts them but for what was decided since [BX-13, BX-07]', async () => {
  const { a, b } = await two();
  const [both, theirs, left] = [
    await grouped(app, 'Both'),
    await grouped(app, 'Theirs'),
    await grouped(app, 'Left'),
  ];
  await puts(app, a, [both]);
  await puts(app, b, [both, theirs, left]);
  await noted(app, a, 'own');
  await noted(app, b, 'kept');
  const gone = await noted(app, b, 'gone');
  later(app, { hours: 1 });

  const items = (await preview(app, a, b)).filter(({ subject }) => ['GROUP', 'NOTE'].includes(subject));
  expect(items).toEqual([
    {
      subject: 'GROUP',
      name: 'groups',
      survivor: 'Both',
      absorbed: 'Both',
      result: 'Both',
      rule: 'SURVIVOR',
    },
    { subject: 'GROUP', name: 'groups', survivor: null, absorbed: 'Left', result: 'Left', rule: 'JOINED' },
    {
      subject: 'GROUP',
      name: 'groups',
      survivor: null,
      absorbed: 'Theirs',
      result: 'Theirs',
      rule: 'JOINED',
    },
    { subject: 'NOTE', name: 'notes', survivor: 1, absorbed: 2, result: 3, rule: 'JOINED' },
  ]);
  const mergeId = await merged(app, a, b);
  expect(await groupsOf(app, a)).toEqual(['Both', 'Left', 'Theirs']);
  const texts = async (id: string) => (await notesOf(app, { id }))!.nodes.map(({ text }) => text).toSorted();
  expect(await texts(a)).toEqual(['gone', 'kept', 'own']);
  await expectSound(app);

  await puts(app, a, [both, theirs]);
  const input = { customerId: a, noteId: gone };
  const { data } = await app.ask(RemoveNoteDocument, { input }, await app.staff());
  ended(data.removeNote, 'CustomerNoteRemoved');
  ended(await unmerge(app, mergeId), 'CustomersUnmerged');
  expect([await groupsOf(app, a), await groupsOf(app, b)]).toEqual([['Both'], ['Both', 'Theirs']]);
  expect([await texts(a), await texts(b)]).toEqual([['own'], ['kept']]);
  await expectSound(app);
});
