import { describe, expect, test } from 'vitest';
import {
  AddContactDocument,
  DefineTopicDocument,
  GetTopicsDocument,
  RemoveContactDocument,
  RemoveNoteDocument,
  SetTopicsDocument,
} from '../../generated/graphql.js';
import { addressBookOf } from '../../support/addresses.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, read, withNothingMoved } from '../../support/customers.js';
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

const refuses = async (
  customer: { id: string; contacts?: readonly { id: string }[] | null },
  code: string,
  wanted = false,
) => {
  const { id: customerId, contacts } = customer;
  const input = { customerId, contactId: contacts![0]!.id, topics: [{ code, wanted }] };
  const { data } = await app.ask(SetTopicsDocument, { input }, await app.service());
  ended(data.setTopics, 'CustomerTopicsSet');
};
const refused = async (id: string) => {
  const { data } = await app.ask(GetTopicsDocument, { id }, await app.service());
  return data.customer!.contacts![0]!.topics.filter(({ wanted }) => !wanted).map(({ topic }) => topic.code);
};

test('a topic that either side refuses at a contact of both stays refused, until the merge is undone [NH-14, BX-07]', async () => {
  const address = { type: 'EMAIL', value: 'anna@example.com' } as const;
  const [a, b] = [
    await enter(app, { externalId: 'a', contacts: [address] }),
    await enter(app, { externalId: 'b', contacts: [address] }),
  ];
  await refuses(b, 'points');
  const item = (await preview(app, a.id, b.id)).find(({ name }) => name === 'contact.topics');
  const said = (refusedTopics: string[]) => ({ ...address, refusedTopics });
  expect(item).toMatchObject({
    rule: 'STRICTER',
    survivor: said([]),
    absorbed: said(['points']),
    result: said(['points']),
  });
  const mergeId = await merged(app, a.id, b.id);
  expect(await refused(a.id)).toEqual(['points']);
  ended(await unmerge(app, mergeId), 'CustomersUnmerged');
  expect([await refused(a.id), await refused(b.id)]).toEqual([[], ['points']]);
  await expectSound(app);
});

test('a topic refused at a contact of both while they are one is refused at both afterwards [NH-14, BX-07]', async () => {
  const contacts = [{ type: 'EMAIL', value: 'anna@example.com' }] as const;
  const [a, b] = [
    await enter(app, { externalId: 'a', contacts: [...contacts] }),
    await enter(app, { externalId: 'b', contacts: [...contacts] }),
  ];
  const topic = { code: 'offers', name: 'Offers' };
  await app.ask(DefineTopicDocument, { input: topic }, await app.staff());
  await refuses(a, 'offers');
  later(app, { seconds: 60 });
  const mergeId = await merged(app, a.id, b.id);
  await refuses(a, 'points');
  ended(await unmerge(app, mergeId), 'CustomersUnmerged');
  expect([await refused(a.id), await refused(b.id)]).toEqual([['points', 'offers'], ['points']]);
  expect((await historyOf(app, b.id)).map(({ kind }) => kind)).toContain('TOPICS_CHANGED');
  await expectSound(app);
});

describe('what is refused at an address of both while they are one', () => {
  const address = { type: 'EMAIL', value: 'anna@example.com' } as const;
  type Held = Awaited<ReturnType<typeof enter>>;
  const twins = async (name = ''): Promise<[Held, Held]> => [
    await enter(app, { externalId: `a${name}`, contacts: [address] }),
    await enter(app, { externalId: `b${name}`, contacts: [address] }),
  ];
  const removed = async ({ id: customerId, contacts }: Held) => {
    const input = { customerId, contactId: contacts![0]!.id };
    const { data } = await app.ask(RemoveContactDocument, { input }, await app.service());
    ended(data.removeContact, 'CustomerContactRemoved');
  };
  const added = async ({ id: customerId }: Held) => {
    const input = { customerId, ...address, value: 'Anna@Example.com' };
    const { data } = await app.ask(AddContactDocument, { input }, await app.service());
    return ended(data.addContact, 'CustomerContactAdded').contact!.id;
  };

  test('is refused at both if one had refused it before, and took it in between [NH-14, BX-07]', async () => {
    for (const before of ['a', 'b']) {
      const [a, b] = await twins(before);
      await refuses(before === 'a' ? a : b, 'points');
      later(app, { seconds: 60 });
      const mergeId = await merged(app, a.id, b.id);
      await refuses(a, 'points', true);
      await refuses(a, 'points');
      ended(await unmerge(app, mergeId), 'CustomersUnmerged');
      expect([await refused(a.id), await refused(b.id)]).toEqual([['points'], ['points']]);
    }
  });

  test('stays refused where the address goes back, whether it was removed or added again [NH-14, BX-07]', async () => {
    const [a, b] = await twins();
    const mergeId = await merged(app, a.id, b.id);
    await removed(a);
    await refuses({ id: a.id, contacts: [{ id: await added(a) }] }, 'points');
    ended(await unmerge(app, mergeId), 'CustomersUnmerged');
    expect([await refused(a.id), await refused(b.id)]).toEqual([['points'], ['points']]);

    const again = await merged(app, a.id, b.id);
    await refuses(await read(app, a.id).then((one) => one as Held), 'points', true);
    await refuses(await read(app, a.id).then((one) => one as Held), 'points');
    await removed((await read(app, a.id)) as Held);
    ended(await unmerge(app, again), 'CustomersUnmerged');
    expect(await refused(b.id)).toEqual(['points']);
    await expectSound(app);
  });
});
