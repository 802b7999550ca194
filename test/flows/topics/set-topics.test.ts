import { describe, expect, test } from 'vitest';
import { lockCustomer } from '../../../src/domain/customers/find.js';
import { tellOwner } from '../../../src/domain/messages/tell-owner.js';
import { takersOf } from '../../../src/domain/topics/takers.js';
import {
  DefineTopicDocument,
  GetTopicsDocument,
  SetAgreementsDocument,
  SetTopicsDocument,
  type SetTopicsInput,
} from '../../generated/graphql.js';
import { signedIn, templates } from '../../support/account-changes.js';
import { type Sender, useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';
import { inWork } from '../../support/world.js';

const app = useApp();

const set = async (input: SetTopicsInput, sender?: Sender) => {
  const { data, errors } = await app.ask(SetTopicsDocument, { input }, sender ?? (await app.service()));
  expect(errors).toBeUndefined();
  return data.setTopics;
};
const refuse = (input: SetTopicsInput, sender?: Sender) => withNothingMoved(app, () => set(input, sender));
const define = async (code: string, essential = false) => {
  const input = { code, name: code, essential };
  const { data } = await app.ask(DefineTopicDocument, { input }, await app.staff());
  ended(data.defineTopic, 'CustomerTopicDefined');
};
/** The codes of the topics that each contact does not take, now or at a time. */
async function refusedBy(id: string, at?: Date): Promise<string[][]> {
  const asOf = at?.toISOString() ?? null;
  const { data, errors } = await app.ask(GetTopicsDocument, { id, asOf }, await app.service());
  expect(errors).toBeUndefined();
  return data.customer!.contacts!.map(({ topics }) =>
    topics.flatMap(({ topic, wanted }) => (wanted ? [] : [topic.code])),
  );
}
async function anna() {
  const { id: customerId, contacts } = await enter(app, {
    contacts: [
      { type: 'EMAIL', value: 'anna@example.com', primary: true, verified: true },
      { type: 'PHONE', value: '+48512345678', primary: true, verified: true },
    ],
  });
  return { customerId, contactId: contacts![0]!.id, phoneId: contacts![1]!.id };
}
const off = (...codes: string[]) => codes.map((code) => ({ code, wanted: false }));

describe('the topics of a contact', () => {
  test('are refused again by an address that its customer has once more, and by nobody else [NH-14]', async () => {
    const { customerId, contactId } = await anna();
    ended(await set({ customerId, contactId, topics: off('points') }), 'CustomerTopicsSet');
    const service = await app.service();
    const asks = async (mutation: string) => {
      later(app, { seconds: 10 });
      const { data } = await app.ask(`mutation { ${mutation} { __typename } }`, {}, service);
      const [{ __typename }] = Object.values(data) as [{ __typename: string }];
      expect(__typename).toMatch(/^Customer(ContactAdded|ContactRemoved|Replaced)$/);
    };
    const added = (value: string) =>
      `addContact(input: { customerId: "${customerId}", type: EMAIL, value: "${value}" })`;
    await asks(`removeContact(input: { customerId: "${customerId}", contactId: "${contactId}" })`);
    expect(await refusedBy(customerId)).toEqual([[]]);
    await asks(added('Anna@Example.com'));
    await asks(added('other@example.com'));
    expect((await refusedBy(customerId)).toSorted()).toEqual([[], [], ['points']]);
    const { id } = await enter(app, { contacts: [{ type: 'EMAIL', value: 'anna@example.com' }] });
    expect(await refusedBy(id)).toEqual([[]]);
    const replaced = (list: string) =>
      `replaceCustomer(input: { id: "${customerId}", externalId: "shop-1", contacts: [${list}] })`;
    await asks(replaced(''));
    await asks(replaced('{ type: EMAIL, value: "anna@example.com" }'));
    expect(await refusedBy(customerId)).toEqual([['points']]);
    const again = (await read(app, customerId))!.contacts![0]!.id;
    ended(
      await set({ customerId, contactId: again, topics: [{ code: 'points', wanted: true }] }),
      'CustomerTopicsSet',
    );
    await asks(replaced(''));
    await asks(replaced('{ type: EMAIL, value: "anna@example.com" }'));
    expect(await refusedBy(customerId)).toEqual([[]]);
  });

  test('are all taken until one is refused, contact by contact, now and as of a time before [NH-14, BX-02]', async () => {
    await define('offers');
    const { customerId, contactId } = await anna();
    expect(await refusedBy(customerId)).toEqual([[], []]);
    const before = app.clock.now;
    later(app, { hours: 1 });
    ended(await set({ customerId, contactId, topics: off('offers', 'points') }), 'CustomerTopicsSet');
    expect(await refusedBy(customerId)).toEqual([['points', 'offers'], []]);
    expect(await refusedBy(customerId, before)).toEqual([[], []]);
    later(app, { hours: 1 });
    ended(
      await set({ customerId, contactId, topics: [{ code: 'points', wanted: true }] }),
      'CustomerTopicsSet',
    );
    expect(await refusedBy(customerId)).toEqual([['offers'], []]);
  });

  test('are decided by customers for themselves, with evidence of who, when and from where [NH-14, BX-03]', async () => {
    const { account, token } = await signedIn(app);
    const { data } = await app.ask(GetTopicsDocument, { id: account.id }, await app.service());
    const contactId = data.customer!.contacts![0]!.id;
    later(app, { seconds: 60 });
    const { data: done } = await app.ask(
      SetTopicsDocument,
      { input: { contactId, topics: off('points') } },
      token,
      { ip: '198.51.100.7', userAgent: 'Browser' },
    );
    ended(done.setTopics, 'CustomerTopicsSet');
    const contact = { type: 'EMAIL', value: 'anna@example.com' };
    expect((await historyOf(app, account.id))[0]).toMatchObject({
      kind: 'TOPICS_CHANGED',
      actorKind: 'CUSTOMER',
      actorId: account.id,
      source: { ip: '198.51.100.7', userAgent: 'Browser' },
      changes: [
        {
          field: 'contact.topics',
          from: { ...contact, refusedTopics: [] },
          to: { ...contact, refusedTopics: ['points'] },
        },
      ],
    });
    ended(await refuse({ contactId, topics: off('points') }, token), 'CustomerTopicsSet');
  });

  test('cannot leave out what is part of the account, nor what is no topic [NH-14]', async () => {
    await define('orders', true);
    const of = await anna();
    const { customerId, contactId } = of;
    expect(
      await refuse({ customerId, contactId, topics: off('security', 'points', 'orders') }),
    ).toMatchObject({
      __typename: 'CustomerTopicEssential',
      status: 409,
      codes: ['security', 'orders'],
    });
    expect(await refuse({ customerId, contactId, topics: off('points', 'x') })).toMatchObject({
      __typename: 'CustomerTopicNotFound',
      codes: ['x'],
    });
    const rejected = { __typename: 'CustomerInputRejected' };
    expect(await refuse({ customerId, contactId, topics: off('points', 'points') })).toMatchObject(rejected);
    const many = Array.from({ length: 201 }, (_, n) => ({ code: `t${n}`, wanted: true }));
    expect(await refuse({ customerId, contactId, topics: many })).toMatchObject(rejected);
  });

  test('are those of a contact of that customer [NH-14]', async () => {
    const of = await anna();
    const { id: other } = await enter(app, { externalId: 'shop-2' });
    const me = await app.customer(other);
    const topics = off('points');
    const none = { __typename: 'CustomerContactNotFound', status: 404 };
    expect(await refuse({ contactId: of.contactId, topics }, me)).toMatchObject(none);
    expect(await refuse({ customerId: other, contactId: of.contactId, topics })).toMatchObject(none);
    expect(await refuse({ customerId: of.customerId, contactId: of.contactId, topics }, me)).toMatchObject({
      __typename: 'CustomerNotFound',
    });
  });
});

describe('a message', () => {
  const takers = (customerId: string, template: 'balanceExpires' | 'passwordChanged') =>
    inWork(app, async (work) => {
      const customer = (await lockCustomer(work, customerId))!;
      return (await takersOf(work, customer, template)).map(({ type }) => type);
    });
  const tells = (customerId: string, template: 'balanceExpires' | 'passwordChanged') =>
    inWork(app, async (work) => {
      const customer = (await lockCustomer(work, customerId))!;
      const data = template === 'balanceExpires' ? { campaign: 'C', amount: '5', lastDay: '2026-12-31' } : {};
      await tellOwner(work, customer, template, data as never);
    });

  test('needs the agreement to its channel and the topic, both [NH-14]', async () => {
    const { customerId, contactId, phoneId } = await anna();
    expect(await takers(customerId, 'balanceExpires')).toEqual([]);
    const agreed = { customerId, email: true, sms: true };
    await app.ask(SetAgreementsDocument, { input: agreed }, await app.service());
    expect(await takers(customerId, 'balanceExpires')).toEqual(['EMAIL', 'PHONE']);
    ended(await set({ customerId, contactId, topics: off('points') }), 'CustomerTopicsSet');
    expect(await takers(customerId, 'balanceExpires')).toEqual(['PHONE']);
    await app.ask(SetAgreementsDocument, { input: { customerId, sms: false } }, await app.service());
    expect(await takers(customerId, 'balanceExpires')).toEqual([]);
    ended(await set({ customerId, contactId: phoneId, topics: off('points') }), 'CustomerTopicsSet');
    expect(await takers(customerId, 'passwordChanged')).toEqual(['EMAIL', 'PHONE']);
  });

  test('that nobody takes is not sent, and one about the account always is [NH-14]', async () => {
    const { customerId, contactId, phoneId } = await anna();
    const agreed = { customerId, email: true, sms: true };
    await app.ask(SetAgreementsDocument, { input: agreed }, await app.service());
    await tells(customerId, 'balanceExpires');
    expect(await templates(app)).toEqual(['balanceExpires to anna@example.com']);
    for (const one of [contactId, phoneId]) {
      ended(await set({ customerId, contactId: one, topics: off('points') }), 'CustomerTopicsSet');
    }
    await tells(customerId, 'balanceExpires');
    expect(await templates(app)).toEqual(['balanceExpires to anna@example.com']);
    await tells(customerId, 'passwordChanged');
    expect(await templates(app)).toEqual([
      'balanceExpires to anna@example.com',
      'passwordChanged to anna@example.com',
    ]);
  });
});

describeRepeatable<SetTopicsInput>(app, {
  document: SetTopicsDocument,
  success: 'CustomerTopicsSet',
  input: async () => {
    const { customerId, contactId } = await anna();
    return { customerId, contactId, topics: off('points') };
  },
  other: (input) => ({ ...input, topics: [] }),
  refused: (input) => ({ ...input, contactId: NOBODY }),
});
