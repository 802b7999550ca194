import { describe, expect, test } from 'vitest';
import {
  AddContactDocument,
  DefineTopicDocument,
  GetTopicsDocument,
  RemoveContactDocument,
  SetTopicsDocument,
} from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, read } from '../../support/customers.js';
import { expectSound, merged, preview, undone } from '../../support/merges.js';

const app = useApp();

const changesOf = async (id: string, kind: 'TOPICS_CHANGED' | 'CUSTOMERS_UNMERGED') =>
  (await historyOf(app, id, [kind]))[0]!.changes!;

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
  await undone(app, mergeId);
  expect([await refused(a.id), await refused(b.id)]).toEqual([[], ['points']]);
  expect(await changesOf(a.id, 'CUSTOMERS_UNMERGED')).toContainEqual({
    field: 'contact.topics',
    from: said(['points']),
    to: said([]),
  });
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
  await undone(app, mergeId);
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
      await undone(app, mergeId);
      expect([await refused(a.id), await refused(b.id)]).toEqual([['points'], ['points']]);
    }
  });

  test('is refused at both if one had refused it before, and refuses it again [NH-14, BX-07]', async () => {
    const [a, b] = await twins();
    await refuses(a, 'points');
    later(app, { seconds: 60 });
    const entries = async () => (await historyOf(app, a.id, ['TOPICS_CHANGED'])).length;
    await refuses(a, 'points');
    expect(await entries()).toBe(1);
    const mergeId = await merged(app, a.id, b.id);
    later(app, { seconds: 60 });
    for (const _ of [1, 2, 3]) await refuses(a, 'points');
    expect(await entries()).toBe(2);
    const [change] = await changesOf(a.id, 'TOPICS_CHANGED');
    expect(change!.to).toEqual({ ...address, refusedTopics: ['points'], refusedAgain: ['points'] });
    await undone(app, mergeId);
    expect([await refused(a.id), await refused(b.id)]).toEqual([['points'], ['points']]);
    await expectSound(app);
  });

  test('stays refused where the address goes back, whether it was removed or added again [NH-14, BX-07]', async () => {
    const [a, b] = await twins();
    const mergeId = await merged(app, a.id, b.id);
    await removed(a);
    await refuses({ id: a.id, contacts: [{ id: await added(a) }] }, 'points');
    await undone(app, mergeId);
    expect([await refused(a.id), await refused(b.id)]).toEqual([['points'], ['points']]);

    const again = await merged(app, a.id, b.id);
    await refuses(await read(app, a.id).then((one) => one as Held), 'points', true);
    await refuses(await read(app, a.id).then((one) => one as Held), 'points');
    await removed((await read(app, a.id)) as Held);
    await undone(app, again);
    expect(await refused(b.id)).toEqual(['points']);
    await expectSound(app);
  });
});

test('a topic refused once more by three who are one is refused by each of them afterwards [NH-14, BX-07]', async () => {
  const contacts = [{ type: 'EMAIL', value: 'anna@example.com' } as const];
  const [a, b, c] = [
    await enter(app, { externalId: 'a', contacts }),
    await enter(app, { externalId: 'b', contacts }),
    await enter(app, { externalId: 'c', contacts }),
  ];
  await refuses(b, 'points');
  later(app, { seconds: 60 });
  const inner = await merged(app, b.id, c.id);
  later(app, { seconds: 60 });
  const outer = await merged(app, a.id, b.id);
  later(app, { seconds: 60 });
  await refuses(a, 'points');
  later(app, { seconds: 60 });
  await undone(app, outer);
  expect([await refused(a.id), await refused(b.id)]).toEqual([['points'], ['points']]);
  await undone(app, inner);
  for (const { id } of [a, b, c]) expect(await refused(id)).toEqual(['points']);
  await expectSound(app);
});
